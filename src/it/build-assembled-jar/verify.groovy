def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.framework == 'plain'
assert report.health.status == 'healthy'
assert report.health.lastOutput.contains('org.slf4j.simple.SimpleLogger')
// The jar has been divided: what changes with every commit is small.
def groups = report.image.groups.collectEntries { [it.name, it.unpackedBytes] }
assert groups.dependencies > 50_000
assert groups.application < 15_000
assert report.verdict.open
return true
