def log = new File(basedir, 'build.log').text
def report = { module -> new groovy.json.JsonSlurper().parse(new File(basedir, "${module}/target/docker-optimizer/report.json")) }
def steps = { module -> new groovy.json.JsonSlurper().parse(new File(basedir, "${module}/target/docker-optimizer/build-result.json")).steps }

// Two applications, two images; the rest is passed over with a line each.
['web', 'worker'].each { module ->
    assert report(module).image.reference == "docker-optimizer-it/shop-${module}:1.0"
    assert report(module).health.status == 'healthy'
    assert report(module).verdict.open
}
assert log.contains('docker-optimizer:build skipped: packaging `pom` makes nothing to run.')
assert log.contains('docker-optimizer:build skipped: a library, there is no main class in it.')

// Every POM comes before any source, and only what the application needs is built.
def dockerfile = new File(basedir, 'web/target/docker-optimizer/Dockerfile').text
['pom.xml', 'library/pom.xml', 'web/pom.xml', 'worker/pom.xml'].each {
    assert dockerfile.indexOf("COPY ${it} ") > 0 && dockerfile.indexOf("COPY ${it} ") < dockerfile.indexOf('COPY . .')
}
assert dockerfile.contains('-pl :shop-web -am')

// The first application made the stage of dependencies, the second took it as it was.
def download = { module -> steps(module).findAll { it.stage == 'dependencies' && it.instruction.startsWith('RUN') } }
assert download('web').size() == 1 && download('worker').size() == 1
assert [download('web')[0].cached, download('worker')[0].cached] == [false, true]

// Started in the module alone, everything that decides was found again: nothing had changed.
assert log.count('up to date: nothing changed since') == 2
assert report('web').build.upToDate && report('worker').build.upToDate
return true
