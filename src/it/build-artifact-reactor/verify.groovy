def read = { module, name -> new groovy.json.JsonSlurper().parse(new File(basedir, "${module}/target/docker-optimizer/${name}")) }

['plain', 'shaded'].each {
    def report = read(it, 'report.json')
    assert report.buildFrom == 'artifact'
    assert report.health.status == 'healthy'
    assert report.build.steps.every { !it.name.contains('] RUN ') }
}
// The sibling's jar changes with the application, and lies in its layer; libraries lie in theirs.
def layers = new File(basedir, 'plain/target/docker-optimizer/support/layers')
assert new File(layers, 'application/app/lib').list().toList() == ['artifacts-time-1.0.jar']
assert new File(layers, 'dependencies/app/lib').list().sort().toList() == ['slf4j-api-2.0.17.jar', 'slf4j-simple-2.0.17.jar']
// What the shade plugin has thrown together is divided again.
assert new File(basedir, 'shaded/target/docker-optimizer/support/layers/dependencies/app/lib/dependencies.jar').exists()
return true
