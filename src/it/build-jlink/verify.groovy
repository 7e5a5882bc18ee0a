def log = new File(basedir, 'build.log').text
// What is missed at run time is named with the parameter that adds it.
assert log.contains('The application needs the class javax.smartcardio.Card of the JDK\'s module java.smartcardio, which the image\'s runtime was linked without.')
assert log.contains('Add it by `<jdkModules>` (`-Ddocker-optimizer.jdkModules=java.smartcardio`).')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
assert report.variant == 'jlink'
assert report.health.status == 'healthy'
assert report.verdict.open
assert report.checks.findAll { it.outcome != 'passed' }*.name == ['compressed-size']

def files = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/image-snapshot.json')).files
def modules = files.find { it.path == '/opt/java/modules.txt' }.text
assert modules.contains('java.smartcardio') && modules.contains('jdk.crypto.ec') && !modules.contains('fallback')
// Found in the driver, and the JDK's HTTP server in the application's own classes.
assert modules.contains('java.naming') && modules.contains('jdk.httpserver')
assert !modules.contains('jdk.compiler')
// What is trusted is what the base image trusts, as in the other variants.
assert files.find { it.path == '/opt/java/lib/security/cacerts' }.linkTarget == '/etc/ssl/certs/java/cacerts'
def base = report.image.layers.findAll { it.base }.sum { it.unpackedBytes }
assert report.image.unpackedBytes - base < 60_000_000
return true
