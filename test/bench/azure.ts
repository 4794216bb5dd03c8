import { join } from 'path';
import { createAzureApi } from '../../packages/local-fleet/src/azure';
import { createCertificateAuthority } from '../../packages/local-fleet/src/certificates';
import { ProfileStore } from '../../packages/local-fleet/src/trafficManager';
import { ZoneStore } from '../../packages/local-fleet/src/zones';
import { ChildProgram } from './ChildProgram';
import type { Changed, ReadZone, SubjectTask } from './azure/subject';

const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
const ZONE = { group: 'rg-dns', name: 'example.com' };
/** Azure lists up to 100 record sets on a page. */
const PAGE = 100;
const PROFILES = 10;
const ENDPOINTS = 50;
/** Endpoints that may be written in one window of 20 s (published 2025-05-05: 300 a minute). */
const ENDPOINTS_IN_WINDOW = 100;
const WINDOW_SECONDS = 20;

const principal = {
  tenantId: '00000000-0000-0000-0000-00000000aaaa',
  clientId: '00000000-0000-0000-0000-00000000bbbb',
  clientSecret: 'correct-secret',
};

/** An Azure with its published limits, which counts what it is asked for. */
async function countingAzure() {
  const authority = createCertificateAuthority({ now: new Date() });
  const zones = new ZoneStore();
  const requests: string[] = [];
  const api = createAzureApi({
    port: 0,
    tls: authority.issue('azure'),
    principal,
    zones,
    profiles: new ProfileStore(),
    resourceGroups: [
      { subscriptionId: SUBSCRIPTION, resourceGroup: 'rg-edge' },
    ],
    onRequest: ({ method, url }) => {
      requests.push(`${method} ${url.pathname.toLowerCase()}`);
    },
  });
  await api.start();
  return {
    zones,
    stop: () => api.stop(),
    /** How many requests there were since the last call. */
    taken: (pattern: RegExp) =>
      requests.filter(line => pattern.test(line)).length,
    forget: () => requests.splice(0).length,
    subject: <Answer>(task: SubjectTask) =>
      new ChildProgram<Answer>(join(__dirname, 'azure', 'subject.ts'), [
        JSON.stringify({
          ...task,
          azure: {
            url: api.url,
            ca: authority.own.cert,
            subscriptionId: SUBSCRIPTION,
            principal,
          },
        }),
      ]),
  };
}

const WRITES = /^(PUT|PATCH|DELETE|POST)/;
const pause = (seconds: number) =>
  new Promise(resolve => setTimeout(resolve, seconds * 1_000));

/**
 * Service Router on an Azure with the published limits, over the wire: what it asks for in an interval against the floor
 * (the pages of a zone and one list of profiles), what a change of endpoints writes, and how long 500 of them take against
 * what the limits allow.
 */
export async function azure(): Promise<Record<string, number>> {
  return {
    ...(await reading(2_000, 3)),
    // One reading takes a minute at Azure's limit.
    ...(await reading(20_000, 1)),
    ...(await changing()),
  };
}

/** Two replicas, for which one reads. */
async function reading(
  recordSets: number,
  readings: number,
): Promise<Record<string, number>> {
  const cloud = await countingAzure();
  const zone = cloud.zones.create({
    subscriptionId: SUBSCRIPTION,
    resourceGroup: ZONE.group,
    name: ZONE.name,
  });
  // The zone has its SOA besides.
  for (let index = 1; index < recordSets; index += 1) {
    zone.put({
      name: `api-${index}`,
      ttl: 300,
      metadata: {},
      data: { type: 'CNAME', target: 'aks-weu-internal.example.com.' },
    });
  }
  const subject = cloud.subject<ReadZone>({
    what: 'read',
    zone: ZONE,
    readings,
  });
  try {
    const { lists, seconds, rssMb, ...read } = await subject.answer();
    const calls = cloud.taken(/^GET .*(privatednszones|trafficmanager)/);
    const pages = Math.ceil(recordSets / PAGE);
    return {
      [`readRatio${recordSets}`]: rounded(
        calls / (read.readings * pages + lists),
      ),
      [`readSeconds${recordSets}`]: rounded(seconds),
      [`rssMb${recordSets}`]: Math.round(rssMb),
    };
  } finally {
    await subject.stop();
    await cloud.stop();
  }
}

async function changing(): Promise<Record<string, number>> {
  const cloud = await countingAzure();
  const subject = cloud.subject<Changed>({
    what: 'change',
    profiles: PROFILES,
    endpoints: ENDPOINTS,
  });
  try {
    const { seconds } = await subject.answer();
    const changed = PROFILES * ENDPOINTS;
    const creations = PROFILES;
    const writes = cloud.taken(/^(PUT|PATCH|DELETE)/) - creations;
    cloud.forget();
    await pause(10);
    const intervals = cloud.taken(/^GET .*trafficmanagerprofiles$/);
    const floor =
      (Math.ceil(changed / ENDPOINTS_IN_WINDOW) - 1) * WINDOW_SECONDS;
    return {
      writesPerChange: rounded(writes / changed),
      idleWritesPerInterval: rounded(
        cloud.taken(WRITES) / Math.max(1, intervals),
      ),
      throttleSeconds: rounded(seconds),
      throttleRatio: rounded(seconds / floor),
    };
  } finally {
    await subject.stop();
    await cloud.stop();
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
