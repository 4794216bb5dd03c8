import { once } from 'node:events';
import { createServer, Server } from 'node:net';

/**
 * Where ports are looked for: above the well-known ones of daemons, and below 32768, where the systems begin to take
 * ports for outgoing connections (Linux's `ip_local_port_range`; RFC 6335 begins at 49152). A port from there may be
 * somebody's by the time that its listener has started.
 */
const FIRST = 15_000;
const LAST = 32_767;

/**
 * Ports of 127.0.0.1 that nobody listens on, each another, for programs that must be told theirs. Whoever can should
 * listen on port 0 instead.
 *
 * @param random - from 0 to less than 1
 * @public
 */
export async function unusedPorts(
  count: number,
  random: () => number = Math.random,
): Promise<number[]> {
  // Held until all are found, so that none is given twice.
  const held: Server[] = [];
  const ports: number[] = [];
  try {
    while (ports.length < count) {
      const port = FIRST + Math.floor(random() * (LAST - FIRST + 1));
      const server = createServer().listen(port, '127.0.0.1');
      try {
        await once(server, 'listening');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
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
