def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.framework == 'plain'
assert report.project.dependencyCount == 2
assert report.variant == 'slim'
assert report.health.status == 'healthy'
assert report.verdict.open
// The image has a shell, and what it says of gcc agrees with the file tree.
assert report.checks.find { it.name == 'build-tools' }.outcome == 'passed'
return true
