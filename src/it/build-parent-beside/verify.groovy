def report = { new groovy.json.JsonSlurper().parse(new File(basedir, "${it}/target/docker-optimizer/report.json")) }
def dockerfile = { new File(basedir, "${it}/target/docker-optimizer/Dockerfile").text }

// The context is the folder that holds both, and Maven starts in the service: nobody lists it.
assert dockerfile('service').contains('COPY parent/pom.xml parent/')
assert dockerfile('service').contains('COPY .mvn .mvn')
assert dockerfile('service').contains('mvn -f service/pom.xml')
// The context is the project alone, and what configures Maven comes from above it.
assert dockerfile('alone').contains('COPY target/docker-optimizer/support/mvn .mvn')

// The profile that .mvn activates names the jar: without it there would be none of that name.
['service', 'alone'].each {
    assert report(it).health.status == 'completed'
    assert report(it).verdict.open
}
return true
