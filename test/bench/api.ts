import { Agent, request } from 'http';
import { join } from 'path';
import { setTimeout } from 'timers/promises';
import { ChildProgram } from './ChildProgram';
import type { ListeningBackend } from './api/subject';

const SUBJECT = join(__dirname, 'api', 'subject.ts');
const ROUTES = 10_000;
/** Rounds that count, of one card, one list and, every third, the fleet and a system; some more come before. */
const ROUNDS = 900;
const FIRST_ROUNDS = 60;
/** Between two rounds, milliseconds: all of them together take longer than the time between two readings of a zone. */
const PAUSE = 30;
/** What the backend answers without the plugin: how quick the machine is, and how busy the process. */
const FLOOR = '/.backstage/health/v1/liveness';
/** The longest wait for a report of every route, milliseconds. */
const PATIENCE = 300_000;

/**
 * The API over HTTP, of a backend that watches three regions with 10,000 routes each: milliseconds from a request to the
 * end of its answer, one request at a time, while the plugin goes on reading its zones.
 */
export async function api(): Promise<Record<string, number>> {
  const subject = new ChildProgram<ListeningBackend>(
    SUBJECT,
    [String(ROUTES)],
    { LOG_LEVEL: 'warn' },
  );
  const agent = new Agent({ keepAlive: true });
  try {
    const backend = await subject.answer();
    const get = (path: string, headers = {}) =>
      ask({ ...backend, agent, path, headers });
    const listReady = await untilListed(get);
    const etag = (await get('/routes?limit=100')).etag;
    const times: Record<
      'card' | 'owned' | 'page' | 'same' | 'fleet' | 'floor',
      number[]
    > = {
      card: [],
      owned: [],
      page: [],
      same: [],
      fleet: [],
      floor: [],
    };
    let bytes = 0;
    for (let round = -FIRST_ROUNDS; round < ROUNDS; round += 1) {
      // A step that shares no factor with the number of routes comes to another route each time.
      const entity = (((round + FIRST_ROUNDS) * 7_919) % ROUTES).toString();
      const asked: [keyof typeof times, string, Record<string, string>?][] = [
        ['card', `/entity-routing?ref=component:default/${entity}`],
        ['page', `/routes?limit=100&sort=overall&text=${entity}`],
        ['same', '/routes?limit=100', { 'if-none-match': etag }],
        ['floor', FLOOR],
        ...(round % 3 === 0 ? sometimes(round) : []),
      ];
      for (const [kind, path, headers] of asked) {
        const answer = await get(path, headers);
        if (round >= 0) {
          times[kind].push(answer.milliseconds);
        }
        bytes = kind === 'card' ? answer.bytes : bytes;
      }
      await setTimeout(PAUSE);
    }
    return {
      cardP50Ms: at(0.5, times.card),
      cardP99Ms: at(0.99, times.card),
      ownedP50Ms: at(0.5, times.owned),
      ownedP99Ms: at(0.99, times.owned),
      fleetP50Ms: at(0.5, times.fleet),
      fleetP99Ms: at(0.99, times.fleet),
      pageP50Ms: at(0.5, times.page),
      pageP99Ms: at(0.99, times.page),
      sameP50Ms: at(0.5, times.same),
      floorP50Ms: at(0.5, times.floor),
      floorP99Ms: at(0.99, times.floor),
      cardBytes: bytes,
      allRoutesMs: at(0.5, [listReady]),
    };
  } finally {
    agent.destroy();
    await subject.stop();
  }
}

/** What is asked less often: the fleet, and one system of a thousand components. */
function sometimes(round: number): ['fleet' | 'owned', string][] {
  const system = Math.abs(round / 3) % (ROUTES / 1_000);
  return [
    ['fleet', '/fleet'],
    ['owned', `/owned-routing?ref=system:default/${system}`],
  ];
}

type Get = (path: string, headers?: Record<string, string>) => Promise<Answer>;

/** Waits until every route has its report. @returns milliseconds of the whole list */
async function untilListed(get: Get): Promise<number> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const { text } = await get('/routes?limit=1');
    if (JSON.parse(text).total === ROUTES) {
      return (await get('/routes')).milliseconds;
    }
    if (performance.now() > end) {
      throw new Error(`There is no report of ${ROUTES} routes: ${text}`);
    }
    await setTimeout(500);
  }
}

function at(share: number, times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Number(sorted[Math.floor((sorted.length - 1) * share)].toFixed(1));
}

/** An answer that was read to its end. */
interface Answer {
  milliseconds: number;
  bytes: number;
  text: string;
  etag: string;
}

/** @throws Error unless it is answered 200 or 304 */
function ask({
  agent,
  port,
  token,
  path,
  headers,
}: ListeningBackend & {
  agent: Agent;
  path: string;
  headers: Record<string, string>;
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: path === FLOOR ? path : `/api/service-router/v1${path}`,
        headers: { ...headers, authorization: `Bearer ${token}` },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const milliseconds = performance.now() - since;
          const text = Buffer.concat(chunks).toString();
          if (![200, 304].includes(response.statusCode ?? 0)) {
            reject(
              new Error(`${path} is answered ${response.statusCode}: ${text}`),
            );
            return;
          }
          resolve({
            milliseconds,
            bytes: text.length,
            text,
            etag: response.headers.etag ?? '',
          });
        });
      },
    )
      .once('error', reject)
      .end();
  });
}
