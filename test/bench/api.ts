import { Agent, request } from 'http';
import { join } from 'path';
import { setTimeout } from 'timers/promises';
import { ChildProgram } from './ChildProgram';
import type { ListeningBackend } from './api/subject';
import { CHANGED_EVERY } from './api/troubledRegions';

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
 * end of its answer, one request at a time, while the plugin goes on reading its zones. One route of twenty was changed by hand,
 * and one of fifty wants the name of another.
 *
 * Figures with `Conditional` are of a caller whom the permission framework tells of half of the routes, by conditions on
 * their owners and regions: the catalog decides which, and other routes are named to it nowhere. The fleet as a whole is
 * told to who may read it and to nobody else, so that it has no such figure.
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
    const get: Get = (path, headers = {}) =>
      ask({ ...backend, agent, path, headers });
    const getAsOwner: Get = (path, headers = {}) =>
      ask({ ...backend, token: backend.ownerToken, agent, path, headers });
    const listReady = await untilListed(get);
    await untilChanged(get);
    const etag = (await get('/routes?limit=100')).etag;
    const times = new Map<Kind, number[]>();
    let bytes = 0;
    for (let round = -FIRST_ROUNDS; round < ROUNDS; round += 1) {
      // A step that shares no factor with the number of routes comes to another route each time.
      const entity = ((round + FIRST_ROUNDS) * 7_919) % ROUTES;
      const asked: Asked[] = [
        ['card', cardOf(entity)],
        ['page', pageOf(entity)],
        ['same', '/routes?limit=100', { 'if-none-match': etag }],
        ['floor', FLOOR],
        ...(round % 3 === 0 ? sometimes(round) : []),
        // Every second one is told to the owner.
        ['cardConditional', cardOf(entity - (entity % 2))],
        ['pageConditional', pageOf(entity)],
        ...(round % 3 === 1 ? seldomByOwner(round) : []),
      ];
      for (const [kind, path, headers] of asked) {
        const answer = await (kind.endsWith('Conditional')
          ? getAsOwner(path, headers)
          : get(path, headers));
        if (round >= 0) {
          times.set(kind, [...(times.get(kind) ?? []), answer.milliseconds]);
        }
        bytes = kind === 'card' ? answer.bytes : bytes;
      }
      await setTimeout(PAUSE);
    }
    const figure = (share: number, kind: Kind) => at(share, times.get(kind)!);
    return {
      cardP50Ms: figure(0.5, 'card'),
      cardP99Ms: figure(0.99, 'card'),
      ownedP50Ms: figure(0.5, 'owned'),
      ownedP99Ms: figure(0.99, 'owned'),
      fleetP50Ms: figure(0.5, 'fleet'),
      fleetP99Ms: figure(0.99, 'fleet'),
      cardConditionalP50Ms: figure(0.5, 'cardConditional'),
      cardConditionalP99Ms: figure(0.99, 'cardConditional'),
      ownedConditionalP50Ms: figure(0.5, 'ownedConditional'),
      ownedConditionalP99Ms: figure(0.99, 'ownedConditional'),
      pageConditionalP50Ms: figure(0.5, 'pageConditional'),
      pageConditionalP99Ms: figure(0.99, 'pageConditional'),
      pageP50Ms: figure(0.5, 'page'),
      pageP99Ms: figure(0.99, 'page'),
      sameP50Ms: figure(0.5, 'same'),
      floorP50Ms: figure(0.5, 'floor'),
      floorP99Ms: figure(0.99, 'floor'),
      cardBytes: bytes,
      allRoutesMs: at(0.5, [listReady]),
    };
  } finally {
    agent.destroy();
    await subject.stop();
  }
}

type Kind =
  | 'card'
  | 'owned'
  | 'page'
  | 'same'
  | 'fleet'
  | 'floor'
  | 'cardConditional'
  | 'ownedConditional'
  | 'pageConditional';

/** What is asked, by the figure that it makes. */
type Asked = [Kind, string, Record<string, string>?];

const cardOf = (entity: number) =>
  `/entity-routing?ref=component:default/${entity}`;
const pageOf = (text: number) => `/routes?limit=100&sort=overall&text=${text}`;

/** What is asked less often: the fleet, and one system of a thousand components. */
function sometimes(round: number): Asked[] {
  return [
    ['fleet', '/fleet'],
    ['owned', systemOf(round)],
  ];
}

function seldomByOwner(round: number): Asked[] {
  return [['ownedConditional', systemOf(round)]];
}

function systemOf(round: number): string {
  const system = Math.floor(Math.abs(round) / 3) % (ROUTES / 1_000);
  return `/owned-routing?ref=system:default/${system}`;
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

/** Waits until it is told that the record of a route was changed by hand. */
async function untilChanged(get: Get): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const { text } = await get(cardOf(CHANGED_EVERY));
    const zones: { drift?: unknown[] }[] = JSON.parse(text).items[0].zones;
    if (zones.every(({ drift = [] }) => drift.length > 0)) {
      return;
    }
    if (performance.now() > end) {
      throw new Error(
        `Nobody saw what was changed by hand: ${text.slice(0, 500)}`,
      );
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
