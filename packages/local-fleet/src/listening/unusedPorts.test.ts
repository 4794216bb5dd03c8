import { createServer } from 'node:net';
import { listen } from './listen';
import { unusedPorts } from './unusedPorts';

describe('unusedPorts', () => {
  it('gives each port once, none of them of those that outgoing connections take', async () => {
    const ports = await unusedPorts(20);
    expect(new Set(ports).size).toBe(20);
    expect(Math.max(...ports)).toBeLessThan(32_768);
  });

  it('passes over a port that is taken', async () => {
    const [taken] = await unusedPorts(1);
    const holder = createServer();
    await listen(holder, taken);
    const draws = [(taken - 15_000) / 17_768];
    try {
      const [port] = await unusedPorts(1, () => draws.pop() ?? Math.random());
      expect(draws).toEqual([]);
      expect(port).not.toBe(taken);
    } finally {
      await new Promise(done => holder.close(done));
    }
  });

  it('gives ports that can be listened on', async () => {
    const [port] = await unusedPorts(1);
    const server = createServer();
    await expect(listen(server, port)).resolves.toBe(port);
    await new Promise(done => server.close(done));
  });
});
