def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.javaRelease == 21
assert report.health.status == 'healthy'
assert report.health.probe.contains('/observe/health')
assert report.verdict.open
return true
