def output = new File(basedir, 'target/docker-optimizer')
def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))

// Options, JVM options and an extension all worked inside: the application answers 500 where one did not.
assert report.image.reference == 'docker-optimizer-it/clock-mvn:1.7'
assert report.health.status == 'healthy'
assert report.verdict.open
assert new File(basedir, '.flattened-pom.xml').exists()

// The version stands in .mvn, which is there inside, too: the Dockerfile need not know it.
def dockerfile = new File(output, 'Dockerfile').text
assert dockerfile.contains('COPY .mvn .mvn')
assert !dockerfile.contains('-Drevision')
return true
