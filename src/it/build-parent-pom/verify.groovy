def log = new File(basedir, 'build.log').text
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'service/target/docker-optimizer/report.json'))

// The parent has nothing to run and says so in one line.
assert log.contains('docker-optimizer:build skipped: packaging `pom` makes nothing to run.')
// What the parent's pluginManagement says holds for the service.
assert report.image.reference == 'docker-optimizer-it/clock-of-the-platform:1.0'
assert report.image.maxImageBytes == 300_000_000
assert report.verdict.open
// Inside the image the plugin is bound, too, and does nothing there: only the outer build reports.
assert log.count('Verdict   open') == 1
return true
