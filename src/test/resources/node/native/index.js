// Asks the kernel for a lock, by a package that was compiled when it was installed.
const { openSync } = require('node:fs');
const { flockSync } = require('fs-ext');

flockSync(openSync(__filename, 'r'), 'sh');
console.log('a minute is 1m, locked');
