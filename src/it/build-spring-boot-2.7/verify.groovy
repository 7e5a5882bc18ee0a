def report = { module ->
    new groovy.json.JsonSlurper().parse(new File(basedir, "${module}/target/docker-optimizer/report.json"))
}
def service = report('service')
assert service.project.framework == 'spring-boot'
// Compiled for Java 8, and run by the oldest Java that there is a base image for.
assert service.project.javaRelease == 8
assert service.health.status == 'healthy'
assert service.health.probe.contains('/actuator/health')
assert service.verdict.open

// The page is there, the launcher of Spring Boot 2 has started the WAR.
def portal = report('portal')
assert portal.project.javaRelease == 8
assert portal.health.status == 'healthy'
assert portal.health.lastOutput.contains('1200 screws')
assert portal.verdict.open

// Tomcat, which is provided, belongs to the libraries as well.
def groups = portal.image.groups.collectEntries { [it.name, it.unpackedBytes] }
assert groups.application < 20_000

def dockerfile = new File(basedir, 'portal/target/docker-optimizer/Dockerfile').text
assert dockerfile.contains('"org.springframework.boot.loader.WarLauncher"]')
return true
