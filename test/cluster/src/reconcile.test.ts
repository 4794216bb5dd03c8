import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { systemClock } from '@service-router/plugin-service-router-backend/src/clock';
import {
  createConnect,
  createFleet,
} from '@service-router/plugin-service-router-backend/src/fleet';
import { createReconciler } from '@service-router/plugin-service-router-backend/src/reconcile';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  loadBalancer,
  serviceRoute,
} from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import { AccessRule } from '@service-router/local-fleet/src/kubernetes';
import { parseAllDocuments } from 'yaml';
import { LocalApiServer } from './LocalApiServer';
import { until } from './until';

jest.setTimeout(60_000);

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

async function served(...options: Parameters<typeof LocalApiServer.start>) {
  const server = await LocalApiServer.start(...options);
  stops.push(() => server.stop());
  return server;
}

async function furnished(...options: Parameters<typeof LocalApiServer.start>) {
  const server = await served(...options);
  for (const object of [
    identity(),
    dnsConfiguration('weu', 'neu'),
    gateway(),
    dnsPolicy(),
    serviceRoute(),
    loadBalancer(),
  ]) {
    await server.put(object);
  }
  server.forgetWrites();
  return server;
}

function reconciling(
  server: LocalApiServer,
  mode: 'reconcile' | 'observe' = 'reconcile',
  leaseNamespace = 'service-router-system',
) {
  const logger = mockServices.logger.mock();
  const config = {
    defaultGatewayNamespace: 'istio-system',
    leaseNamespace,
    regions: [],
    intervals: {
      resync: 600_000,
      zones: 30_000,
      answers: 15_000,
      heartbeat: 500,
    },
    clusters: [
      {
        name: 'weu',
        region: 'weu',
        mode,
        connection: { type: 'kubeconfig' as const, path: server.kubeconfig },
      },
    ],
  };
  const fleet = createFleet({
    config,
    clock: systemClock,
    logger,
    connect: createConnect({
      discovery: mockServices.discovery(),
      auth: mockServices.auth(),
    }),
  });
  const reconciler = createReconciler({
    fleet,
    config,
    clock: systemClock,
    logger,
  });
  const stop = async () => {
    await reconciler.stop();
    await fleet.stop();
  };
  stops.push(stop);
  fleet.start();
  reconciler.start();
  const state = () => fleet.facts()[0].state;
  return { fleet, reconciler, state, stop, logger };
}

const ROUTE = 'api-external-dns-weu';
const GATEWAYS = [
  'gateway-controller-ingress-internal-external-dns-neu',
  'gateway-controller-ingress-internal-external-dns-weu',
];
const holds = (server: LocalApiServer, ...names: string[]) =>
  until(
    async () =>
      (await server.names('DNSEndpoint')).join() === [...names].sort().join(),
    `DNSEndpoints ${names.join(', ')}`,
  );
const readyOf = async (server: LocalApiServer) => {
  const [{ status }] = await server.all('ServiceRoute');
  return (
    status as { conditions?: { type: string; reason: string }[] } | undefined
  )?.conditions?.find(({ type }) => type === 'Ready');
};
/** Nothing more is written for a while. */
async function quiet(server: LocalApiServer) {
  let before = JSON.stringify(server.writes());
  let since = Date.now();
  await until(() => {
    const now = JSON.stringify(server.writes());
    if (now !== before) {
      before = now;
      since = Date.now();
    }
    return Date.now() - since > 400;
  }, 'quiet');
}

