def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/docker-optimizer/report.json'))

assert report.buildFrom == 'artifact'
assert report.health.status == 'healthy'
assert report.verdict.open
// Nothing ran: the layers were made of the jar that Maven had just made outside.
assert report.build.steps.every { !it.name.contains('] RUN ') }
assert report.image.layers.findAll { !it.base && it.createdBy.startsWith('COPY') }.size() == 4
return true
