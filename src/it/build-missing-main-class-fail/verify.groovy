def log = new File(basedir, 'build.log').text

assert log.contains('Main class com.acme.clock.Clok is neither in target/clock-missing-main-class-1.0.jar nor in a library, '
        + 'expected one that is: com.acme.clock.Clock. '
        + 'Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.clock.Clock`), or correct it where the POM names it.')
// Found where the class was compiled: there is no image that could not start.
assert !new File(basedir, 'target/docker-optimizer/image-id.txt').exists()
return true
