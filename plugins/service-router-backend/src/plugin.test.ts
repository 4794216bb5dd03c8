import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { RecordSet } from '@service-router/plugin-service-router-common';
import { serviceRouterZoneProvidersExtensionPoint } from '@service-router/plugin-service-router-node';
import request from 'supertest';
import { serviceRouterConnectServiceRef } from './connectService';
import { serviceRouterPlugin } from './plugin';
import { MemoryCluster } from './testing/MemoryCluster';
import { furnishedCluster, serviceRoute } from './testing/objects';

const host = 'api-ns-p-base-shop.example.com';

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'api',
    annotations: { 'router.io/service-route': 'payments/api' },
  },
};

const serviceRouter = {
  clusters: {
    weu: {
      region: 'weu',
      mode: 'reconcile',
      connection: { kubernetesPlugin: 'weu' },
    },
  },
  regions: {
    weu: {
      title: 'West Europe',
      zone: { provider: 'fake', name: 'example.com' },
    },
  },
};

describe('serviceRouterPlugin', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>> | undefined;
  let cluster: MemoryCluster;
  let recordSets: RecordSet[];
  const publish = jest.fn(async () => {});

  beforeEach(() => {
    cluster = furnishedCluster();
    recordSets = [];
    publish.mockClear();
  });
  afterEach(async () => {
    await backend?.stop();
    backend = undefined;
  });

  const fakeZones = createBackendModule({
    pluginId: 'service-router',
    moduleId: 'fake-zones',
    register(env) {
      env.registerInit({
        deps: { zones: serviceRouterZoneProvidersExtensionPoint },
        async init({ zones }) {
          zones.addZoneProvider({
            id: 'fake',
            createReader: () => ({ read: async () => recordSets }),
          });
        },
      });
    },
  });

  async function start(data: object) {
    backend = await startTestBackend({
      features: [
        serviceRouterPlugin,
        fakeZones,
        mockServices.rootConfig.factory({ data: data as never }),
        catalogServiceMock.factory({ entities: [component] }),
        createServiceFactory({
          service: serviceRouterConnectServiceRef,
          deps: {},
          factory: () => async () => cluster,
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({ publish }),
        }),
      ],
    });
    return backend.server;
  }

  async function eventually<T>(
    read: () => Promise<T>,
    isWanted: (value: T) => boolean,
  ): Promise<T> {
    const end = Date.now() + 10_000;
    for (;;) {
      const value = await read();
      if (isWanted(value) || Date.now() > end) {
        return value;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  it('writes what a route asks for, reads back what became of it, and tells', async () => {
    cluster.put(serviceRoute());
    const server = await start({ serviceRouter });
    const read = async () =>
      (
        await request(server).get(
          '/api/service-router/v1/entity-routing?ref=component:default/api',
        )
      ).body.items[0];
    const stateOf = (report: any) => report?.zones[0]?.state;
    await eventually(read, report => stateOf(report) === 'written');
    expect(
      cluster.get('DNSEndpoint', 'api-external-dns-weu', 'payments'),
    ).toBeDefined();
    recordSets = [
      {
        fqdn: host,
        type: 'CNAME',
        ttl: 300,
        values: ['aks-weu-internal.example.com'],
      },
      {
        fqdn: 'aks-weu-internal.example.com',
        type: 'A',
        ttl: 300,
        values: ['10.0.0.1'],
      },
    ];
    const report = await eventually(
      read,
      found => stateOf(found) === 'published',
    );
    expect(report).toMatchObject({
      host,
      zones: [{ region: 'weu', state: 'published' }],
    });
  });
});
