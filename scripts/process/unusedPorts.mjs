import { once } from 'node:events';
import { createServer } from 'node:net';

// Above the well-known ports of daemons, and below 32768, where the systems begin to take ports for outgoing connections
// (Linux's ip_local_port_range; RFC 6335 begins at 49152): a port from there may be somebody's before its listener is up.
const first = 15_000;
const last = 32_767;

/**
 * Ports of 127.0.0.1 that nobody listens on, each another.
 *
 * @param {number} count
 * @param {() => number} [random] from 0 to less than 1
 * @returns {Promise<number[]>}
 */
export async function unusedPorts(count, random = Math.random) {
  /** @type {import('node:net').Server[]} held until all are found, so that none is given twice */
  const held = [];
  /** @type {number[]} */
  const ports = [];
  try {
    while (ports.length < count) {
      const port = first + Math.floor(random() * (last - first + 1));
      const server = createServer().listen(port, '127.0.0.1');
      try {
        await once(server, 'listening');
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE')
          throw error;
        continue;
      }
      held.push(server);
      ports.push(port);
    }
  } finally {
    await Promise.all(
      held.map(server => new Promise(done => server.close(done))),
    );
  }
  return ports;
}
