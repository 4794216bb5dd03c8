import { createInterface } from 'node:readline';

/**
 * Hands over a stream line by line, until it ends.
 *
 * @param {import('node:stream').Readable | null} stream
 * @param {(line: string) => void} take
 * @returns {Promise<void>}
 */
export async function linesOf(stream, take) {
  if (!stream) {
    return;
  }
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  lines.on('line', take);
  await new Promise(resolve => lines.once('close', resolve));
}

/**
 * A text without terminal colours and cursor movements.
 *
 * @param {string} text
 */
export function withoutColours(text) {
  // eslint-disable-next-line no-control-regex -- the escape character is what an escape sequence begins with
  return text.replace(/\u001B\[[0-9;?]*[ -/]*[@-~]/g, '');
}
