def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def dockerfile = new File(basedir, 'target/docker-optimizer/Dockerfile').text
def (compiling, missing, copied, command) = new File(basedir, 'build.log').text.split(/Project   books/).drop(1)

assert compiling.contains('Set `<buildImage>` (`-Ddocker-optimizer.buildImage`) to an image that has the development files of `odbc`')
assert missing.contains("The application needs the shared library libodbc.so.2 of Debian's package libodbc2, which is not in the image.")
assert missing.contains('`RUN apt-get install libodbc2`')
// What the linker has added is in a layer of its own, and found when the program starts.
assert copied.contains('Verdict   open')
assert report.health.status == 'healthy'
assert report.image.groups.find { it.name == 'dependencies' }.unpackedBytes > 500_000
assert command.contains('Verdict   open')
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/command/report.json')).health.probe.contains('/app/books version')
assert dockerfile.contains('--bin books --no-default-features')
return true
