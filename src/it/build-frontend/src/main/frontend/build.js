// Makes a page of the menu, where the Java application finds it on its class path.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { marked } from 'marked';

const page = marked.parse(readFileSync('menu.md', 'utf8'));
mkdirSync('../../../target/classes/web', { recursive: true });
writeFileSync('../../../target/classes/web/index.html', page);
