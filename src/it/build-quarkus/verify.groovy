def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.framework == 'quarkus'
// Of the two ports in application.properties, the one of another profile is not it.
assert report.project.port == 8090
assert report.project.healthPath == '/q/health'
assert report.health.status == 'healthy'
assert report.health.rule == 'health endpoint of Quarkus 3.33.2'
assert report.health.timeline.any { it.source == 'outside' && it.text == '200 from /q/health' }
assert report.image.groups.find { it.name == 'dependencies' }.unpackedBytes > 10_000_000
// What Quarkus generates and what the project has itself: without the libraries it stays small.
assert report.image.groups.find { it.name == 'application' }.unpackedBytes < 1_000_000
assert report.verdict.open
return true
