def read = { folder -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/${folder}/report.json")) }
def outcome = { report, name -> report.checks.find { it.name == name }.outcome }
def report = read('docker-optimizer')
def slim = read('slim')
def single = read('single')
def limited = read('limited')

assert report.project.language == 'Go 1.24'
assert report.project.framework == 'chi'
assert report.variant == 'distroless'
[report, slim].each {
    assert it.image.user == '65532:65532'
    // Healthy is only who has the folder that it reads, and the file that is part of the program.
    assert it.health.status == 'healthy'
    assert it.health.lastOutput.contains('"stars":4')
    assert it.build.warnings.empty
    assert it.verdict.open
    assert outcome(it, 'build-tools') == 'passed'
}
// Where all is done in one stage the compiler is in the image, and is found.
assert single.health.status == 'healthy'
assert outcome(single, 'build-tools') == 'failed'
assert single.checks.find { it.name == 'build-tools' }.findings.any { it.message.contains('/go') }
assert report.image.unpackedBytes < 0.03 * single.image.unpackedBytes
println "distroless ${report.image.unpackedBytes}, slim ${slim.image.unpackedBytes}, single ${single.image.unpackedBytes}"

assert limited.checks.findAll { it.outcome == 'failed' }*.name == ['image-size']
// The same program, whatever it lies on: times and versions are none of its parts.
def program = { it.image.layers.find { layer -> layer.createdBy.contains('/layout/application/') }.diffId }
assert program(report) == program(slim)
return true
