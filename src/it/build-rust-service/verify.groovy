def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text

assert report.project.framework == 'tiny_http'
assert report.variant == 'distroless'
assert report.health.status == 'healthy'
assert report.health.rule == 'health endpoint of tiny_http 0.12.0' || report.health.rule == 'health endpoint of tiny_http'
assert report.image.user == '65532:65532'
assert report.checks.find { it.name == 'build-tools' }.outcome == 'passed'
assert log.contains('Verdict   open')
// The same image is too large for another limit.
assert !report.verdict.open
assert report.checks.find { it.name == 'image-size' }.outcome == 'failed'
return true
