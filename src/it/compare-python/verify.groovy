def output = new File(basedir, 'target/docker-optimizer')
def comparison = new groovy.json.JsonSlurper().parse(new File(output, 'compare.json'))
def rows = comparison.variants.collectEntries { [it.variant, it] }

assert rows.keySet() == ['single', 'slim', 'distroless'] as Set
rows.values().each { row ->
    assert row.status == 'built'
    assert row.health == 'healthy'
    assert row.repushBytes > 0
}
def single = rows.single
def slim = rows.slim
def distroless = rows.distroless
assert distroless.unpackedBytes < 0.4 * single.unpackedBytes : 'at least 60 % smaller'
assert distroless.unpackedBytes < slim.unpackedBytes
// In one stage all packages are installed again after every change of a source; else only the application is copied.
[slim, distroless].each {
    assert it.errors == 0
    assert it.repushBytes < 0.1 * single.repushBytes
}
assert comparison.recommendation.variant == 'distroless'
['compare.md', 'compare.html', 'compare/single.Dockerfile'].each { assert new File(output, it).length() > 0 }
assert new File(output, 'compare/slim.Dockerfile').text.contains('"-m", "uvicorn", "--host", "0.0.0.0", "--port", "8000", "tides.web:app"')
assert !new File(basedir, 'tides/web.py').text.contains('_MEASURED')
return true
