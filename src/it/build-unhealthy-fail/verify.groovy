def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert !report.verdict.open
assert report.health.status == 'timed-out'
assert report.health.startupMs == null
assert report.health.timeline.any { it.source == 'outside' && it.text.contains('503') }
assert new File(basedir, 'build.log').text.contains('''
[ERROR]   Not healthy within 8 s. The last answer was: 503. It answers, and says that it is not well. Start what it needs beside it by `<health><services>`, or tell it by `<health><environment>` where to find it or how to do without; or prove the image by another command (`<health><command>`), or do not start it (`<health><skip>`).
''')
return true
