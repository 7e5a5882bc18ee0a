def log = new File(basedir, 'build.log').text

// Nothing is linked to it, so that only the start can tell.
assert log.contains('The application needs the shared library libpq.so.5 of Debian\'s package libpq5, which is not in the image.')
assert log =~ /The package index http:\/\/127\.0\.0\.1:9\/simple does not answer inside the build: set `<packageMirrors>`/
assert log =~ /THESE PACKAGES DO NOT MATCH THE HASHES/
assert log.contains('acme-words==1.0')
assert log =~ /The checksums in the lock file are not those of the index http:\S+\/pypi\/simple\//
assert log.contains('`>=3.15` in `requires-python`, pyproject.toml allows none of the versions of Python that there are base images of: 3.9, ')
return true
