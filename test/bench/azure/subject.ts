/**
 * What is measured, in a process of its own: Service Router's reading of a zone and its writing of profiles, through the
 * Azure module, on an Azure that is told in the only argument. Says its figures in one message and goes on until it is
 * ended.
 */
import { ConfigReader } from '@backstage/config';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  planProfiles,
  ProfileFact,
  RecordSet,
  Service,
} from '@service-router/plugin-service-router-common';
import { loadAzureSdk } from '@service-router/plugin-service-router-backend-module-azure/src/AzureSdk';
import {
  BudgetPolicy,
  RequestBudget,
  systemTimers,
} from '@service-router/plugin-service-router-backend-module-azure/src/budget';
import { AzureConfig } from '@service-router/plugin-service-router-backend-module-azure/src/config';
import { createTrafficManagerProvider } from '@service-router/plugin-service-router-backend-module-azure/src/trafficManager';
import { createZoneProviders } from '@service-router/plugin-service-router-backend-module-azure/src/zones';
import {
  LeftPicture,
  Pictures,
  ReadingObserver,
  SharedReading,
} from '@service-router/plugin-service-router-backend/src/observe';
import { createTraffic } from '@service-router/plugin-service-router-backend/src/traffic';
import { systemClock } from '@service-router/plugin-service-router-node';

interface AzureAccess {
  url: string;
  ca: string;
  subscriptionId: string;
  principal: { tenantId: string; clientId: string; clientSecret: string };
}

export type SubjectTask =
  | {
      what: 'read';
      zone: { group: string; name: string };
      /** Readings of the zone that are counted. */
      readings: number;
    }
  | { what: 'change'; profiles: number; endpoints: number };

/** A zone was read, and profiles were listed, so many times. */
export interface ReadZone {
  readings: number;
  lists: number;
  /** The first reading took so long. */
  seconds: number;
  rssMb: number;
}

/** Every endpoint was written. */
export interface Changed {
  seconds: number;
}

const INTERVAL = 2_000;

const silent: LoggerService = {
  error: (message, meta) => {
    process.stderr.write(`${message} ${meta ?? ''}\n`);
  },
  warn: message => {
    process.stderr.write(`${message}\n`);
  },
  info: () => {},
  debug: () => {},
  child: () => silent,
};

const now = () => performance.now();

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** The database in which replicas leave what they read. */
function memoryPictures(): Pictures {
  const rows = new Map<string, LeftPicture & { readings: number }>();
  return {
    head: async ({ subject }) => rows.get(subject),
    contents: async ({ subject }) => rows.get(subject)?.contents,
    leave: async ({ subject }, picture) => {
      const readings = (rows.get(subject)?.readings ?? 0) + 1;
      rows.set(subject, { ...picture, readings });
    },
  };
}

async function moduleOf({ url, ca, principal }: AzureAccess) {
  const config: AzureConfig = {
    credential: { type: 'clientSecret', ...principal },
    cloud: {
      resourceManager: url,
      authority: url,
      audience: 'https://management.azure.com',
    },
  };
  const budget = new BudgetPolicy(
    new RequestBudget(systemTimers),
    systemTimers.now,
  );
  const edges = { tls: { ca } };
  const sdk = await loadAzureSdk();
  return {
    zones: createZoneProviders(config, sdk, budget, edges),
    trafficManager: createTrafficManagerProvider(config, sdk, budget, edges),
  };
}

/** Two replicas that share one database; the first one reads for both. */
async function read(
  { zone, readings: wanted }: SubjectTask & { what: 'read' },
  azure: AzureAccess,
): Promise<ReadZone> {
  const { subscriptionId } = azure;
  const { zones, trafficManager } = await moduleOf(azure);
  const reader = zones[0].createReader({
    region: 'weu',
    name: zone.name,
    config: new ConfigReader({ subscriptionId, resourceGroup: zone.group }),
  });
  const manager = trafficManager.createTrafficManager(
    new ConfigReader({ subscriptionId }),
  );
  const pictures = memoryPictures();
  const started = now();
  let seconds = 0;
  let readings = 0;
  let lists = 0;
  const observerOf = <T>(
    subject: string,
    isFirst: boolean,
    source: (options: { signal: AbortSignal }) => Promise<T>,
  ) =>
    new ReadingObserver<T>({
      name: subject,
      source: new SharedReading<T>({
        key: { subject, source: 'bench' },
        read: source,
        pictures,
        isMine: () => isFirst,
        interval: INTERVAL,
        clock: systemClock,
        logger: silent,
      }),
      isSame: () => false,
      failureOf: () => ({ retryable: true }),
      interval: INTERVAL,
      clock: systemClock,
      random: Math.random,
      logger: silent,
      onReading: () => {},
    });
  const observersOf = (isFirst: boolean) => [
    observerOf<RecordSet[]>('zone', isFirst, async options => {
      const recordSets = await reader.read(options);
      readings += 1;
      seconds ||= (now() - started) / 1_000;
      if (readings === wanted) {
        void observers[0].stop();
      }
      return recordSets;
    }),
    observerOf<ProfileFact[]>('profiles', isFirst, async options => {
      const profiles = await manager.list({ ...options, purpose: 'refresh' });
      lists += 1;
      return profiles;
    }),
  ];
  const observers = observersOf(true);
  observers.forEach(observer => observer.start());
  await until(() => readings > 0 && lists > 0);
  const others = observersOf(false);
  others.forEach(observer => observer.start());
  await until(
    () =>
      readings === wanted &&
      others.every(observer => observer.observation().value !== undefined),
  );
  await Promise.all([...observers, ...others].map(observer => observer.stop()));
  return {
    readings,
    lists,
    seconds,
    rssMb: process.memoryUsage().rss / 2 ** 20,
  };
}

