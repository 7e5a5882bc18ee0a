def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text

assert report.health.status == 'healthy'
assert report.health.lastOutput =~ /"libpq":1\d+/
assert report.project.healthPath == '/healthz'
assert report.verdict.open
assert report.checks.find { it.name == 'build-tools' }.outcome == 'passed'

assert log.contains('`<entry>` is "web:app", and there is no such command, module or file. Found were `app:app`.')
return true
