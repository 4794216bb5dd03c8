import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { Failure } from '../toolchain/Failure.mjs';
import { holderOf } from './portHolder.mjs';

/** @typedef {import('./ports.mjs').Port} Port */

/** Both, because a browser that is sent to "localhost" may try either first. */
const loopbacks = ['127.0.0.1', '::1'];

/**
 * Refuses to start beside somebody who has one of the ports already.
 *
 * @param {readonly Port[]} ports
 * @throws {Failure} one sentence for the first port that cannot be had
 */
export async function requireFree(ports) {
  for (const port of ports) {
    for (const protocol of port.protocols) {
      for (const address of loopbacks) {
        const code = await obstacle(protocol, address, port.number);
        if (code !== undefined) {
          throw await failureOf(port, protocol, code);
        }
      }
    }
  }
}

/**
 * @param {Port} port
 * @param {'tcp' | 'udp'} protocol
 * @param {string} code
 */
async function failureOf({ variable, number, purpose }, protocol, code) {
  if (code === 'EACCES') {
    return new Failure(
      `Port ${number} for ${purpose} may not be used by this account: set ${variable} to a number above 1023.`,
    );
  }
  const holder = await holderOf(protocol, number);
  const by = holder ? ` by ${holder.name} (process ${holder.pid})` : '';
  return new Failure(
    `Port ${number} (${protocol}) for ${purpose} is taken${by}: end what uses it, or set ${variable} to another number.`,
  );
}

/**
 * What keeps a port from being listened on.
 *
 * @param {'tcp' | 'udp'} protocol
 * @param {string} address
 * @param {number} port
 * @returns {Promise<string | undefined>} a code such as EADDRINUSE; undefined when nothing does
 */
function obstacle(protocol, address, port) {
  return new Promise(resolve => {
    const socket =
      protocol === 'tcp'
        ? createServer()
        : createSocket(address === '::1' ? 'udp6' : 'udp4');
    socket.once('error', error => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      // A machine without IPv6 has nobody there either.
      const isAbsent = code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
      resolve(isAbsent ? undefined : code ?? 'EADDRINUSE');
    });
    socket.once('listening', () => socket.close(() => resolve(undefined)));
    if ('listen' in socket) {
      socket.listen({ port, host: address, exclusive: true });
    } else {
      socket.bind({ port, address, exclusive: true });
    }
  });
}
