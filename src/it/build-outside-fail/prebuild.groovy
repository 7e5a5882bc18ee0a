// Two repositories, each with a folder of git's, that ask for what lies beside them.
['service', 'shop'].each { new File(basedir, "${it}/.git").mkdirs() }
return true
