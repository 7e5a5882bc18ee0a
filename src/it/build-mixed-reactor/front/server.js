// Shows the harbour, with nothing but Node.js itself.
const { createServer } = require('node:http');

createServer((request, response) => response.end('<h1>Harbour</h1>')).listen(Number(process.env.PORT ?? 3000));
