def log = new File(basedir, 'build.log').text

// javac's own words, and no stack trace.
assert log.contains('Clock.java')
assert log.contains('cannot find symbol')
assert !log.contains('\tat io.github.dockeroptimizer')
assert !new File(basedir, 'target/docker-optimizer/report.json').exists()
return true
