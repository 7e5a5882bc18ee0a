def read = { folder, name -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/${folder}/${name}")) }
def check = { report -> report.checks.find { it.name == 'startup-archive' } }

['java17': '/opt/java/app.jsa', 'java25': '/opt/java/app.aot'].each { folder, archive ->
    def report = read(folder, 'report.json')
    assert report.variant == 'aot'
    assert report.health.status == 'healthy'
    // The JVM was started so that it had to use it.
    assert report.health.timeline.any { it.text.contains('not without its archive') }
    assert check(report).outcome == 'passed'
    assert check(report).detail == archive
    assert report.verdict.open
    def files = read(folder, 'image-snapshot.json').files
    assert files.find { it.path == archive }.size > 1_000_000
    assert !files.any { it.path.startsWith('/opt/docker-optimizer') }
}

def broken = read('broken', 'report.json')
assert broken.health.status == 'healthy'
assert broken.verdict.open
assert check(broken).outcome == 'failed'
assert check(broken).findings[0].message.endsWith('The application ended with exit code 1 before it was up: java.lang.IllegalStateException: no database.')
return true
