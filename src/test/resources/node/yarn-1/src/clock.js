// Says what a minute is, and whether what only the build needs has come along.
const { readdirSync } = require('node:fs');
const ms = require('ms');

const names = readdirSync('node_modules', { recursive: true });
const kleur = names.some((name) => name.includes('kleur'));
console.log(`a minute is ${ms(60000)}, ${kleur ? 'with' : 'without'} kleur, node ${process.versions.node.split('.')[0]}, ${process.env.LEVEL ?? 'no level'}`);
