import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { unusedPorts } from './unusedPorts.mjs';

/**
 * Draws this port first.
 *
 * @param {number} port
 */
function drawing(port) {
  const draws = [(port - 10_000) / 6_000];
  return () => draws.pop() ?? Math.random();
}

describe('unusedPorts', () => {
  it('gives each port once', async () => {
    assert.equal(new Set(await unusedPorts(20)).size, 20);
  });

  it('gives none of those that outgoing connections take', async () => {
    assert.ok(Math.max(...(await unusedPorts(20))) < 16_000);
  });

  it('passes over a port that somebody listens on', async () => {
    const [free] = await unusedPorts(1);
    const { holder, port: taken } = await listenAfter(free);
    try {
      const [port] = await unusedPorts(1, drawing(taken));
      assert.notEqual(port, taken);
    } finally {
      await new Promise(done => holder.close(done));
    }
  });

  it('never gives again what it gave, even when nobody listens there yet', async () => {
    const [given] = await unusedPorts(1);
    const [port] = await unusedPorts(1, drawing(given));
    assert.notEqual(port, given);
  });
});

/**
 * Listens on the next even port that can be had, as somebody does who does not draw here.
 *
 * @param {number} port
 * @returns {Promise<{ holder: import('node:net').Server, port: number }>}
 */
async function listenAfter(port) {
  const next = port + 2 < 16_000 ? port + 2 : 10_000;
  const holder = createServer().listen(next, '127.0.0.1');
  try {
    await once(holder, 'listening');
    return { holder, port: next };
  } catch {
    return listenAfter(next);
  }
}
