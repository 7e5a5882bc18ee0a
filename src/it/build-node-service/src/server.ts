import Fastify from 'fastify';

import { hoursToHighTide } from './tide.js';

const server = Fastify({ logger: true });

server.get('/health', async () => ({ status: 'up' }));
server.get('/', async () => ({ hoursToHighTide: hoursToHighTide(new Date()) }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close());
}

await server.listen({ host: '0.0.0.0', port: Number(process.env.PORT ?? 3000) });
