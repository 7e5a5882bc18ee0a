def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.project.framework == 'spring-boot'
assert report.health.status == 'healthy'
// The port and the version are those that the POM has and the build filters in.
assert report.project.port == 8090
assert report.health.lastOutput.contains('shop 3.1.0')
assert report.verdict.open
def dockerfile = new File(basedir, 'target/docker-optimizer/Dockerfile').text
assert dockerfile.contains('target/shop-exec.war')
assert dockerfile.contains('"org.springframework.boot.loader.launch.WarLauncher"]')
return true
