// manifests.js FILE...: reduces package.json and package-lock.json to what decides about packages. A new version of the
// project, its description and its scripts change nothing; what its scripts do with an installation runs with the sources.
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');

const KEPT = [
  'name', 'private', 'workspaces', 'packageManager', 'engines', 'dependencies', 'devDependencies', 'optionalDependencies',
  'peerDependencies', 'peerDependenciesMeta', 'bundleDependencies', 'bundledDependencies', 'overrides', 'resolutions',
  'dependenciesMeta', 'pnpm', 'installConfig', 'bin',
];

function reduced(file, manifest) {
  if (file.endsWith('-lock.json') || file.endsWith('npm-shrinkwrap.json')) {
    delete manifest.version;
    if (manifest.packages?.['']) delete manifest.packages[''].version;
    return manifest;
  }
  // A member of a workspace keeps its version: others ask for it.
  const kept = file.includes('/') ? [...KEPT, 'version'] : KEPT;
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => kept.includes(name)));
}

for (const file of process.argv.slice(2).filter((name) => name.endsWith('.json'))) {
  writeFileSync(file, `${JSON.stringify(reduced(file, JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`);
}
