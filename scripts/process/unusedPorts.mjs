import { once } from 'node:events';
import { createServer } from 'node:net';

// Above the well-known ports of daemons, and below those that systems take for outgoing connections (Linux from 32768,
// gVisor from 16000, RFC 6335 from 49152): a port from there may be somebody's before its listener is up. The local fleet's
// own unusedPorts draws from the same, by the same rule.
const first = 10_000;
const last = 15_999;

/**
 * Ports of 127.0.0.1 that nobody listens on, each another. What is to listen there is started by `onUnusedPorts`: until it
 * does, anybody may be quicker.
 *
 * Who draws by this rule is never given what another has, in whichever process: all ports are even, and the odd one after
 * each is held while the process lives that was given it.
 *
 * @param {number} count
 * @param {() => number} [random] from 0 to less than 1
 * @returns {Promise<number[]>}
 */
export async function unusedPorts(count, random = Math.random) {
  /** @type {number[]} */
  const ports = [];
  while (ports.length < count) {
    const port = first + 2 * Math.floor(random() * ((last - first + 1) / 2));
    const claim = await tryListening(port + 1);
    if (!claim) {
      continue;
    }
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

/**
 * @param {number} port
 * @returns {Promise<import('node:net').Server | undefined>} undefined when the port is taken
 */
async function tryListening(port) {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') {
      throw error;
    }
    return undefined;
  }
}

/** @param {import('node:net').Server} server */
function closed(server) {
  return new Promise(done => server.close(done));
}
