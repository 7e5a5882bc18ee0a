def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def slim = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/slim/report.json'))
def log = new File(basedir, 'build.log').text
def dockerfile = new File(basedir, 'target/docker-optimizer/Dockerfile').text

assert report.project.framework == 'static-site'
assert report.project.frameworkName == 'static site, Vite 7'
assert report.project.port == 8080

// The web server serves it, in both kinds of image, and gives nobody a shell in the smaller one.
assert slim.health.status == 'healthy'
assert report.health.status == 'healthy'
assert report.image.user == '65532:65532'
assert report.checks.findAll { it.outcome == 'failed' }*.name == ['image-size']
assert report.image.unpackedBytes < 30_000_000
assert dockerfile.contains('ENTRYPOINT ["/usr/sbin/nginx", "-e", "stderr"]')

// What serves it is there to be read.
def settings = new File(basedir, 'target/docker-optimizer/support/inside/nginx.conf')
assert settings.text.contains('listen 8080;')
assert settings.text.contains('try_files $uri $uri/index.html /index.html;')

// A folder that the build does not make is told, with those that it makes.
assert log.contains('After the build there is no `out/index.html`, one was expected to be served. Candidates: `dist/index.html`.')
assert log.contains('Set `<entry>` (`-Ddocker-optimizer.entry=dist/index.html`), relative to the module.')
assert log.contains('Verdict   closed by image-size')
return true
