def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.framework == 'quarkus'
assert report.health.status == 'healthy'
// There is no extension with an endpoint: that nothing lies at / is an answer, too.
assert report.health.rule == 'any answer below 500: it was 404'
assert report.health.timeline.any { it.source == 'outside' && it.text == '404 from /' }
assert report.verdict.open
return true
