def log = new File(basedir, 'build.log').text
def place = { new File(basedir, it).canonicalPath }

assert log =~ /Cannot read \Q${place('library/pom.xml')}\E: .*artefactId.*line 7.*\. Correct the POM, or take the module out of `<modules>`\./
assert log.contains("${place('lost/pom.xml')} lists the module `soon-gone`, and there is no such folder with a POM. Correct its `<modules>`: Maven inside the image reads them as Maven here does.")
assert log.count('BUILD FAILURE') == 2
['app', 'lost/app'].each { assert !new File(basedir, "${it}/target").exists() }
return true
