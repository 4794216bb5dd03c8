import { once } from 'node:events';
import { createServer, Server } from 'node:net';

/**
 * Where ports are looked for: above the well-known ones of daemons, and below those that systems take for outgoing
 * connections (Linux from 32768, gVisor from 16000, RFC 6335 from 49152). A port from there may be somebody's by the time
 * that its listener has started, and whoever asks again and again for a stopped listener may meet himself.
 */
const FIRST = 10_000;
const LAST = 15_999;

/**
 * Ports of 127.0.0.1 that nobody listens on, each another, for programs that must be told theirs. Whoever can should
 * listen on port 0 instead, and whoever starts such a program does it by `onUnusedPorts`: until it listens, anybody may
 * be quicker.
 *
 * Who draws by this rule is never given what another has, in whichever process: all ports are even, and the odd one
 * after each is held while the process lives that was given it.
 *
 * @param random - from 0 to less than 1
 * @public
 */
export async function unusedPorts(
  count: number,
  random: () => number = Math.random,
): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = FIRST + 2 * Math.floor(random() * ((LAST - FIRST + 1) / 2));
    const claim = await tryListening(port + 1);
    if (!claim) continue;
    const trial = await tryListening(port);
    if (!trial) {
      await closed(claim);
      continue;
    }
    await closed(trial);
    claim.unref();
    ports.push(port);
  }
  return ports;
}

/** @returns undefined when the port is taken */
async function tryListening(port: number): Promise<Server | undefined> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return undefined;
  }
}

function closed(server: Server): Promise<unknown> {
  return new Promise(done => server.close(done));
}
