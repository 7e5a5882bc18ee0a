import com.sun.net.httpserver.BasicAuthenticator
import com.sun.net.httpserver.HttpsConfigurator
import com.sun.net.httpserver.HttpsServer
import java.security.KeyStore
import java.util.jar.JarOutputStream
import java.util.zip.ZipEntry
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import javax.tools.ToolProvider

// A server of the company: containers reach this machine by an address that is not the loopback's.
def address = NetworkInterface.networkInterfaces().toList()
        .findAll { it.up && !it.loopback }
        .collectMany { it.inetAddresses().toList() }
        .find { it instanceof Inet4Address && !it.linkLocalAddress }
assert address != null: 'a machine without any address but the loopback'

// An authority that nobody knows, and a certificate of the server that it has signed.
def keys = new File(basedir, 'target/keys')
keys.mkdirs()
def keytool = { String... arguments ->
    def command = [System.getProperty('java.home') + '/bin/keytool'] + arguments.toList() + ['-storepass', 'changeit']
    def process = new ProcessBuilder(command).directory(keys).redirectErrorStream(true).start()
    def output = process.inputStream.text
    assert process.waitFor() == 0: output
}
keytool('-genkeypair', '-alias', 'ca', '-dname', 'CN=Acme Test Authority', '-keyalg', 'EC', '-ext', 'bc:c=ca:true', '-keystore', 'ca.p12')
keytool('-exportcert', '-rfc', '-alias', 'ca', '-keystore', 'ca.p12', '-file', 'ca.pem')
keytool('-genkeypair', '-alias', 'server', '-dname', 'CN=server', '-keyalg', 'EC', '-keystore', 'server.p12')
keytool('-certreq', '-alias', 'server', '-keystore', 'server.p12', '-file', 'server.csr')
keytool('-gencert', '-alias', 'ca', '-keystore', 'ca.p12', '-ext', "san=ip:${address.hostAddress}", '-infile', 'server.csr', '-outfile', 'server.pem')
keytool('-importcert', '-noprompt', '-alias', 'ca', '-file', 'ca.pem', '-keystore', 'server.p12')
keytool('-importcert', '-alias', 'server', '-file', 'server.pem', '-keystore', 'server.p12')
// Two in one file, as bundles have them; the first is another's.
keytool('-genkeypair', '-alias', 'other', '-dname', 'CN=Another Authority', '-keyalg', 'EC', '-keystore', 'other.p12')
keytool('-exportcert', '-rfc', '-alias', 'other', '-keystore', 'other.p12', '-file', 'other.pem')
new File(basedir, 'acme-ca.pem').text = "# Acme\n${new File(keys, 'other.pem').text}\n${new File(keys, 'ca.pem').text}"

// The library that only this server has.
def source = new File(basedir, 'repository/Prices.java')
def classes = new File(basedir, 'target/prices')
classes.mkdirs()
assert ToolProvider.systemJavaCompiler.run(null, null, null, '--release', '17', '-d', classes.path, source.path) == 0
def jar = new ByteArrayOutputStream()
new JarOutputStream(jar).withCloseable { out ->
    out.putNextEntry(new ZipEntry('com/acme/prices/Prices.class'))
    out.write(new File(classes, 'com/acme/prices/Prices.class').bytes)
}
def files = [
        '/maven/com/acme/prices/prices/1.0/prices-1.0.jar': jar.toByteArray(),
        '/maven/com/acme/prices/prices/1.0/prices-1.0.pom':
                '<project><modelVersion>4.0.0</modelVersion><groupId>com.acme.prices</groupId><artifactId>prices</artifactId><version>1.0</version></project>'.bytes]

def store = KeyStore.getInstance(new File(keys, 'server.p12'), 'changeit'.toCharArray())
def managers = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
managers.init(store, 'changeit'.toCharArray())
def tls = SSLContext.getInstance('TLS')
tls.init(managers.keyManagers, null, null)

def server = HttpsServer.create(new InetSocketAddress(address, 0), 0)
server.httpsConfigurator = new HttpsConfigurator(tls)
def answer = { exchange, bytes ->
    exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length)
    if (bytes != null && exchange.requestMethod != 'HEAD') {
        exchange.responseBody.write(bytes)
    }
    exchange.close()
}
server.createContext('/open') { answer(it, 'open: '.bytes) }
server.createContext('/maven') { answer(it, files[it.requestURI.path]) }.authenticator = new BasicAuthenticator('acme') {
    boolean checkCredentials(String user, String password) {
        user == 'till' && password == 'open-5esame!'
    }
}
server.start()

// It lives as long as the builds; verify.groovy ends it.
context.put('server', server)
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('ADDRESS', "https://${address.hostAddress}:${server.address.port}")
return true
