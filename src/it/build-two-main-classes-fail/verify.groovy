def log = new File(basedir, 'build.log').text

assert log.contains('2 main classes found for clock-two-main-classes, expected one: '
        + 'com.acme.clock.Clock, com.acme.clock.SetClock. '
        + 'Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.clock.Clock`).')
// Found before anything is done.
assert !new File(basedir, 'target/docker-optimizer').exists()
return true
