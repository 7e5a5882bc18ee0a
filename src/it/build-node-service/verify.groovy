def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))
def log = new File(basedir, 'build.log').text
def dockerfile = new File(basedir, 'target/docker-optimizer/Dockerfile').text

assert report.project.framework == 'fastify'
assert report.project.language == 'Node.js 22'
assert report.project.dependencyCount > 30
assert report.project.port == 3000
assert report.project.healthPath == '/health'
assert report.variant == 'distroless'
assert report.health.status == 'healthy'
assert report.image.user == '65532:65532'

['20', '24'].each { version ->
  def other = new groovy.json.JsonSlurper().parse(new File(basedir, "target/node$version/report.json"))
  assert other.project.language == "Node.js $version"
  assert other.health.status == 'healthy'
  assert other.verdict.open
}

// The third run is open, the fourth closes the gate: the image, which is the same, has more than the limit.
assert log.contains('Verdict   open')
assert log.contains('Verdict   closed by image-size')
assert report.checks.findAll { it.outcome == 'failed' }*.name == ['image-size']
assert report.checks.find { it.name == 'build-tools' }.outcome == 'passed'
assert report.checks.find { it.name == 'package-managers' }.outcome == 'passed'

// What only the build needs is not in the layer of packages, nor are sources in that of the application.
assert dockerfile.contains('npm ci')
assert dockerfile.contains('npm prune --omit=dev')
assert dockerfile.contains('ENTRYPOINT ["/nodejs/bin/node", "--require", "/probe/signals.js", "dist/server.js"]')
def layers = report.image.layers.findAll { !it.base }
assert layers.size() == 4
assert layers*.unpackedBytes.sum() < 12_000_000
assert layers.find { it.createdBy.contains('/layout/application') }.unpackedBytes < 10_000
return true
