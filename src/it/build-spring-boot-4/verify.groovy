def output = new File(basedir, 'target/docker-optimizer')
def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))

assert report.project.framework == 'spring-boot'
assert report.project.javaRelease == 25
assert report.health.status == 'healthy'
assert report.health.probe.contains('/actuator/health')
assert report.verdict.open
assert new File(output, 'Dockerfile').text.contains('target/invoices-exec.jar')

// What layers.xml places between dependencies and application lies there in the image, too.
def layerOf = { name ->
    def snapshot = new groovy.json.JsonSlurper().parse(new File(output, 'image-snapshot.json'))
    def file = snapshot.files.find { it.path.startsWith("/app/lib/${name}-") }
    report.image.layers[file.layer].createdBy
}
assert layerOf('jackson-core') == 'COPY /layout/dependencies/ /'
assert layerOf('spring-core') == 'COPY /layout/snapshot-dependencies/ /'
return true
