// What a developer's machine has and no build inside may see: libraries for another platform.
def library = new File(basedir, 'src/main/frontend/node_modules/marked')
library.mkdirs()
new File(library, 'package.json').text = 'not for this platform'

// Where the network has a certificate authority of its own, npm has to be told of it.
def certificates = new File('/usr/local/share/ca-certificates').list()
if (certificates) {
    new File(basedir, '.mvn').mkdirs()
    new File(basedir, '.mvn/maven.config').text = '-Ddocker-optimizer.caCertificates=host\n'
}
return true
