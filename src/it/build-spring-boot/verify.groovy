def output = new File(basedir, 'target/docker-optimizer')
def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))

assert report.schemaVersion == '1'
assert report.project.framework == 'spring-boot'
assert report.variant == 'distroless'
assert report.health.status == 'healthy'
assert report.health.startupMs > 0
assert report.image.user == '65532:65532'
assert report.image.unpackedBytes == report.image.layers.sum { it.unpackedBytes }
assert report.image.unpackedBytes == report.image.groups.sum { it.unpackedBytes }
assert report.verdict.open
assert report.checks.findAll { it.outcome != 'passed' }*.name == ['compressed-size']

['Dockerfile', 'Dockerfile.dockerignore', 'report.html', 'report.md', 'image-snapshot.json', 'image-id.txt'].each {
    assert new File(output, it).length() > 0
}
def log = new File(basedir, 'build.log').text
assert log.contains('Health    healthy after')
assert log.contains('Verdict   open')
return true
