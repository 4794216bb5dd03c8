import { createServer, Server } from 'node:net';
import { listen, PortTakenError } from './listen';
import { oncePortIsFree, onUnusedPorts } from './onUnusedPorts';
import { unusedPorts } from './unusedPorts';

describe('with somebody who listens already', () => {
  const servers: Server[] = [];
  let taken: number;

  async function listening(port: number): Promise<number> {
    const server = createServer();
    const own = await listen(server, port);
    servers.push(server);
    return own;
  }

  beforeEach(async () => {
    taken = await listening(0);
  });
  afterEach(() =>
    Promise.all(
      servers.splice(0).map(server => new Promise(done => server.close(done))),
    ),
  );

  /** Somebody was quicker so many times. */
  const quicker = (times: number) => {
    let left = times;
    return async (count: number) => {
      left -= 1;
      return left >= 0 ? Array(count).fill(taken) : unusedPorts(count);
    };
  };

  describe('onUnusedPorts', () => {
    it('gives as many ports as are asked for', async () => {
      const ports = await onUnusedPorts(3, async given => given);
      expect(new Set(ports).size).toBe(3);
    });

    it('gives what was started', async () => {
      const port = await onUnusedPorts(1, ([given]) => listening(given));
      await expect(listening(port)).rejects.toThrow(PortTakenError);
    });

    it('tries other ports when somebody else was quicker', async () => {
      const port = await onUnusedPorts(
        1,
        ([given]) => listening(given),
        quicker(3),
      );
      expect(port).not.toBe(taken);
    });

    it('gives up when somebody else is quicker every time', async () => {
      const tries: number[] = [];
      const started = onUnusedPorts(
        1,
        ([given]) => {
          tries.push(given);
          return listening(given);
        },
        quicker(Infinity),
      );
      await expect(started).rejects.toThrow(
        `Port ${taken} on 127.0.0.1 is taken by another process.`,
      );
      expect(tries).toHaveLength(10);
    });

    it('does not try again after another failure', async () => {
      const start = jest.fn().mockRejectedValue(new Error('no space left'));
      await expect(onUnusedPorts(1, start)).rejects.toThrow('no space left');
      expect(start).toHaveBeenCalledTimes(1);
    });
  });

  describe('oncePortIsFree', () => {
    it('starts on the same port once the other has let it go', async () => {
      let tries = 0;
      const port = await oncePortIsFree(async () => {
        tries += 1;
        if (tries === 2) {
          const [holder] = servers.splice(0);
          await new Promise(done => holder.close(done));
        }
        return listening(taken);
      });
      expect(port).toBe(taken);
    });

    it('gives up when the other does not let it go', async () => {
      await expect(oncePortIsFree(() => listening(taken), 0)).rejects.toThrow(
        PortTakenError,
      );
    });

    it('does not try again after another failure', async () => {
      const start = jest.fn().mockRejectedValue(new Error('no space left'));
      await expect(oncePortIsFree(start)).rejects.toThrow('no space left');
      expect(start).toHaveBeenCalledTimes(1);
    });
  });
});
