import { setTimeout } from 'node:timers/promises';
import { isPortTaken } from './isPortTaken';
import { unusedPorts } from './unusedPorts';

/** Somebody who is quicker every time is no chance any more. */
const TRIES = 10;

/**
 * Starts something on ports that nobody listens on. When somebody else was quicker to take one of them, it is started
 * again on others; any other failure is thrown at once.
 *
 * @param start - leaves nothing behind when it fails
 * @param draw - where the ports are from
 * @throws what `start` throws; after ten times that a port was taken, too
 * @public
 */
export async function onUnusedPorts<Started>(
  count: number,
  start: (ports: number[]) => Promise<Started>,
  draw: (count: number) => Promise<number[]> = unusedPorts,
): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    const ports = await draw(count);
    try {
      return await start(ports);
    } catch (error) {
      if (!isPortTaken(error) || attempt === TRIES) throw error;
    }
  }
}

/** Milliseconds between two tries. */
const PAUSE = 100;

/**
 * Starts something again on the port that it had: while somebody else has it, it is tried again and again.
 *
 * @param start - leaves nothing behind when it fails
 * @param patience - milliseconds in which the port is to become free
 * @throws what `start` throws, when it is not that a port is taken, or no longer has patience
 * @public
 */
export async function oncePortIsFree<Started>(
  start: () => Promise<Started>,
  patience = 60_000,
): Promise<Started> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      if (!isPortTaken(error) || Date.now() >= deadline) throw error;
    }
    await setTimeout(PAUSE);
  }
}
