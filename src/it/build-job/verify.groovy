def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.port == null
assert report.health.status == 'completed'
assert report.health.startupMs > 0
assert report.health.rule == 'no port is served: it must end with exit code 0'
assert report.health.containerLog == ['total 14485']
assert report.verdict.open

// Nothing is exposed, and there is nothing that a health check could ask.
def dockerfile = new File(basedir, 'target/docker-optimizer/Dockerfile').text
assert !dockerfile.contains('EXPOSE')
assert !dockerfile.readLines().any { it.startsWith('HEALTHCHECK') }
return true
