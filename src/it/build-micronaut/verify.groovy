def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.framework == 'micronaut'
assert report.project.port == 8085
assert report.health.status == 'healthy'
assert report.health.rule.startsWith('health endpoint of Micronaut 4.')
assert report.health.timeline.any { it.source == 'outside' && it.text == '200 from /health' }
// micronaut-parent shades the jar: the libraries are taken out again.
assert report.image.groups.find { it.name == 'dependencies' }.unpackedBytes > 10_000_000
assert report.image.groups.find { it.name == 'application' }.unpackedBytes < 100_000
assert report.verdict.open
return true
