def output = new File(basedir, 'target/docker-optimizer')
def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))

assert report.health.status == 'healthy'
assert report.health.lastOutput.contains('high at 6, high at 18')
assert report.verdict.open
assert new File(output, 'Dockerfile').text.contains('"com.acme.tide.TideTable"]')
return true
