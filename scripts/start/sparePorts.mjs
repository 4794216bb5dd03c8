import { once } from 'node:events';
import { createServer } from 'node:net';
import { portsOf } from './ports.mjs';

/**
 * Ports that nobody has at this moment: one for each that a start needs, because a whole range is seldom free.
 *
 * @returns {Promise<Record<string, string>>} by the variables that move them
 */
export async function sparePorts() {
  const variables = portsOf({}).map(({ variable }) => variable);
  // All are held until all are known, so that none is given twice.
  const servers = variables.map(() => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map(server => once(server, 'listening')));
  const numbers = servers.map(
    server =>
      /** @type {import('node:net').AddressInfo} */ (server.address()).port,
  );
  await Promise.all(
    servers.map(server => new Promise(resolve => server.close(resolve))),
  );
  return Object.fromEntries(
    variables.map((variable, index) => [variable, String(numbers[index])]),
  );
}
