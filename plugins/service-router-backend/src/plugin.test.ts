import { TestBackend } from '@backstage/backend-test-utils';
import {
  RecordSet,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import request from 'supertest';
import {
  component,
  eventually,
  oneRegion,
  PluginEdges,
  startPlugin,
} from './__testUtils__/startPlugin';
import { MemoryCluster } from './__testUtils__/MemoryCluster';
import { furnishedCluster } from './__testUtils__/objects';

const host = 'api-ns-p-base-shop.example.com';
const gatewayHost = 'aks-weu-internal.example.com';
const published: RecordSet[] = [
  { fqdn: host, type: 'CNAME', ttl: 300, values: [gatewayHost] },
  { fqdn: gatewayHost, type: 'A', ttl: 300, values: ['10.0.0.1'] },
];

describe('serviceRouterPlugin', () => {
  let backend: TestBackend | undefined;
  let cluster: MemoryCluster;
  let recordSets: RecordSet[];
  let signals: unknown[];

  beforeEach(() => {
    cluster = furnishedCluster();
    recordSets = [];
    signals = [];
  });
  afterEach(() => backend?.stop());

  async function start(edges: PluginEdges = {}) {
    backend = await startPlugin({
      entities: [component('api', 'payments/api')],
      connect: async () => cluster,
      readZone: async () => recordSets,
      publishSignal: async signal => {
        signals.push(signal);
      },
      ...edges,
    });
  }

  async function report(): Promise<RouteReport | undefined> {
    const { body } = await request(backend!.server).get(
      '/api/service-router/v1/entity-routing?ref=component:default/api',
    );
    return body.items?.[0];
  }

  function untilState(state: string) {
    return eventually(report, found => found?.zones[0]?.state === state);
  }

  it('writes what a route asks for', async () => {
    await start();
    await untilState('written');
    expect(
      cluster.get('DNSEndpoint', 'api-external-dns-weu', 'payments'),
    ).toMatchObject({
      spec: {
        endpoints: [
          { dnsName: host, recordType: 'CNAME', targets: [gatewayHost] },
        ],
      },
    });
  });

  it('reads back what became of it, within seconds', async () => {
    await start();
    await untilState('written');
    recordSets = published;
    const found = await untilState('published');
    expect(found).toMatchObject({ host, zones: [{ state: 'published' }] });
  });

  it('tells browsers which routes changed, by name alone', async () => {
    await start();
    await untilState('written');
    const told = await eventually(
      () => signals,
      found => found.length > 0,
    );
    expect(told[0]).toEqual({
      recipients: { type: 'broadcast' },
      channel: 'service-router',
      message: { type: 'routes-changed', routes: ['payments/api'] },
    });
  });

  it('goes on telling of a route that was deleted, until its record is gone and after', async () => {
    recordSets = published;
    await start();
    await untilState('published');
    cluster.take('ServiceRoute', 'api', 'payments');
    const going = await untilState('removing');
    expect(going).toMatchObject({ host, overall: 'gone' });
    recordSets = [];
    const gone = await untilState('removed');
    expect(gone?.sentence).toBe(
      'Deleted; no record of it is left in 1 of 1 zones.',
    );
  });

  it('keeps what was seen of a cluster that is lost, and says since when', async () => {
    recordSets = published;
    await start();
    await untilState('published');
    cluster.down = 'connection refused';
    cluster.breakWatches();
    const lost = await untilState('stale');
    expect(lost).toMatchObject({
      host,
      zones: [
        {
          state: 'stale',
          pointsTo: { host: gatewayHost },
          stale: [{ source: 'cluster', name: 'weu' }],
        },
      ],
    });
  });

  it('starts and says what to add when it is not configured', async () => {
    await start({ config: {} });
    const { status, body } = await request(backend!.server).get(
      '/api/service-router/v1/fleet',
    );
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotConfiguredError',
      message:
        'Service Router is not configured: add serviceRouter, with clusters and regions, to app-config.yaml.',
    });
  });

  it.each([
    [
      'an unknown region',
      {
        clusters: {
          weu: { ...oneRegion.serviceRouter.clusters.weu, region: 'weuu' },
        },
      },
      'serviceRouter.clusters.weu.region is "weuu"; the regions configured are weu',
    ],
    [
      'a zone that no module can read',
      {
        regions: {
          weu: { zone: { provider: 'route53', name: 'example.com' } },
        },
      },
      'serviceRouter.regions.weu.zone.provider is "route53", which no installed module brings; installed are fake',
    ],
    [
      'a duration that is none',
      { deletedRoutes: { keepFor: 'a week' } },
      'serviceRouter.deletedRoutes.keepFor is "a week"; expected a duration',
    ],
  ])('does not start with %s, and names the key', async (_, change, told) => {
    const config = {
      serviceRouter: { ...oneRegion.serviceRouter, ...change },
    };
    await expect(start({ config })).rejects.toThrow(told);
  });

  it('starts without its cluster, and says what is missing', async () => {
    await start({
      connect: async () => {
        throw new Error('no such file: kubeconfig');
      },
    });
    const errors = await eventually(
      async () => {
        const { body } = await request(backend!.server).get(
          '/api/service-router/v1/routes',
        );
        return body.errors;
      },
      found => found?.length > 0,
    );
    expect(errors).toEqual([
      expect.objectContaining({
        source: 'cluster',
        name: 'weu',
        message: expect.stringContaining('no such file: kubeconfig'),
      }),
    ]);
  });

  it('registers its permissions', async () => {
    await start();
    const { body } = await request(backend!.server).get(
      '/api/service-router/.well-known/backstage/permissions/metadata',
    );
    expect(body.permissions.map(({ name }: { name: string }) => name)).toEqual([
      'service-router.read',
      'service-router.route.read',
      'service-router.route.reconcile',
      'service-router.route.change',
      'service-router.route.failover',
    ]);
  });
});
