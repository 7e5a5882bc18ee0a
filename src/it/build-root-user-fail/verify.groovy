def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert !report.verdict.open
assert report.checks.find { it.name == 'runs-as-root' }.outcome == 'failed'
assert new File(basedir, 'build.log').text.contains('The image runs as `0:0` and so runs as root')
return true
