context.get('server')?.stop(0)

def log = new File(basedir, 'build.log').text
def url = (new File(basedir, 'pom.xml').text =~ '<url>(.*)</url>')[0][1]
def output = new File(basedir, 'target/docker-optimizer')

// First nothing is known of the server, then its authority, then its account: one message each.
assert log.contains("Maven inside the image does not trust the certificate of the repository `acme-private` (${url}) and could not download com.acme.prices:prices:pom:1.0. Name the authority in `caCertificates` (`-Ddocker-optimizer.caCertificates=host`, or its file).")
assert log.contains("The repository `acme-private` (${url}) refused Maven inside the image the artifact com.acme.prices:prices:pom:1.0, the credentials of a `<server>` with the id `acme-private` were expected. Set `useHostSettings` (`-Ddocker-optimizer.useHostSettings`): settings.xml has it.")

// What the build trusts the application does not, unless it is asked for.
def untrusting = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/untrusting/report.json'))
assert untrusting.health.status == 'exited'
assert untrusting.health.containerLog.any { it.contains('PKIX path building failed') }

def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))
assert report.verdict.open
assert report.health.status == 'healthy'

// The password is nowhere: not in what the run left, nor in the image.
def password = 'open-5esame!'
['target/docker-optimizer', 'target/untrusting'].each { folder ->
    new File(basedir, folder).eachFileRecurse(groovy.io.FileType.FILES) { file ->
        assert !file.getText('ISO-8859-1').contains(password)
        assert file.name != 'settings.xml'
    }
}
assert !log.contains(password)
if ('docker --version'.execute().waitFor() == 0) {
    def image = new File(output, 'image-id.txt').text.trim()
    def saved = new ProcessBuilder('docker', 'save', image).redirectError(ProcessBuilder.Redirect.DISCARD).start()
    def text = saved.inputStream.getText('ISO-8859-1')
    assert text.contains('com/acme/till/Till') || text.length() > 1_000_000
    assert !text.contains(password)
    assert !text.contains('acme-private')
}
return true
