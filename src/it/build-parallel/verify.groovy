['clock', 'bell'].each { module ->
    def report = new groovy.json.JsonSlurper().parse(new File(basedir, "${module}/target/docker-optimizer/report.json"))
    assert report.image.reference == "docker-optimizer-it/parallel-${module}:1.0"
    // Both serve the same port at the same time; what is published is free by the engine's choice.
    assert report.project.port == 8080
    assert report.health.status == 'healthy'
    assert report.verdict.open
}

// Of what is exchanged with the engine, an image among it, the log has no bytes.
def lines = new File(basedir, 'build.log').readLines()
assert lines.any { it.startsWith('[DEBUG]') }
assert lines.size() < 20_000
return true
