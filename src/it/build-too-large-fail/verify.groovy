def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text

// The evidence is there although the build failed.
assert !report.verdict.open
assert report.checks.findAll { it.outcome == 'failed' }*.name == ['image-size']
assert report.verdict.blocking == [report.checks.find { it.name == 'image-size' }.id]
// What closes the gate is said once, and last.
assert log.count('over the limit of 1.0 MB') == 1
assert log.contains('maxImageSize')
assert log.contains('The gate is closed')
// What it is about comes first, before the work begins.
assert log.indexOf('Project   ') < log.indexOf('Plan      ')
assert log.indexOf('Plan      ') < log.indexOf('Build     ')
assert !log.contains('Step     ') || log.indexOf('Plan      ') < log.indexOf('Step     ')
return true
