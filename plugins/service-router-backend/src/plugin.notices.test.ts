import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { TestBackend, TestDatabases } from '@backstage/backend-test-utils';
import { RecordSet } from '@service-router/plugin-service-router-common';
import {
  OwnerNotice,
  serviceRouterOwnerNoticesExtensionPoint,
} from '@service-router/plugin-service-router-node';
import {
  component,
  eventually,
  oneRegion,
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
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('owners of routes', () => {
  let backend: TestBackend | undefined;
  let readZone: () => Promise<RecordSet[]>;
  const sent: OwnerNotice[] = [];

  afterEach(() => backend?.stop());

  const sender = createBackendModule({
    pluginId: 'service-router',
    moduleId: 'sender',
    register(env) {
      env.registerInit({
        deps: { notices: serviceRouterOwnerNoticesExtensionPoint },
        async init({ notices }) {
          notices.setOwnerNoticeSender({
            holdFor: 50,
            send: async notice => {
              sent.push(notice);
            },
          });
        },
      });
    },
  });

  async function start(senders: (typeof sender)[]) {
    const knex = await databases.init('SQLITE_3');
    const cluster: MemoryCluster = furnishedCluster();
    backend = await startPlugin({
      config: {
        serviceRouter: {
          ...oneRegion.serviceRouter,
          intervals: { zones: { milliseconds: 100 } },
        },
      },
      entities: [component('api', 'payments/api', 'group:default/payments')],
      connect: async () => cluster,
      readZone: () => readZone(),
      features: [
        ...senders,
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => knex }),
        }),
      ],
    });
    return {
      conditions: () => knex('route_conditions').pluck('condition'),
      pictures: () => knex('route_pictures').pluck('name'),
    };
  }

  const titles = () => sent.map(({ title }) => title);

  it('are told when a name is gone, once, and when it is there again', async () => {
    readZone = async () => published;
    const { conditions } = await start([sender]);
    await eventually(conditions, ([one]) => one === 'good');
    readZone = async () => [];
    await eventually(titles, ({ length }) => length > 0);
    expect(sent).toEqual([
      expect.objectContaining({
        about: 'stopped',
        owners: ['group:default/payments'],
        entities: ['component:default/api'],
        title: `${host} has stopped answering in West Europe`,
      }),
    ]);
    readZone = async () => published;
    await eventually(titles, ({ length }) => length > 1);
    expect(titles()).toEqual([
      `${host} has stopped answering in West Europe`,
      `${host} answers as declared again in West Europe`,
    ]);
  });

  it('are not told where nobody says how, and nothing is remembered for it', async () => {
    readZone = async () => published;
    const { conditions, pictures } = await start([]);
    await eventually(pictures, ({ length }) => length > 0);
    expect(await conditions()).toEqual([]);
  });

  it('are told in one way alone', async () => {
    readZone = async () => published;
    const other = createBackendModule({
      pluginId: 'service-router',
      moduleId: 'other-sender',
      register(env) {
        env.registerInit({
          deps: { notices: serviceRouterOwnerNoticesExtensionPoint },
          async init({ notices }) {
            notices.setOwnerNoticeSender({ holdFor: 1, send: async () => {} });
          },
        });
      },
    });
    await expect(start([sender, other])).rejects.toThrow(
      'Two modules say how owners of routes are told; install one of them.',
    );
  });
});
