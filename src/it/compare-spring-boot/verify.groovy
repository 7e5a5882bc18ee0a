def output = new File(basedir, 'target/docker-optimizer')
def comparison = new groovy.json.JsonSlurper().parse(new File(output, 'compare.json'))

assert comparison.schemaVersion == '1'
assert comparison.variants*.variant == ['distroless', 'jlink']
comparison.variants.each { row ->
    assert row.status == 'built'
    assert row.health == 'healthy'
    assert row.errors == 0
    assert row.unpackedBytes == row.groups.sum { it.unpackedBytes }
    assert row.startsMs == [row.startupMs]
    assert row.memoryBytes > 10_000_000
    assert row.coldBuildMs > row.rebuildMs
    assert row.pomRebuildMs > row.rebuildMs
    assert row.repushBytes > 0 && row.repushBytes < 100_000 : 'one class more is not much'
}
assert comparison.variants[1].unpackedBytes < comparison.variants[0].unpackedBytes
assert comparison.recommendation.variant == 'jlink'
assert new File(output, 'compare-configuration.xml').text.contains('<variant>jlink</variant>')
['compare.md', 'compare.html', 'compare/jlink.Dockerfile'].each { assert new File(output, it).length() > 0 }

// Maven compiles once for each round, and not once for each variant: cold, after a change of a source, of the POM. That its
// own log grows beside the sources meanwhile changes nothing.
def log = new File(basedir, 'build.log').text
assert log.findAll(~/Step +\d+ of \d+ +RUN .*mvn .*package/).size() == 3
assert log.contains('BUILD SUCCESS')

assert !new File(basedir, 'src/main/java/com/acme/orders/MeasuredByDockerOptimizer.java').exists()
return true
