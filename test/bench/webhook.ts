import { request } from 'http';
import { join } from 'path';
import { setTimeout } from 'timers/promises';
import { ChildProgram } from './ChildProgram';
import { endpointsOf } from './webhook/endpoints';
import type { ListeningSubject } from './webhook/subject';

const SIZES = [1_000, 20_000, 60_000];
/** The median of these counts. */
const ROUNDS = 5;
/** Milliseconds between two health checks. */
const CHECK = 10;

/**
 * The webhook over the wire: from the first byte of a request to the last of its answer, and how long a health check
 * waits meanwhile at worst.
 */
export async function webhook(): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const size of SIZES) {
    Object.assign(figures, await asked(size));
  }
  return figures;
}

async function asked(size: number): Promise<Record<string, number>> {
  const subject = new ChildProgram<ListeningSubject>(
    join(__dirname, 'webhook', 'subject.ts'),
    [String(size)],
  );
  try {
    const { webhookPort, healthPort } = await subject.answer();
    const wanted = Buffer.from(JSON.stringify(endpointsOf(size)));
    const checked = new AbortController();
    const worst = longestCheck(healthPort, checked.signal);
    const records: number[] = [];
    const adjust: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      records.push(await timed(webhookPort, '/records'));
      adjust.push(await timed(webhookPort, '/adjustendpoints', wanted));
    }
    checked.abort();
    return {
      [`bodyMb${size}`]: Number((wanted.length / 1024 / 1024).toFixed(1)),
      [`recordsMs${size}`]: median(records),
      [`adjustMs${size}`]: median(adjust),
      [`healthWorstMs${size}`]: await worst,
    };
  } finally {
    await subject.stop();
  }
}

async function longestCheck(
  port: number,
  signal: AbortSignal,
): Promise<number> {
  let longest = 0;
  while (!signal.aborted) {
    longest = Math.max(longest, await timed(port, '/healthz'));
    await setTimeout(CHECK);
  }
  return longest;
}

/** Milliseconds until the last byte of the answer. @throws Error unless it is 200 */
function timed(port: number, path: string, body?: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const outgoing = request(
      { host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET' },
      response => {
        response.resume();
        response.once('error', reject);
        response.once('end', () =>
          response.statusCode === 200
            ? resolve(Math.round(performance.now() - since))
            : reject(new Error(`${path} is answered ${response.statusCode}`)),
        );
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
