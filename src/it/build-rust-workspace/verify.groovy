def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'server/target/docker-optimizer/report.json'))
def dockerfile = new File(basedir, 'server/target/docker-optimizer/Dockerfile').text
def log = new File(basedir, 'build.log').text

assert log.contains('There are 2 programs in ')
assert log.contains('and nothing says which one to start: say, count.')
assert log.contains('Set `<entry>` (`-Ddocker-optimizer.entry=say`) to one of them')
assert dockerfile.contains('cargo build --release --offline --package server --bin say --features polite --locked')
assert report.variant == 'slim'
assert report.project.port == 3000
assert report.health.status == 'healthy'
assert report.image.user == '65532:65532'
// The image has a shell, and what it says of gcc agrees with the file tree.
assert report.checks.find { it.name == 'build-tools' }.outcome == 'passed'
assert report.verdict.open
assert report.build.warnings == []
return true
