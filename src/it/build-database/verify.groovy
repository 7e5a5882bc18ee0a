def log = new File(basedir, 'build.log').text
def report = { folder -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/${folder}/report.json")) }

// Without the database: over as soon as the application gives up, with its own reason and the ways out.
def alone = report('alone')
assert !alone.verdict.open
assert alone.health.status == 'exited'
assert alone.health.waitedMs < 60_000
assert log.contains('''The gate is closed for docker-optimizer-it/stock:1.0:
[ERROR]   The application cannot reach localhost:5432: Connection refused. The container ended by itself with exit code 1. Start what it needs beside it by `<health><services>`, or tell it by `<health><environment>` where to find it or how to do without; or prove the image by another command (`<health><command>`), or do not start it (`<health><skip>`).
''')

// With a real PostgreSQL beside it, whose state is part of the endpoint's answer.
def beside = report('docker-optimizer')
assert beside.verdict.open
assert beside.health.status == 'healthy'
assert beside.health.rule == 'health endpoint of Spring Boot 3.5.7'
assert beside.health.timeline[0].source == 'db'
assert beside.health.timeline[0].text.startsWith('ready after ')

// The image knows nothing of the database that it was tried with.
assert !new File(basedir, 'target/docker-optimizer/Dockerfile').text.contains('DB_HOST')

return true
