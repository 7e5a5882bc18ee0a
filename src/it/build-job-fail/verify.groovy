def log = new File(basedir, 'build.log').text
def report = { folder -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/${folder}/report.json")) }

def ended = report('ends')
assert !ended.verdict.open
assert ended.health.status == 'exited'
assert ended.health.timeline.any { it.text == 'exited with code 3' }
assert log.contains('''The gate is closed for docker-optimizer-it/payroll:1.0:
[ERROR]   The application failed with java.lang.IllegalStateException: no salaries for 2026-13. The application ended with exit code 3, 0 was expected. Read the container's last lines in the report; what it needs to start can be given by `<health><environment>`.
''')

def hanging = report('hangs')
assert !hanging.verdict.open
assert hanging.health.status == 'timed-out'
assert hanging.health.containerLog == ['waiting for the bank']
assert log.contains('''The gate is closed for docker-optimizer-it/payroll:1.0:
[ERROR]   The application has not ended within 5 s. Set `<port>` (`-Ddocker-optimizer.port`) if it is a server, allow more time by `<health><timeout>`, or do not start it (`<health><skip>`).
''')
return true
