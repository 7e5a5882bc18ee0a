def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def dockerfile = new File(basedir, 'target/docker-optimizer/Dockerfile').text

assert dockerfile.contains('distroless/static-debian13:nonroot')
// Nobody is there: the crates come from the folder, or the build fails.
assert dockerfile.contains('http://127.0.0.1:1/')
assert report.health.status == 'healthy'
assert report.image.user == '65532:65532'
// The base image, the program, the probe: neither crates nor sources of them.
assert report.image.unpackedBytes < 5_000_000
assert report.verdict.open
return true
