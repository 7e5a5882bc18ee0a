def log = new File(basedir, 'build.log').text

assert log.contains('There is no target/clock-not-packaged-1.0.jar, expected the artifact of clock-not-packaged there'
        + ' (`<buildFrom>artifact</buildFrom>`). Run `mvn package` first, or in the same command: `mvn package'
        + ' docker-optimizer:build`; or set `-Ddocker-optimizer.buildFrom=sources`, and Maven runs inside.')
return true
