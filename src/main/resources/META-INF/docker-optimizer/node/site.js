// site.js FOLDER OUT: copies a site that a build has made, for nginx to serve. Beside each text lies the same compressed; the
// time of a file tells its content, for nginx makes of it what browsers ask by, and a file that is another one with the
// size and the time of the last release would stay in their caches.
'use strict';

const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const { gzipSync } = require('node:zlib');

const [folder, out] = process.argv.slice(2);
const TEXT = /\.(?:html?|css|m?js|json|map|svg|txt|xml|wasm|webmanifest|ico|ttf|otf)$/i;
const NO_SITE = new Set(['node_modules', '.git', 'target']);
// A second of the 17 years before 2018: no browser takes a time for new that is to come.
const LATEST = 1514764800;
const SPAN = 2 ** 29;

function files(path) {
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]));
}

function withIndex(path, depth) {
  const entries = depth < 0 ? [] : readdirSync(path, { withFileTypes: true });
  return [
    ...(entries.some((entry) => entry.name === 'index.html') && path !== '.' ? [join(path, 'index.html')] : []),
    ...entries
      .filter((entry) => entry.isDirectory() && !NO_SITE.has(entry.name))
      .flatMap((entry) => withIndex(join(path, entry.name), depth - 1)),
  ];
}

if (!existsSync(join(folder, 'index.html'))) {
  const found = withIndex('.', 4).slice(0, 8);
  const named = found.length === 0 ? '' : ` Candidates: ${found.map((file) => `\`${file}\``).join(', ')}.`;
  console.log(`docker-optimizer failed: After the build there is no \`${join(folder, 'index.html')}\`, one was expected to be served.${named}`);
  console.log(`Set \`<entry>\` (\`-Ddocker-optimizer.entry=${found[0] ?? 'dist/index.html'}\`), relative to the module.`);
  process.exit(1);
}

function write(file, content, time) {
  writeFileSync(file, content);
  utimesSync(file, time, time);
}

for (const file of files(folder)) {
  const content = readFileSync(file);
  const time = LATEST - (createHash('sha256').update(content).digest().readUInt32BE() % SPAN);
  const target = join(out, relative(folder, file));
  mkdirSync(join(target, '..'), { recursive: true });
  write(target, content, time);
  const small = TEXT.test(file) && content.length > 1000 ? gzipSync(content, { level: 9 }) : content;
  if (small.length < content.length * 0.9) write(`${target}.gz`, small, time);
}
