// serve.js FOLDER PORT: serves files, for the image of one stage that others are compared with. What is asked for and not
// there is index.html.
'use strict';

const { createReadStream, existsSync, statSync } = require('node:fs');
const { extname, join, normalize } = require('node:path');

const [folder, port] = process.argv.slice(2);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

function fileOf(path) {
  const file = join(folder, normalize(decodeURIComponent(path)));
  return existsSync(file) && statSync(file).isFile() ? file : join(folder, 'index.html');
}

const server = require('node:http').createServer((request, response) => {
  try {
    const file = fileOf(new URL(request.url, 'http://localhost').pathname);
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  } catch {
    response.writeHead(400).end();
  }
});
server.listen(Number(port), () => console.log(`serving ${folder} on port ${port}`));
