def read = { folder -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/${folder}/report.json")) }
def outcome = { report, name -> report.checks.find { it.name == name }.outcome }
def report = read('docker-optimizer')
def slim = read('slim')
def single = read('single')
def limited = read('limited')

assert report.project.language == 'Python 3.13'
assert report.project.framework == 'flask'
// Flask with what it needs, and gunicorn.
assert report.project.dependencyCount in 7..9
assert report.variant == 'distroless'
[report, slim].each {
    assert it.image.user == '65532:65532'
    // Healthy is only who has the half of MarkupSafe that is compiled in the build stage.
    assert it.health.status == 'healthy'
    assert it.health.lastOutput.contains('"compiled":true')
    assert it.verdict.open
    assert it.image.groups*.name == ['base', 'dependencies', 'application']
    // The compiler that made it stays there.
    assert outcome(it, 'build-tools') == 'passed'
    // There is no lock file.
    assert it.build.warnings.any { it.startsWith('Nothing names the exact versions of the packages') }
}
// Where all is done in one stage it is in the image, and is found.
assert single.health.status == 'healthy'
assert outcome(single, 'build-tools') == 'failed'
assert single.checks.find { it.name == 'build-tools' }.findings.any { it.message.contains('gcc') }
assert report.image.unpackedBytes < 0.4 * single.image.unpackedBytes
println "distroless ${report.image.unpackedBytes}, slim ${slim.image.unpackedBytes}, single ${single.image.unpackedBytes}"

assert !limited.verdict.open
assert limited.checks.findAll { it.outcome == 'failed' }*.name == ['image-size']
return true
