import { createWriteStream } from 'node:fs';
import { linesOf, withoutColours } from '../process/linesOf.mjs';

const rememberedLines = 400;

/** The output of one process: all of it in a file, the last of it at hand to explain an early end. */
export class LogFile {
  /** @type {string[]} */
  #lines = [];

  /** @param {string} path a file to begin anew */
  constructor(path) {
    this.path = path;
    this.stream = createWriteStream(path);
    // A log that cannot be written must not end what it logs; the disk says so elsewhere.
    this.stream.on('error', () => {});
  }

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {(line: string) => void} [onLine] told every line, without colours
   */
  follow(child, onLine = () => {}) {
    const take = (/** @type {string} */ raw) => {
      const line = withoutColours(raw);
      this.stream.write(`${line}\n`);
      this.#lines.push(line);
      if (this.#lines.length > rememberedLines) {
        this.#lines.shift();
      }
      onLine(line);
    };
    return Promise.all([
      linesOf(child.stdout, take),
      linesOf(child.stderr, take),
    ]);
  }

  /** The last lines that say something to a person. */
  get meaningfulLines() {
    return meaningfulLinesOf(this.#lines);
  }
}

/**
 * What is worth reading in the output of a process that failed: from the last error on, without stack frames, source
 * excerpts and Node's own farewell.
 *
 * @param {readonly string[]} lines
 * @param {number} [most]
 * @returns {string[]}
 */
export function meaningfulLinesOf(lines, most = 12) {
  const told = lines.filter(
    line =>
      line.trim() !== '' &&
      !/^\s+at .+/.test(line) &&
      !/^\S*:\d+(?::\d+)?$/.test(line) &&
      !/^\s*(?:\^+|[{}\]];?,?)\s*$/.test(line) &&
      !/^Node\.js v\d|^node:internal|^\s*throw\b/.test(line),
  );
  const lastError = told
    .map(line => /\berror\b|^\s*\w*(?:Error|Failure)\b/i.test(line))
    .lastIndexOf(true);
  const from = lastError === -1 ? told.length - most : lastError - 3;
  return told.slice(Math.max(0, from)).slice(0, most);
}
