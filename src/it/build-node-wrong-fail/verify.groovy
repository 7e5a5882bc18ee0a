def log = new File(basedir, 'build.log').text

// A registry that does not answer is named, with the parameter, and is not waited for long.
assert log.contains('Step `RUN npm ci` ended with exit code')
assert log.contains('The registry http://127.0.0.1:9/npm does not answer inside the build: set `<packageMirrors>`')

assert !log.contains('at ClientRequest') && !log.contains('aliases:')

assert log.contains('The lock file does not fit package.json: run `npm install`, and commit the `package-lock.json` that it writes.')
assert log.contains('Node.js 18 is asked for (`engines.node` in package.json is `^18.12.0`), and there are default base images for 20, 22, 24.')
assert log.contains('has `package-lock.json` and `yarn.lock`, one lock file was expected')
assert log.contains('Candidates: `api.js`, `tool.js`. Set `<entry>` (`-Ddocker-optimizer.entry=api.js`).')
return true
