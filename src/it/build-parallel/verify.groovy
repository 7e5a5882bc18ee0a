['clock', 'bell'].each { module ->
    def report = new groovy.json.JsonSlurper().parse(new File(basedir, "${module}/target/docker-optimizer/report.json"))
    assert report.image.reference == "docker-optimizer-it/parallel-${module}:1.0"
    assert report.health.status == 'healthy'
    assert report.verdict.open
}
return true
