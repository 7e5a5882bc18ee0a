def output = new File(basedir, 'target/docker-optimizer')
def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))

assert report.project.javaRelease == 17
assert report.health.status == 'healthy'
// The value that the build filters into a resource.
assert report.health.lastOutput.contains('tide 2.1.0')
assert report.verdict.open
// A function outside all classes: Kotlin names the class after the file.
assert new File(output, 'Dockerfile').text.contains('"com.acme.tide.Tide_tableKt"]')
return true