describe('a fleet and a reconciler against an API server', () => {
  it('make the cluster hold what its plan says', async () => {
    const server = await furnished();
    reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    await until(
      async () => (await readyOf(server))?.reason === 'ReconciliationSucceeded',
    );
    expect(await server.names('IstioGateway')).toEqual(['internal']);
  });

  it('write each object and each status once, and then nothing', async () => {
    const server = await furnished();
    reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    await quiet(server);
    const {
      'create events': events,
      'create leases': leases,
      ...writes
    } = server.writes();
    expect(leases).toBe(1);
    expect(events).toBeGreaterThan(0);
    expect(writes).toEqual({
      'patch dnsendpoints': 3,
      'patch gateways': 1,
      'patch clusteridentities/status': 1,
      'patch dnsconfigurations/status': 1,
      'patch dnspolicies/status': 1,
      'patch gateways/status': 1,
      'patch serviceroutes/status': 1,
    });
  });

  it('find nothing to write when they are started again', async () => {
    const server = await furnished();
    const { stop } = reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    await quiet(server);
    await stop();
    server.forgetWrites();
    const { state } = reconciling(server);
    await until(() => state().value !== undefined);
    await quiet(server);
    // The Lease that was given back is taken.
    expect(server.writes()).toEqual({ 'update leases': 1 });
  });

  it('share a cluster with another replica: one writes, and when it goes, the other', async () => {
    const server = await furnished();
    const one = reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    const two = reconciling(server);
    await until(() => two.state().value !== undefined);
    await quiet(server);
    server.forgetWrites();
    await server.put(serviceRoute('web'));
    await holds(server, ROUTE, 'web-external-dns-weu', ...GATEWAYS);
    await quiet(server);
    expect(server.writes()['patch dnsendpoints']).toBe(1);

    await one.stop();
    await server.put(serviceRoute('shop'));
    await holds(
      server,
      ROUTE,
      'web-external-dns-weu',
      'shop-external-dns-weu',
      ...GATEWAYS,
    );
  });

  it('make the namespace of their Lease where there is none', async () => {
    const server = await furnished();
    reconciling(server, 'reconcile', 'leases');
    await holds(server, ROUTE, ...GATEWAYS);
    expect(await server.names('Namespace')).toContain('leases');
  });

  it('follow a policy that binds all zones to one region, and back', async () => {
    const server = await furnished();
    reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    await server.put(dnsPolicy({ mode: 'RegionBound', sourceRegion: 'weu' }));
    await holds(server, ROUTE, 'api-external-dns-neu', ...GATEWAYS);
    await server.put(dnsPolicy({ mode: 'RegionBound', sourceRegion: 'neu' }));
    await holds(server, ...GATEWAYS);
  });

  it('remove the records of a route that was deleted', async () => {
    const server = await furnished();
    reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    await server.take(serviceRoute());
    await holds(server, ...GATEWAYS);
    await until(
      async () => (await server.names('IstioGateway')).length === 0,
      'the Istio Gateway to go',
    );
  });

  it('go on after the API server was down, by what happened meanwhile', async () => {
    const server = await furnished();
    const { state } = reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    await server.api.stop();
    await until(() => state().error !== undefined, 'the error', 2_000);
    expect(state().error?.message).toBe('connection refused');
    expect(state().value?.routes).toHaveLength(1);
    await server.api.start();
    await server.put(serviceRoute('web'));
    await holds(server, ROUTE, 'web-external-dns-weu', ...GATEWAYS);
    expect(state().error).toBeUndefined();
  });

  it('go on after old versions were compacted away', async () => {
    const server = await furnished();
    const { state } = reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    server.api.compact();
    await server.api.stop();
    await server.api.start();
    await server.put(serviceRoute('web'));
    await holds(server, ROUTE, 'web-external-dns-weu', ...GATEWAYS);
    await until(() => state().error === undefined);
  });

  it('write nothing in mode observe', async () => {
    const server = await furnished({ rules: rulesOf('observe') });
    const { state } = reconciling(server, 'observe');
    await until(() => state().value !== undefined);
    await quiet(server);
    expect(server.writes()).toEqual({});
  });

  it('need no more rights than the manifests give', async () => {
    const server = await furnished({
      rules: [...rulesOf('observe'), ...rulesOf('reconcile')],
    });
    const { reconciler } = reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    await server.put(dnsPolicy({ mode: 'RegionBound', sourceRegion: 'neu' }));
    await holds(server, ...GATEWAYS);
    await quiet(server);
    expect(server.writes()['create events']).toBeGreaterThan(0);
    expect(reconciler.failing('weu')).toEqual([]);
  });

  it('write nothing when they may not hold the Lease, and say so', async () => {
    const server = await furnished({ rules: rulesOf('observe') });
    const { reconciler } = reconciling(server);
    await until(() => reconciler.failing('weu').length > 0);
    expect(reconciler.failing('weu')).toEqual([
      expect.objectContaining({
        object: 'Lease service-router-system/service-router',
        message: expect.stringContaining('apply rbac/reconcile.yaml'),
      }),
    ]);
    expect(await server.names('DNSEndpoint')).toEqual([]);
  });

  it('tell what they may not do, object by object, when rights are missing', async () => {
    const server = await furnished({
      rules: [
        ...rulesOf('observe'),
        ...rulesOf('reconcile').filter(({ resources }) =>
          resources.includes('leases'),
        ),
      ],
    });
    const { reconciler } = reconciling(server);
    await until(() => reconciler.failing('weu').length >= 4);
    expect(
      reconciler
        .failing('weu')
        .find(({ object }) => object === `DNSEndpoint payments/${ROUTE}`)
        ?.message,
    ).toMatch(/forbidden|cannot patch/);
  });

  it('do without kinds that are not installed, and say so where it matters', async () => {
    const server = await furnished({ without: ['istio', 'flux'] });
    const { fleet, reconciler } = reconciling(server);
    await holds(server, ROUTE, ...GATEWAYS);
    expect(fleet.missingKindsOf('weu')).toEqual([
      'gateways.networking.istio.io',
    ]);
    expect(reconciler.failing('weu').map(({ object }) => object)).toEqual([
      'Gateway istio-system/internal',
    ]);
    await until(async () => {
      const [{ status }] = await server.all('Gateway');
      return JSON.stringify(status ?? '').includes(
        'IstioGatewayGenerationFailed',
      );
    }, 'the status to tell');
  });

  it('leave a foreign DNSEndpoint under a wanted name alone, and say so', async () => {
    const server = await furnished();
    const foreign = {
      apiVersion: 'externaldns.k8s.io/v1alpha1',
      kind: 'DNSEndpoint',
      metadata: { name: ROUTE, namespace: 'payments' },
      spec: {
        endpoints: [
          { dnsName: 'x.example.com', recordType: 'A', targets: ['10.9.9.9'] },
        ],
      },
    };
    await server.put(foreign);
    reconciling(server);
    await until(
      async () => (await readyOf(server))?.reason === 'ObjectNameTaken',
    );
    const found = (await server.all('DNSEndpoint')).find(
      ({ metadata }) => metadata.name === ROUTE,
    );
    expect(found?.spec).toEqual(foreign.spec);
  });
});

function rulesOf(manifest: 'observe' | 'reconcile'): AccessRule[] {
  const folder = dirname(
    require.resolve(
      '@service-router/plugin-service-router-backend/package.json',
    ),
  );
  const text = readFileSync(join(folder, 'rbac', `${manifest}.yaml`), 'utf8');
  return parseAllDocuments(text)
    .map(document => document.toJS())
    .filter(({ kind }) => kind === 'ClusterRole' || kind === 'Role')
    .flatMap(({ kind, metadata, rules }) =>
      rules.map((rule: AccessRule) => ({
        ...rule,
        ...(kind === 'Role' ? { namespaces: [metadata.namespace] } : {}),
      })),
    );
}
