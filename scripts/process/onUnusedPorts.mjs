import { unusedPorts } from './unusedPorts.mjs';

// Somebody who is quicker every time is no chance any more.
const tries = 10;

/**
 * Starts something on ports that nobody listens on. When somebody else was quicker to take one of them, it is started again
 * on others; any other failure is thrown at once.
 *
 * @template Started
 * @param {number} count
 * @param {(ports: number[]) => Promise<Started>} start leaves nothing behind when it fails
 * @param {(count: number) => Promise<number[]>} [draw] where the ports are from
 * @returns {Promise<Started>}
 */
export async function onUnusedPorts(count, start, draw = unusedPorts) {
  for (let attempt = 1; ; attempt += 1) {
    const ports = await draw(count);
    try {
      return await start(ports);
    } catch (error) {
      if (!isPortTaken(error) || attempt === tries) {
        throw error;
      }
    }
  }
}

/**
 * Whether an error, or the output of a program that it shows, says that somebody else has a port.
 *
 * @param {unknown} error
 * @returns {boolean}
 */
export function isPortTaken(error) {
  if (!(error instanceof Error)) {
    return false;
  }
  const { message, details = [] } =
    /** @type {Error & { details?: readonly string[] }} */ (error);
  return [message, ...details].some(tellsOfTakenPort);
}

/**
 * Node and PostgreSQL say that the address is in use; `npm start` and the local fleet say it of the port, and what to do.
 *
 * @param {string} words
 */
export function tellsOfTakenPort(words) {
  return /EADDRINUSE|address already in use|^Port \d+\b.* is taken\b/im.test(
    words,
  );
}
