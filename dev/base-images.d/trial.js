// Uses what applications use of a runtime image: TLS, certificates, hashes, time zones.
const { readFileSync } = require('node:fs');
const { rootCertificates, createSecureContext } = require('node:tls');

createSecureContext();
const extra = readFileSync(process.env.NODE_EXTRA_CA_CERTS, 'utf8').split('BEGIN CERTIFICATE').length - 1;
if (rootCertificates.length < 50 || extra < 50) throw new Error(`${extra} certificates, more than 50 were expected`);
require('node:crypto').createHash('sha256').update('text').digest('hex');
const zone = new Date().toLocaleString('de', { timeZone: 'Europe/Berlin', timeZoneName: 'short' });
console.log(`Node ${process.version}, ${extra} certificates, user ${process.getuid()}, ${zone}`);
