const { mkdirSync, copyFileSync } = require('node:fs');

mkdirSync('dist', { recursive: true });
copyFileSync('src/words.js', 'dist/words.js');
