def read = { folder -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/${folder}/report.json")) }
def report = read('docker-optimizer')
def log = new File(basedir, 'build.log').text

assert report.health.status == 'healthy'
assert report.health.lastOutput =~ /"libpq":1\d+/
assert report.project.healthPath == '/healthz'
assert report.verdict.open
assert report.checks.find { it.name == 'build-tools' }.outcome == 'passed'

assert log.contains('`<entry>` is "web:app", and there is no such command, module or file. Found were `app:app`.')

// Python itself comes from the build image, with the libraries that it is linked to.
def older = read('older')
def slim = read('older-slim')
[older, slim].each {
    assert it.project.language == 'Python 3.11'
    assert it.health.status == 'healthy'
    assert it.health.lastOutput =~ /"python":"3\.11\.\d+","sqlite":"3\./
    assert it.health.lastOutput =~ /"libpq":1\d+/
    assert it.verdict.open
}
assert older.health.lastOutput =~ /"trusted":\d{2,}/
assert older.image.unpackedBytes < slim.image.unpackedBytes
println "3.13 distroless ${report.image.unpackedBytes}, 3.11 distroless ${older.image.unpackedBytes}, slim ${slim.image.unpackedBytes}"
return true
