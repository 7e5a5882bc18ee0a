def log = new File(basedir, 'build.log').text

assert log.contains('None of the 3 projects of this run is an application, one was expected for docker-optimizer:build: tools (packaging `pom` makes nothing to run), tools-text (a library, there is no main class in it), tools-numbers (a library, there is no main class in it). Run it where the application is, or name its `<mainClass>` in its POM.')
assert log.contains('None of the 2 projects of this run is an application, one was expected for docker-optimizer:build: shop (packaging `pom` makes nothing to run), shop-library (a library, there is no main class in it). Run it for shop-app, in the folder of that module or with `-pl :shop-app`.')
assert log.contains('This project is no application, one was expected for docker-optimizer:build: shop-library (a library, there is no main class in it). Run it for shop-app, in the folder of that module or with `-pl :shop-app`.')
assert log.count('BUILD FAILURE') == 3
['text', 'numbers', 'shop/library', 'shop/app'].each { assert !new File(basedir, "${it}/target").exists() }
return true
