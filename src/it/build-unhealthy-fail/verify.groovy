def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert !report.verdict.open
assert report.health.status == 'timed-out'
assert report.health.startupMs == null
assert report.health.timeline.any { it.source == 'outside' && it.text.contains('503') }
assert new File(basedir, 'build.log').text.contains('Not healthy within 8 s')
return true
