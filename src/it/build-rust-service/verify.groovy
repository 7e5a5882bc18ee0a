def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text
def (single, distroless, large) = log.split(/Project   dice/).drop(1)
def megabytes = { text -> (text =~ /Image +docker-optimizer-it\/dice:1.4.0 · ([\d,.]+) MB/)[0][1].replace(',', '') as double }

assert report.project.framework == 'tiny_http'
assert report.health.status == 'healthy'
assert report.image.user == '65532:65532'
// The check sees the compiler where it is, and nothing where it is not.
assert single.contains('Verdict   closed by build-tools')
assert distroless.contains('no build tools')
assert distroless.contains('Verdict   open')
assert megabytes(distroless) < 0.15 * megabytes(single)
assert distroless.contains('There is no Cargo.lock: the versions of the crates are those of the day')
// This log lies beside the sources, so that every run has other ones: they are compiled again, and the crates are not.
assert large.contains('RUN cargo build --release --offline')
assert large.count('RUN cargo build') == 1
assert large.contains('Verdict   closed by image-size')
assert !report.verdict.open
// Stripped: the table of symbols is gone, whose name only a file has that has one.
if ('docker --version'.execute().waitFor() == 0) {
    def container = "docker create ${new File(basedir, 'target/docker-optimizer/image-id.txt').text.trim()}".execute().text.trim()
    def program = new File(basedir, 'target/dice')
    assert "docker cp ${container}:/app/dice ${program}".execute().waitFor() == 0
    "docker rm ${container}".execute().waitFor()
    assert program.length() > 100_000
    assert !program.getText('ISO-8859-1').contains('.symtab')
}
return true
