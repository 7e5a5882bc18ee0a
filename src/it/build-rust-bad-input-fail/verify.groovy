def log = new File(basedir, 'build.log').text
def message = { module -> log.substring(log.indexOf(" on project ${module}: ")).split(/ -> \[Help|\n\[ERROR\] -> /)[0] }

assert message('stale').contains('Cargo.lock does not fit Cargo.toml: run `cargo update --workspace`, and commit the file.')
assert message('future').contains('to a release that knows the edition 2027')
assert message('silent').contains('The registry http://127.0.0.1:1/ does not answer as one does. Let the build reach a registry of crates: set `<packageMirrors>`')
// Told before anything is downloaded or compiled.
assert message('elsewhere').contains('The build image has no standard library for m68k-unknown-linux-gnu, the target that .cargo/config.toml names')
assert message('elsewhere').contains('to an image in which `rustup target add m68k-unknown-linux-gnu` has run')
return true
