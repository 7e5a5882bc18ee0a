// Says what a minute is in words that another member of the workspace has built.
const ms = require('ms');
const { words } = require('@clock/words');

let kleur = 'with';
try {
  require('kleur');
} catch {
  kleur = 'without';
}
console.log(`${words(ms(60000))}, ${kleur} kleur, node ${process.versions.node.split('.')[0]}, ${process.env.LEVEL ?? 'no level'}`);
