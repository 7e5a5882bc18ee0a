def output = new File(basedir, 'target/docker-optimizer')
def report = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))

assert report.health.status == 'healthy'
// What npm made of the Markdown file, with a library from its registry.
assert report.health.lastOutput.contains('<em>Soup</em> and bread.')
assert report.verdict.open

// The libraries of the front end have a step of their own, which depends on the lock file and not on the sources.
def steps = new File(output, 'Dockerfile').readLines()
def copiesLock = steps.findIndexOf { it == 'COPY src/main/frontend/package.json src/main/frontend/package-lock.json src/main/frontend/' }
def installs = steps.findIndexOf { it.contains('(cd src/main/frontend && npm ci --no-audit --no-fund)') }
def copiesSources = steps.indexOf('COPY . .')
assert 0 < copiesLock && copiesLock < installs && installs < copiesSources
def snapshot = new File(output, 'image-snapshot.json').text
assert !snapshot.contains('node_modules')
return true
