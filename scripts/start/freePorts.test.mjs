import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { requireFree } from './freePorts.mjs';

/**
 * @param {number} number
 * @param {readonly ('tcp' | 'udp')[]} [protocols]
 */
const portAt = (number, protocols = ['tcp']) => ({
  variable: 'FLEET_PORT_DNS_WEU',
  number,
  purpose: 'the DNS server of weu',
  protocols,
});

/** @param {string} host */
async function listenOn(host) {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  return { number: address.port, close: () => server.close() };
}

describe('requireFree', () => {
  it('is content with a port that nobody has', async () => {
    const { number, close } = await listenOn('127.0.0.1');
    close();
    await requireFree([portAt(number, ['tcp', 'udp'])]);
  });

  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    it(`sees a server that listens on ${host}, and names all that a person needs`, async () => {
      const { number, close } = await listenOn(host);
      try {
        await assert.rejects(requireFree([portAt(number)]), error => {
          assert.ok(error instanceof Error);
          assert.equal(error.name, 'Failure');
          assert.match(
            error.message,
            new RegExp(
              `^Port ${number} \\(tcp\\) for the DNS server of weu is taken`,
            ),
          );
          assert.match(
            error.message,
            /set FLEET_PORT_DNS_WEU to another number/,
          );
          return true;
        });
      } finally {
        close();
      }
    });
  }

  it('sees a server that only a browser using IPv6 would meet', async () => {
    const { number, close } = await listenOn('::1');
    try {
      await assert.rejects(requireFree([portAt(number)]), /is taken/);
    } finally {
      close();
    }
  });

  it('sees a UDP socket where UDP is needed, and overlooks it where it is not', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address();
    try {
      await requireFree([portAt(port, ['tcp'])]);
      await assert.rejects(
        requireFree([portAt(port, ['tcp', 'udp'])]),
        /\(udp\) .* is taken/,
      );
    } finally {
      socket.close();
    }
  });

  it(
    'names the process that has it',
    { skip: process.platform !== 'linux' && 'only Linux tells' },
    async () => {
      const { number, close } = await listenOn('127.0.0.1');
      try {
        await assert.rejects(
          requireFree([portAt(number)]),
          new RegExp(`is taken by .+ \\(process ${process.pid}\\)`),
        );
      } finally {
        close();
      }
    },
  );
});
