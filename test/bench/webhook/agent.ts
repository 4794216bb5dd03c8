import {
  AzureApi,
  createAzureApi,
} from '@service-router/local-fleet/src/azure';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import {
  NotStartedError,
  onUnusedPorts,
} from '@service-router/local-fleet/src/listening';
import { ProfileStore } from '@service-router/local-fleet/src/trafficManager';
import { ZoneStore } from '@service-router/local-fleet/src/zones';
import { WebhookEndpoint } from '@service-router/plugin-service-router-backend-module-external-dns';
import {
  isQuiet,
  plannedChanges,
} from '@service-router/plugin-service-router-backend-module-external-dns/src/records/__testUtils__/ExternalDnsInstance';
import { ChildProcess, execFile, spawn } from 'child_process';
import { mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { setTimeout } from 'timers/promises';
import { promisify } from 'util';
import { stringify } from 'yaml';
import { endpointsOf } from './endpoints';

const run = promisify(execFile);
const BUNDLE = resolve(__dirname, '../../../packages/agent/scripts/bundle.mjs');

const SERVICES = 200;
/** Loops of ExternalDNS that change nothing and are counted. */
const LOOPS = 12;
/** Between two loops; milliseconds. */
const LOOP = 5_000;
/** Between two readings of the profiles, the agent's own default; milliseconds. */
const READING = 10_000;
/** Starts of which the median counts. */
const STARTS = 5;

const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
const principal = {
  tenantId: '00000000-0000-0000-0000-00000000aaaa',
  clientId: '00000000-0000-0000-0000-00000000bbbb',
  clientSecret: 'not-a-secret',
};

/**
 * The agent as it is delivered, beside an ExternalDNS of 200 Services and an Azure over the wire: how long it takes to be
 * ready, what memory it has, and what an interval costs in which nothing changes.
 */
export async function webhookAgent(): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'webhook-bench-'));
  const requests: string[] = [];
  const azure = azureOf(requests);
  try {
    await run(process.execPath, [BUNDLE, join(folder, 'dist')]);
    await azure.api.start();
    await writeFile(join(folder, 'ca.pem'), azure.ca);
    const starts: number[] = [];
    for (let start = 1; start < STARTS; start += 1) {
      const { agent, ready } = await startedAgent(folder, azure.api.url);
      starts.push(ready);
      await agent.stop();
    }
    const { agent, ready, port } = await startedAgent(folder, azure.api.url);
    try {
      starts.push(ready);
      const idle = await idleCost(port, requests);
      return {
        agentReadyMs: median(starts),
        agentRssMb: await agent.rssMb(),
        ...idle,
      };
    } finally {
      await agent.stop();
    }
  } finally {
    await azure.api.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns an agent that is ready, how many milliseconds that took, and the port of its webhook */
function startedAgent(
  folder: string,
  azure: string,
): Promise<{ agent: Agent; ready: number; port: number }> {
  return onUnusedPorts(2, async ([port, health]) => {
    await writeFile(
      join(folder, 'app-config.yaml'),
      stringify(configOf(azure, port, health)),
    );
    const agent = new Agent(folder, health);
    try {
      return { agent, ready: await agent.ready(), port };
    } catch (error) {
      await agent.stop();
      throw error;
    }
  });
}

function azureOf(requests: string[]): { api: AzureApi; ca: string } {
  const authority = createCertificateAuthority({ now: new Date() });
  const api = createAzureApi({
    port: 0,
    tls: authority.issue('azure'),
    principal,
    zones: new ZoneStore(),
    profiles: new ProfileStore(),
    resourceGroups: [
      { subscriptionId: SUBSCRIPTION, resourceGroup: 'rg-edge' },
    ],
    onRequest: async ({ method, url }) => {
      if (url.pathname.includes('/subscriptions/')) {
        requests.push(method);
      }
    },
  });
  return { api, ca: authority.own.cert };
}

function configOf(azure: string, webhookPort: number, healthPort: number) {
  return {
    serviceRouter: {
      trafficManager: {
        subscriptionId: SUBSCRIPTION,
        resourceGroups: ['rg-edge'],
      },
      azure: {
        credential: 'clientSecret',
        ...principal,
        cloud: { resourceManager: azure, authority: azure },
      },
      externalDns: {
        cluster: 'weu',
        webhook: { port: webhookPort },
        health: { host: '127.0.0.1', port: healthPort },
      },
    },
  };
}

/** The agent's process. */
class Agent {
  readonly #since = performance.now();
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #said = '';

  constructor(folder: string, private readonly healthPort: number) {
    this.#child = spawn(
      process.execPath,
      [
        join(folder, 'dist/main.js'),
        '--config',
        join(folder, 'app-config.yaml'),
      ],
      {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', chunk => {
        this.#said += chunk;
      });
    }
    this.#ended = new Promise(done => {
      this.#child.once('close', () => done());
    });
  }

  /** @returns milliseconds from the start of the process until it is ready, the first reading of Azure among them */
  async ready(): Promise<number> {
    const url = `http://127.0.0.1:${this.healthPort}/readyz`;
    while (
      !(await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (
        this.#child.exitCode !== null ||
        performance.now() - this.#since > 30_000
      ) {
        throw new NotStartedError('the agent did not become ready', this.#said);
      }
      await setTimeout(5);
    }
    return Math.round(performance.now() - this.#since);
  }

  async rssMb(): Promise<number> {
    const status = await readFile(`/proc/${this.#child.pid}/status`, 'utf8');
    const [, kib = 'NaN'] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? [];
    return Math.round(Number(kib) / 1024);
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#ended;
  }
}

/** What intervals cost in which nothing changes, beside what the reference's provider spends on them. */
async function idleCost(
  port: number,
  requests: string[],
): Promise<Record<string, number>> {
  const desired = endpointsOf(SERVICES);
  while (!(await loop(port, desired))) {
    await setTimeout(LOOP);
  }
  // After a write what stands is read more often for a while.
  await setTimeout(40_000);
  requests.length = 0;
  for (let at = 0; at < LOOPS; at += 1) {
    if (!(await loop(port, desired))) {
      throw new Error('an interval without any change planned one');
    }
    await setTimeout(LOOP);
  }
  const writes = requests.filter(method => method !== 'GET').length;
  const floor = (LOOPS * LOOP) / READING;
  return {
    idleAzureWrites: writes,
    idleAzureReadsRatio: Number(
      ((requests.length - writes) / floor).toFixed(2),
    ),
    // Two PUT and one GET for each Service (traffic-manager-provider.md 5.5).
    referenceIdleWritesPerInterval: 2 * SERVICES,
    referenceIdleReadsPerInterval: SERVICES,
  };
}

/** One loop of ExternalDNS. @returns whether there was nothing to be changed */
async function loop(
  port: number,
  desired: WebhookEndpoint[],
): Promise<boolean> {
  const records = await asked<WebhookEndpoint[]>(port, 'GET', '/records');
  const adjusted = await asked<WebhookEndpoint[]>(
    port,
    'POST',
    '/adjustendpoints',
    desired,
  );
  const changes = plannedChanges(records, adjusted, { owner: 'weu' });
  if (isQuiet(changes)) {
    return true;
  }
  await asked(port, 'POST', '/records', {
    create: changes.create,
    updateOld: changes.update.map(({ from }) => from),
    updateNew: changes.update.map(({ to }) => to),
    delete: changes.delete,
  });
  return false;
}

async function asked<Answer>(
  port: number,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const type = 'application/external.dns.webhook+json;version=1';
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { Accept: type, ...(body ? { 'Content-Type': type } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (response.status === 504) {
    // What there was no time for is asked for again, as ExternalDNS does.
    return undefined as Answer;
  }
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return (text ? JSON.parse(text) : undefined) as Answer;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
