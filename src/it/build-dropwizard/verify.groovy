def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.framework == 'dropwizard'
assert report.project.port == 8090
assert report.health.status == 'healthy'
assert report.health.rule == 'health endpoint of Dropwizard 4.0.16'
assert report.health.timeline.any { it.source == 'outside' && it.text == '200 from /healthcheck' }
assert report.verdict.open

// The configuration lies beside the application and is named on its command line; both connectors are exposed.
def dockerfile = new File(basedir, 'target/docker-optimizer/Dockerfile').text
assert dockerfile.contains('"server", "config.yml"]')
assert dockerfile.contains('EXPOSE 8090 8099')
return true
