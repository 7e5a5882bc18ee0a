def output = new File(basedir, 'web/target/docker-optimizer')
def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))
def steps = new groovy.json.JsonSlurper().parse(new File(output, 'build-result.json')).steps

// The context is the folder that holds them all.
def dockerfile = new File(output, 'Dockerfile').text
assert dockerfile.contains('COPY parent/pom.xml parent/')
assert dockerfile.contains('mvn -f parent/pom.xml -Drevision=1.0-b18 -pl :flat-web -am -DskipTests package')

assert report.image.reference == 'docker-optimizer-it/flat-web:1.0-b18'
assert report.health.status == 'healthy'
assert report.verdict.open

// A new version downloads nothing.
assert steps.findAll { it.stage == 'dependencies' && it.instruction.startsWith('RUN') }*.cached == [true]
assert new File(basedir, 'build.log').text.contains('docker-optimizer-it/flat-web:1.0-b17')
return true
