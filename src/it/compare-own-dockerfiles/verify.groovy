def output = new File(basedir, 'target/docker-optimizer')
def comparison = new groovy.json.JsonSlurper().parse(new File(output, 'compare.json'))
def rows = comparison.variants.collectEntries { [it.variant, it] }

assert rows.keySet() as List == ['slim', 'distroless', 'Dockerfile', 'docker/Broken.Dockerfile']

assert rows.slim.status == 'failed'
assert rows.slim.reason.contains('docker-optimizer-it/nowhere:1')
assert rows['docker/Broken.Dockerfile'].status == 'failed'
assert rows['docker/Broken.Dockerfile'].reason.contains('nowhere.jar')

def ours = rows.distroless
assert ours.status == 'built'
assert ours.health == 'healthy'
assert ours.errors == 0
assert ours.coldBuildMs > 0
assert ours.rebuildMs == null
assert ours.notes.any { it.contains('what Maven made outside') }

def own = rows.Dockerfile
assert own.status == 'built'
assert own.kind == 'dockerfile'
assert own.health == 'unhealthy'
assert own.startupMs > 0 : 'it answers, only the engine cannot ask'
assert own.checks.findAll { it.outcome == 'failed' }*.name.containsAll(['build-tools', 'runs-as-root'])
assert own.rebuildMs > 0 && own.pomRebuildMs > 0
assert own.repushBytes > 0
assert own.unpackedBytes > ours.unpackedBytes

assert comparison.recommendation.variant == 'distroless'
assert !new File(basedir, 'src/main/java/com/acme/clock/MeasuredByDockerOptimizer.java').exists()
assert !new File(basedir, 'pom.xml').text.contains('measured.by')

def log = new File(basedir, 'build.log').text
assert log.contains('✘ docker/Broken.Dockerfile failed:') || log.contains('x docker/Broken.Dockerfile failed:')
assert log.contains('BUILD SUCCESS')
return true
