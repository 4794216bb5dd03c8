import { createServer } from 'node:net';
import { listen } from './listen';
import { unusedPorts } from './unusedPorts';

/** Of a random number by which a port is drawn. */
const drawOf = (port: number) => (port - 10_000) / 6_000;

/** Draws these ports first. */
function drawing(...ports: number[]): () => number {
  const draws = ports.map(drawOf);
  return () => draws.shift() ?? Math.random();
}

describe('unusedPorts', () => {
  it('gives each port once', async () => {
    expect(new Set(await unusedPorts(20)).size).toBe(20);
  });

  it('gives none of those that outgoing connections take', async () => {
    const ports = await unusedPorts(20);
    expect(Math.max(...ports)).toBeLessThan(16_000);
  });

  it('gives the port that is drawn', async () => {
    let drawn = 0;
    const [port] = await unusedPorts(1, () => {
      drawn = Math.random();
      return drawn;
    });
    expect(port).toBe(10_000 + 2 * Math.floor(drawn * 3_000));
  });

  it('passes over a port that somebody listens on', async () => {
    const [free] = await unusedPorts(1);
    // Of the same parity, and not claimed: as somebody has it who does not draw here.
    const holder = createServer();
    const taken = await listenNear(holder, free);
    try {
      const [port] = await unusedPorts(1, drawing(taken));
      expect(port).not.toBe(taken);
    } finally {
      await new Promise(done => holder.close(done));
    }
  });

  it('never gives again what it gave, even when nobody listens there yet', async () => {
    const [first] = await unusedPorts(1);
    const [second] = await unusedPorts(1, drawing(first));
    expect(second).not.toBe(first);
  });

  it('gives ports that can be listened on', async () => {
    const [port] = await unusedPorts(1);
    const server = createServer();
    await expect(listen(server, port)).resolves.toBe(port);
    await new Promise(done => server.close(done));
  });
});

/** Listens on the next even port that can be had. */
async function listenNear(
  server: ReturnType<typeof createServer>,
  port: number,
): Promise<number> {
  const next = port + 2 < 16_000 ? port + 2 : 10_000;
  return listen(server, next).catch(() => listenNear(server, next));
}
