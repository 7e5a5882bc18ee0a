// Needs a package that only the build has.
const { mkdirSync, copyFileSync } = require('node:fs');
const { green } = require('kleur');

mkdirSync('dist', { recursive: true });
copyFileSync('src/clock.js', 'dist/clock.js');
console.log(green('built'));
