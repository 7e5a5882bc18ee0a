def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text

// The build goes on, and says what it lost and why.
assert report.verdict.open
assert report.build.warnings.size() == 1
assert report.build.warnings[0].startsWith('The dependencies were not all downloaded in advance: Failed to execute goal')
assert report.build.warnings[0].contains('maven-enforcer-plugin:3.6.2:enforce')
assert log.contains('[WARNING]           ! The dependencies were not all downloaded in advance: ')
return true
