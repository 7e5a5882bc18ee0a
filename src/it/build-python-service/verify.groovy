def output = new File(basedir, 'target/docker-optimizer')
def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))

assert report.project.language == 'Python 3.13'
assert report.project.framework == 'flask'
// Flask with what it needs, and gunicorn.
assert report.project.dependencyCount in 7..9
assert report.variant == 'distroless'
assert report.image.user == '65532:65532'
// Healthy is only who has the half of MarkupSafe that is compiled in the build stage.
assert report.health.status == 'healthy'
assert report.health.lastOutput.contains('"compiled":true')
assert report.verdict.open
// The compiler that made it stays there.
assert report.checks.find { it.name == 'build-tools' }.outcome == 'passed'
return true
