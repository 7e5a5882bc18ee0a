def output = new File(basedir, 'target/docker-optimizer')
def dockerfile = new File(output, 'Dockerfile').text

assert dockerfile.indexOf('COPY pom.xml') < dockerfile.indexOf(':go-offline')
assert dockerfile.indexOf(':go-offline') < dockerfile.indexOf('COPY . .')
assert dockerfile.contains('ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-cp", "app.jar:lib/*", "com.acme.clock.Clock"]')
assert dockerfile.contains('USER 65532:65532')
assert new File(output, 'support/probe/HealthProbe.class').exists()
assert !new File(output, 'report.json').exists()
// A folder to commit names no folder of this machine.
output.eachFileRecurse(groovy.io.FileType.FILES) { assert !it.getText('ISO-8859-1').contains(basedir.path) }
return true
