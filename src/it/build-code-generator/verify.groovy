def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text

assert log.count('Verdict   open') == 2
assert !log.contains('downloaded in advance')
// The second run.
assert report.build.builder == 'classic'
assert report.build.warnings == []
assert report.health.status == 'healthy'
assert !new File(basedir, 'target/docker-optimizer/Dockerfile').text.contains('--mount')
return true
