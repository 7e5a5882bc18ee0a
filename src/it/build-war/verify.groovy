['jakarta': '10.1', 'javax': '9.0'].each { generation, tomcat ->
    def folder = new File(basedir, "${generation}/target/docker-optimizer")
    def report = new groovy.json.JsonSlurper().parse(new File(folder, 'report.json'))
    assert report.project.framework == 'servlet'
    assert report.health.status == 'healthy'
    // A servlet of the WAR answers, at the root of the server.
    assert report.health.timeline.any { it.source == 'outside' && it.text == '200 from /names' }
    assert report.verdict.open
    assert new File(folder, 'Dockerfile').text.contains("org.apache.tomcat:tomcat:${tomcat}.")
}
return true
