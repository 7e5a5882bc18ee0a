def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'small/target/docker-optimizer/report.json'))
def dockerfile = new File(basedir, 'small/target/docker-optimizer/Dockerfile').text
def log = new File(basedir, 'build.log').text

assert dockerfile.contains('distroless/static-debian13:nonroot')
// Nobody is there: the crates come from the folder, or the build fails.
assert dockerfile.contains('http://127.0.0.1:1/')
assert report.health.status == 'healthy'
assert report.image.user == '65532:65532'
// The base image, the program, the probe: neither crates nor sources of them.
assert report.image.unpackedBytes < 5_000_000
assert report.verdict.open
// Told before anything is downloaded or compiled.
assert log.contains('The build image has no standard library for m68k-unknown-linux-gnu, the target that .cargo/config.toml names')
assert log.contains('Set `<buildImage>` (`-Ddocker-optimizer.buildImage`) to an image in which `rustup target add m68k-unknown-linux-gnu` has run')
return true
