import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { requireFree } from '../start/freePorts.mjs';
import { Failure } from '../toolchain/Failure.mjs';
import { isPortTaken, onUnusedPorts } from './onUnusedPorts.mjs';
import { unusedPorts } from './unusedPorts.mjs';

describe('with somebody who listens already', () => {
  /** @type {import('node:net').Server[]} */
  const servers = [];
  /** @type {number} */
  let taken;

  /** @param {number} port */
  async function listening(port) {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    const address = server.address();
    assert.ok(address && typeof address === 'object');
    return address.port;
  }

  beforeEach(async () => {
    taken = await listening(0);
  });
  afterEach(() => {
    servers.splice(0).forEach(server => server.close());
  });

  /**
   * Somebody was quicker so many times.
   *
   * @param {number} times
   */
  function quicker(times) {
    let left = times;
    return async (/** @type {number} */ count) => {
      left -= 1;
      return left >= 0 ? Array(count).fill(taken) : unusedPorts(count);
    };
  }

  describe('onUnusedPorts', () => {
    it('tries other ports when somebody else was quicker', async () => {
      const port = await onUnusedPorts(
        1,
        ([given]) => listening(given),
        quicker(3),
      );
      assert.notEqual(port, taken);
    });

    it('gives up when somebody else is quicker every time', async () => {
      let starts = 0;
      await assert.rejects(
        onUnusedPorts(
          1,
          ([given]) => {
            starts += 1;
            return listening(given);
          },
          quicker(Infinity),
        ),
        { code: 'EADDRINUSE' },
      );
      assert.equal(starts, 10);
    });

    it('does not try again after another failure', async () => {
      let starts = 0;
      await assert.rejects(
        onUnusedPorts(1, async () => {
          starts += 1;
          throw new Error('no space left');
        }),
        /no space left/,
      );
      assert.equal(starts, 1);
    });
  });

  describe('isPortTaken', () => {
    it('knows what npm start says of a port', async () => {
      const port = /** @type {import('../start/ports.mjs').Port} */ ({
        variable: 'PORT',
        number: taken,
        purpose: 'the app',
        protocols: ['tcp'],
      });
      const error = await requireFree([port]).catch(reason => reason);
      assert.equal(isPortTaken(error), true);
    });
  });
});

describe('isPortTaken', () => {
  for (const [program, line] of Object.entries({
    Node: 'Error: listen EADDRINUSE: address already in use 127.0.0.1:10250',
    PostgreSQL:
      'PostgreSQL did not start: LOG:  could not bind IPv4 address "127.0.0.1": Address already in use',
    'the local fleet':
      'Port 7101, for Azure Resource Manager of the fleet, is taken by another process: set FLEET_PORT_AZURE to a free port.',
  })) {
    it(`knows what ${program} says, in the evidence of a failure`, () => {
      const error = new Failure('A part ended with exit code 1', {
        details: ['It starts.', line],
      });
      assert.equal(isPortTaken(error), true);
    });
  }

  it('does not take another failure for it', () => {
    const error = new Failure('The app cannot be built', {
      details: ['ERROR in ./src/App.tsx: the name is taken'],
    });
    assert.equal(isPortTaken(error), false);
  });
});
