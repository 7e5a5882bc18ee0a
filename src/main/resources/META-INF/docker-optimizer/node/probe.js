// Asks an application for its health from inside its own container, where there is neither a shell nor curl.
//   probe.js URL LIMIT        ends with 0 when the URL answers with a status below LIMIT, else with 1
//   probe.js URL LIMIT open   ends with 0 also when what listens there speaks no HTTP
//   probe.js listening        prints the TCP ports on which something listens, one a line
'use strict';

const { readFileSync } = require('node:fs');

function end(code, text) {
  console.log(text);
  process.exit(code);
}

function ask(url, limit, mayBeOpen) {
  const request = require('node:http').get(url, { agent: false, timeout: mayBeOpen ? 2000 : 4000 }, (answer) => {
    let body = '';
    const done = () => end(answer.statusCode < limit ? 0 : 1, `${answer.statusCode} ${body.slice(0, 500)}`);
    answer.setEncoding('utf8');
    answer.on('data', (part) => (body += part).length >= 500 && done());
    answer.on('end', done);
    answer.on('error', done);
  });
  let connected = false;
  request.on('socket', (socket) => socket.on('connect', () => (connected = true)));
  request.on('timeout', () => request.destroy(new Error('no answer in time')));
  request.on('error', (error) => {
    if (mayBeOpen && connected) end(0, `open port ${new URL(url).port || 80}`);
    end(1, error.message);
  });
}

// The kernel's own table: the second column is address:port in hexadecimal, the fourth 0A for listening.
function listening(table) {
  for (const line of readFileSync(table, 'latin1').split('\n')) {
    const columns = line.trim().split(/\s+/);
    if (columns[3] === '0A') console.log(Number.parseInt(columns[1].split(':').pop(), 16));
  }
}

try {
  const [what, limit, open] = process.argv.slice(2);
  if (what === 'listening') {
    for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) listening(table);
  } else {
    ask(what, Number(limit), open === 'open');
  }
} catch (error) {
  end(1, error.message);
}
