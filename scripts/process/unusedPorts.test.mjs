import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { unusedPorts } from './unusedPorts.mjs';

describe('unusedPorts', () => {
  it('gives each port once, none of those that outgoing connections take', async () => {
    const ports = await unusedPorts(20);
    assert.equal(new Set(ports).size, 20);
    assert.ok(Math.max(...ports) < 32_768);
  });

  it('passes over a port that is taken', async () => {
    const [taken] = await unusedPorts(1);
    const holder = createServer().listen(taken, '127.0.0.1');
    await once(holder, 'listening');
    try {
      const draws = [(taken - 15_000) / 17_768];
      const [port] = await unusedPorts(1, () => draws.pop() ?? Math.random());
      assert.deepEqual(draws, []);
      assert.notEqual(port, taken);
    } finally {
      await new Promise(done => holder.close(done));
    }
  });
});
