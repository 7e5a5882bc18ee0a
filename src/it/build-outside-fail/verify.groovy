def log = new File(basedir, 'build.log').text
def place = { new File(basedir, it).canonicalPath }

assert log.contains("The POM ${place('parent/pom.xml')} belongs to the build of service and lies outside its repository ${place('service')}, expected it inside: the build context would be ${place('.')}. Publish that parent or module and refer to it by its version (`<relativePath/>`), or move it into ${place('service')}.")
assert log.contains("The POM ${place('library/pom.xml')} belongs to the build of shop-app and lies outside its repository ${place('shop')}, expected it inside: the build context would be ${place('.')}. Publish that parent or module and refer to it by its version (`<relativePath/>`), or move it into ${place('shop')}.")
assert log.count('BUILD FAILURE') == 2
['service/app', 'shop/app'].each { assert !new File(basedir, "${it}/target").exists() }
return true
