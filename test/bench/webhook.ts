import { request } from 'http';
import { join } from 'path';
import { setTimeout } from 'timers/promises';
import { ChildProgram } from './ChildProgram';
import { webhookAgent } from './webhook/agent';
import { endpointsOf } from './webhook/endpoints';
import type { ListeningSubject } from './webhook/subject';

const SIZES = [1_000, 20_000, 60_000];
/** The median of these counts. */
const ROUNDS = 3;
const SUBJECT = join(__dirname, 'webhook', 'subject.ts');
/** Milliseconds between two health checks. */
const CHECK = 10;

/**
 * The webhook over the wire, with so many endpoints standing: milliseconds from the first byte of a request to the last of
 * its answer, how large the answer is, and how long a health check waits meanwhile at worst. Then what the agent costs.
 */
export async function webhook(): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const size of SIZES) {
    Object.assign(figures, await asked(size));
  }
  Object.assign(figures, await askedWithTexts(SIZES[SIZES.length - 1]));
  return { ...figures, ...(await webhookAgent()) };
}

async function asked(size: number): Promise<Record<string, number>> {
  const subject = new ChildProgram<ListeningSubject>(SUBJECT, [String(size)]);
  try {
    const { webhookPort, healthPort } = await subject.answer();
    const wanted = Buffer.from(JSON.stringify(endpointsOf(size)));
    const checked = new AbortController();
    const worst = longestCheck(healthPort, checked.signal);
    const records: Timed[] = [];
    const adjust: Timed[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      records.push(await timed(webhookPort, '/records'));
      adjust.push(await timed(webhookPort, '/adjustendpoints', wanted));
    }
    checked.abort();
    return {
      [`recordsMs${size}`]: median(records),
      [`adjustMs${size}`]: median(adjust),
      [`askedMb${size}`]: megabytes(wanted.length),
      [`answerMb${size}`]: megabytes(
        Math.max(...[...records, ...adjust].map(({ bytes }) => bytes)),
      ),
      [`healthWorstMs${size}`]: await worst,
    };
  } finally {
    await subject.stop();
  }
}

/** The same of `/records`, with the text of the TXT registry that owns each: what a real ExternalDNS is answered. */
async function askedWithTexts(size: number): Promise<Record<string, number>> {
  const subject = new ChildProgram<ListeningSubject>(SUBJECT, [
    String(size),
    'txt',
  ]);
  try {
    const { webhookPort } = await subject.answer();
    const records: Timed[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      records.push(await timed(webhookPort, '/records'));
    }
    return {
      [`recordsWithTxtMs${size}`]: median(records),
      [`recordsWithTxtMb${size}`]: megabytes(records[0].bytes),
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
    const { milliseconds } = await timed(port, '/healthz');
    longest = Math.max(longest, milliseconds);
    await setTimeout(CHECK);
  }
  return longest;
}

/** An answer that was read to its end. */
interface Timed {
  milliseconds: number;
  bytes: number;
}

/** @throws Error unless it is answered 200 */
function timed(port: number, path: string, body?: Buffer): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const outgoing = request(
      { host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET' },
      response => {
        let bytes = 0;
        response.on('data', chunk => {
          bytes += chunk.length;
        });
        response.once('error', reject);
        response.once('end', () =>
          response.statusCode === 200
            ? resolve({
                milliseconds: Math.round(performance.now() - since),
                bytes,
              })
            : reject(new Error(`${path} is answered ${response.statusCode}`)),
        );
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

function median(answers: Timed[]): number {
  const sorted = answers
    .map(({ milliseconds }) => milliseconds)
    .sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function megabytes(bytes: number): number {
  return Number((bytes / 1024 / 1024).toFixed(1));
}
