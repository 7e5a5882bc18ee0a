def log = new File(basedir, 'build.log').text
def read = { module, file -> new groovy.json.JsonSlurper().parse(new File(basedir, "${module}/target/docker-optimizer/${file}")) }
def (parallel, limited, analysis, compared, misspelt) = log.split(/Scanning for projects/).drop(1)

// Whatever it is written in, each application has an image, a report and a verdict of its own.
[service: 'Java 17', model: 'Python 3.13', sidecar: 'Rust', front: 'Node.js 22'].each { module, language ->
    def report = read(module, 'report.json')
    assert report.project.language.startsWith(language)
    assert report.image.reference == "docker-optimizer-it/harbour-${module}:1.0"
    assert report.health.status == 'healthy'
    assert report.image.user == '65532:65532'
    assert report.checks.find { it.name == 'build-tools' }.outcome == 'passed'
    assert report.verdict.open == (module != 'front')
}
assert parallel.count('Verdict   open') == 4
['service', 'model', 'sidecar', 'front'].each { assert parallel.contains("open · report ${it}/target/docker-optimizer/report.html") }

// The rest is left alone, and it is said why: two parents or lists of versions, tools for people, a library.
assert parallel.count('docker-optimizer:build skipped: packaging `pom` makes nothing to run.') == 2
assert parallel.contains('docker-optimizer:build skipped: its package.json only asks for tools')
assert parallel.contains('docker-optimizer:build skipped: a library, there is no main class in it.')
['.', 'bom', 'hooks', 'tides'].each { assert !new File(basedir, "${it}/target/docker-optimizer").exists() }

// One module alone, and the gate of the others stays as it is.
assert limited.contains('Verdict   closed by image-size')
assert !limited.contains('harbour-service')

// Java is what makes a jar, whatever lies beside it; a stack that is told wins over what is found.
assert analysis =~ /Java release +17/
assert analysis =~ /stack +Python +\(parameter `stack`, requirements.txt\)/
assert analysis =~ /stack +Rust/

// Nothing of a module is in the context of another: of the other stacks Maven gets the POMs.
assert analysis =~ /other stacks +model, sidecar, front/
def ignore = new File(basedir, 'service/target/docker-optimizer/.dockerignore').readLines()
['model', 'sidecar', 'front'].each { assert ignore.containsAll(["${it}/*".toString(), "!${it}/pom.xml".toString()]) }
assert read('model', 'build-result.json').contextBytes < 100_000

// What is compared is told in the words of the stack; the Dockerfile that somebody wrote is built and started, too.
def rows = read('front', 'compare.json').variants.collectEntries { [it.variant, it] }
assert rows.slim.status == 'built' && rows.slim.health == 'healthy' && rows.slim.errors == 0
assert rows.Dockerfile.status == 'built' && rows.Dockerfile.startupMs > 0
assert rows.Dockerfile.checks.findAll { it.outcome == 'failed' }*.name.containsAll(['build-tools', 'package-managers', 'runs-as-root'])
['npm', 'yarn', 'corepack'].each { tool ->
    assert rows.Dockerfile.checks.find { it.name == 'package-managers' }.findings.any { it.message.contains("`${tool}`") }
}
rows.values().each { assert it.coldBuildMs > 0 && it.rebuildMs > 0 && it.pomRebuildMs > 0 && it.repushBytes > 0 }
assert rows.slim.repushBytes < 10_000
assert compared.contains('Compare  slim: rebuild after a change of package.json (1 of 2)')
assert compared.contains('package.json change')
assert !compared.contains('POM')

// Nobody waits for minutes to read that a name is misspelt.
assert misspelt.contains('`<dockerfiles>` names Dockerfle, and there is no file')
assert !misspelt.contains('Compare  ')
return true
