// Only now, since what starts the tests reads all modules, too.
def pom = new File(basedir, 'library/pom.xml')
pom.text = pom.text.replaceFirst('</artifactId>', '</artefactId>')
new File(basedir, 'lost/soon-gone').deleteDir()
return true
