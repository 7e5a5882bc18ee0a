['java17': '/opt/java/app.jsa', 'java25': '/opt/java/app.aot'].each { folder, archive ->
    def output = new File(basedir, "target/${folder}")
    def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))
    assert report.health.status == 'healthy'
    assert report.verdict.open
    def check = report.checks.find { it.name == 'startup-archive' }
    assert [check.outcome, check.detail] == ['passed', archive]
    // Spring ends the start in the build by itself, before the server listens.
    assert new File(output, 'Dockerfile').text.contains('"-Dspring.context.exit=onRefresh"')
    assert report.project.dependencyCount > 30
}
return true
