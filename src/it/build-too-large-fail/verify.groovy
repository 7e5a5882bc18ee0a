def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text

// The evidence is there although the build failed.
assert !report.verdict.open
assert report.checks.findAll { it.outcome == 'failed' }*.name == ['image-size']
assert report.verdict.blocking == [report.checks.find { it.name == 'image-size' }.id]
assert log.contains('over the limit of 1.0 MB')
assert log.contains('maxImageSize')
assert log.contains('The gate is closed')
return true
