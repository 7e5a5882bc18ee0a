def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
assert report.project.framework == 'spring-boot'
assert report.project.javaRelease == 25
assert report.health.status == 'healthy'
assert report.verdict.open
return true
