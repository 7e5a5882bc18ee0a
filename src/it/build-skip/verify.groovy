def log = new File(basedir, 'build.log').text

assert log.contains('docker-optimizer:build skipped: `docker-optimizer.skip` is set.')
assert log.contains('docker-optimizer:build skipped: `docker-optimizer.skip.build` is set.')
assert !new File(basedir, 'target/docker-optimizer').exists()
return true
