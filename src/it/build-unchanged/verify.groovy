def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'clock/target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text

// Four runs, of which two built: another limit is judged anew.
assert log.count('up to date: nothing changed since') == 2
assert log.count('Verdict   open') == 2
assert log.count('Verdict   closed by image-size') == 2
// A closed verdict that stands fails the build as the run did that came to it.
assert log.count('The gate is closed for docker-optimizer-it/unchanged-clock:1.0') >= 2
assert report.build.upToDate
assert !report.verdict.open
return true