function serviceOf(profile: number, endpoint: number, weight: number): Service {
  const prefix = 'external-dns.kubernetes.io/';
  const settings = {
    enabled: 'true',
    'resource-group': 'rg-edge',
    'profile-name': `shop-${profile}`,
    'endpoint-name': `e${endpoint}`,
    weight: String(weight),
  };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: `shop-${profile}-${endpoint}`,
      namespace: 'web',
      creationTimestamp: '2026-01-01T00:00:00Z',
      annotations: {
        [`${prefix}hostname`]: `shop-${profile}-${endpoint}.example.com`,
        ...Object.fromEntries(
          Object.entries(settings).map(([key, value]) => [
            `${prefix}webhook-traffic-manager-${key}`,
            value,
          ]),
        ),
      },
    },
    spec: { type: 'LoadBalancer' },
    status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
  } as Service;
}

async function change(
  { profiles, endpoints }: SubjectTask & { what: 'change' },
  azure: AzureAccess,
): Promise<Changed> {
  const { trafficManager } = await moduleOf(azure);
  const { subscriptionId } = azure;
  const planOf = (weight: number) =>
    planProfiles(
      [
        {
          name: 'aks-weu',
          region: 'weu',
          location: 'westeurope',
          isKnown: true,
          services: Array.from({ length: profiles }, (_, profile) =>
            Array.from({ length: endpoints }, (__, endpoint) =>
              serviceOf(profile, endpoint, weight),
            ),
          ).flat(),
          routes: [],
        },
      ],
      { owner: 'bench', vanity: { namespace: 'default' } },
    );
  let plan = planOf(100);
  let listener = () => {};
  const traffic = createTraffic({
    config: {
      trafficManager: {
        provider: trafficManager.id,
        mode: 'reconcile',
        owner: 'bench',
        vanityNamespace: 'default',
        vanityLabels: {},
        interval: INTERVAL,
        config: new ConfigReader({ subscriptionId }),
      },
    } as never,
    clients: [],
    budgets: { report: () => [] },
    trafficManagers: {
      create: ({ config }) => trafficManager.createTrafficManager(config),
    },
    fleet: {
      profiles: () => plan,
      facts: () => [],
      subscribe: (heard: () => void) => {
        listener = heard;
        return () => {};
      },
    } as never,
    pictures: memoryPictures(),
    isMine: () => true,
    isMineAlone: () => true,
    clock: systemClock,
    random: Math.random,
    logger: silent,
  })!;
  const stands = (weight: number) => {
    const facts = traffic.observation().value ?? [];
    const written = facts.flatMap(fact => fact.endpoints);
    return (
      written.length === profiles * endpoints &&
      written.every(endpoint => endpoint.weight === weight)
    );
  };
  traffic.start();
  await until(() => stands(100));
  const started = now();
  plan = planOf(50);
  listener();
  await until(() => stands(50));
  return { seconds: (now() - started) / 1_000 };
}

// Whoever started this is gone.
process.once('disconnect', () => process.exit());

async function main([text]: string[]): Promise<void> {
  const { azure, ...task } = JSON.parse(text) as SubjectTask & {
    azure: AzureAccess;
  };
  const answer =
    task.what === 'read' ? await read(task, azure) : await change(task, azure);
  process.send?.({ answer });
}

main(process.argv.slice(2)).catch(error => {
  process.exitCode = 1;
  process.send?.({ error: error.stack });
});
