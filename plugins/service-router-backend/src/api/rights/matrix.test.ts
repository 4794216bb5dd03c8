import { readFileSync } from 'fs';
import { join } from 'path';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, TestBackend } from '@backstage/backend-test-utils';
import {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  FailoverName,
  RouteSummary,
  serviceRouteReadPermission,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import request from 'supertest';
import { MemoryCluster } from '../../__testUtils__/MemoryCluster';
import {
  component,
  eventually,
  oneRegion,
  startPlugin,
} from '../../__testUtils__/startPlugin';
import { operations } from '../operations';
import { RoutingPolicy } from './__testUtils__/examplePolicy';
import {
  ADA,
  allow,
  deny,
  isEntityOwner,
  PAYMENTS,
  roles,
} from './__testUtils__/roles';
import { clusterOf, standing } from './__testUtils__/twoRegions';

const base = '/api/service-router/v1';

function removal(kind: string, route: string) {
  const [namespace, name] = route.split('/');
  return { declared: [], removed: [{ object: { kind, namespace, name } }] };
}

describe('who is told what', () => {
  let backend: TestBackend;
  let decide: (
    permission: Permission,
    credentials: BackstageCredentials,
  ) => PolicyDecision | Promise<PolicyDecision>;

  beforeAll(async () => {
    decide = () => allow;
    const clusters: Record<string, MemoryCluster> = {
      weu: clusterOf('weu', 'api'),
      neu: clusterOf('neu', 'web'),
    };
    const regionOf = (name: string) => ({
      zone: { provider: 'fake', name: `${name}.example.com` },
    });
    backend = await startPlugin({
      config: {
        serviceRouter: {
          clusters: {
            weu: oneRegion.serviceRouter.clusters.weu,
            neu: { ...oneRegion.serviceRouter.clusters.weu, region: 'neu' },
          },
          regions: { weu: regionOf('weu'), neu: regionOf('neu') },
        },
      },
      connect: async ({ name }) => clusters[name],
      readZone: async () => standing,
      entities: [
        component('api', 'payments/api', PAYMENTS),
        component('web', 'payments/web', 'group:default/web'),
        component('both', 'payments/web, payments/api', 'group:default/web'),
        component('none', undefined, PAYMENTS),
      ],
      decide: (permission, credentials) => decide(permission, credentials),
    });
    await eventually(
      async () => (await get('/routes')).body.items,
      items => items?.length === 2,
    );
    await eventually(
      async () => (await get('/regions/weu/failover')).body.total,
      total => total === 2,
    );
  });
  afterAll(() => backend.stop());

  function get(path: string) {
    return request(backend.server).get(`${base}${path}`);
  }

  describe.each(Object.entries(roles))(
    '%s',
    (
      _,
      {
        decide: decided,
        routes,
        reconciles = [],
        changes = [],
        failsOver = [],
        fleet,
        isService,
      },
    ) => {
      beforeEach(() => {
        decide = decided;
      });

      const credentials = isService
        ? mockCredentials.service.header()
        : mockCredentials.user.header(ADA);

      function ask(path: string) {
        return get(path).set('Authorization', credentials);
      }

      it.each(['payments/api', 'payments/web'])('GetRoute %s', async route => {
        const { status, body } = await ask(`/routes/${route}`);
        expect(status).toBe(routes.includes(route) ? 200 : 403);
        expect(body.route ? `payments/${body.route.name}` : undefined).toBe(
          routes.includes(route) ? route : undefined,
        );
      });

      it.each(
        ['payments/api', 'payments/web'].flatMap(route => [
          ['GetRouteHistory', route, 'history'],
          ['GetRouteObjects', route, 'objects'],
        ]),
      )('%s %s', async (_id, route, part) => {
        const { status, body } = await ask(`/routes/${route}/${part}`);
        expect(status).toBe(routes.includes(route) ? 200 : 403);
        expect(body.items === undefined).toBe(!routes.includes(route));
      });

      it.each(['payments/api', 'payments/web'])(
        'ReconcileRoute %s',
        async route => {
          const { status, body } = await request(backend.server)
            .post(`${base}/routes/${route}/reconcile`)
            .set('Authorization', credentials);
          expect(status).toBe(reconciles.includes(route) ? 200 : 403);
          expect(body.parts?.length > 0).toBe(reconciles.includes(route));
        },
      );

      it.each(['payments/api', 'payments/web'])(
        'PlanChange of %s',
        async route => {
          const mayPlan = fleet || changes.includes(route);
          const { status, body } = await plan(removal('ServiceRoute', route));
          expect(status).toBe(mayPlan ? 200 : 403);
          expect(body.routes?.length).toBe(mayPlan ? 1 : undefined);
        },
      );

      it('PreviewFailover', async () => {
        const { status, body } = await ask('/regions/weu/failover');
        expect(status).toBe(failsOver.length > 0 ? 200 : 403);
        expect(
          body.items?.flatMap(({ routes: told }: FailoverName) =>
            told.map(({ name }) => `payments/${name}`),
          ) ?? [],
        ).toEqual(failsOver);
        expect(body.withheld).toBe(
          failsOver.length > 0 ? 2 - failsOver.length : undefined,
        );
      });

      it('PlanChange of the policy of both', async () => {
        const { status } = await plan(
          removal('DNSPolicy', 'payments/dns-policy'),
        );
        expect(status).toBe(fleet || changes.length === 2 ? 200 : 403);
      });

      function plan(body: object) {
        return request(backend.server)
          .post(`${base}/plan`)
          .set('Authorization', credentials)
          .send(body);
      }

      it('ListRoutes', async () => {
        const { status, body } = await ask('/routes');
        const mayAsk = decided(serviceRouteReadPermission) !== deny;
        expect(status).toBe(mayAsk ? 200 : 403);
        expect(
          body.items?.map(
            ({ namespace, name }: RouteSummary) => `${namespace}/${name}`,
          ) ?? [],
        ).toEqual(routes);
        expect(body.total ?? 0).toBe(routes.length);
      });

      it('GetRouteEntities', async () => {
        const { status, body } = await ask('/route-entities');
        const mayAsk = decided(serviceRouteReadPermission) !== deny;
        expect(status).toBe(mayAsk ? 200 : 403);
        expect(
          body.items?.map(
            ({ namespace, name }: RouteSummary) => `${namespace}/${name}`,
          ) ?? [],
        ).toEqual(routes);
      });

      it.each(['api', 'web'])('GetEntityRouting of %s', async name => {
        const { status, body } = await ask(
          `/entity-routing?ref=component:default/${name}`,
        );
        const mayRead = routes.includes(`payments/${name}`);
        expect(status).toBe(mayRead ? 200 : 403);
        expect(body.items?.length ?? 0).toBe(mayRead ? 1 : 0);
        expect(body.forbidden).toBeUndefined();
      });

      it('GetEntityRouting of an entity with both', async () => {
        const { status, body } = await ask(
          '/entity-routing?ref=component:default/both',
        );
        expect(status).toBe(routes.length > 0 ? 200 : 403);
        expect(body.items?.length ?? 0).toBe(routes.length);
        expect(body.forbidden?.length).toBe(
          routes.length === 1 ? 1 : undefined,
        );
      });

      it.each(
        operations
          .filter(
            ({ permission }) => permission === serviceRouterReadPermission,
          )
          .map(
            ({ id, method, path, otherwise }) =>
              [id, method, path, otherwise] as const,
          ),
      )('%s', async (_id, method, path, otherwise) => {
        const url = `/api/service-router${path.replace(':region', 'weu')}`;
        const { status } = await request(backend.server)
          [method](url)
          .set('Authorization', credentials);
        // Without a body, those that want one get as far as to say so.
        const mayAsk = fleet || (otherwise && decided(otherwise) !== deny);
        expect([200, 400].includes(status) ? 200 : status).toBe(
          mayAsk ? 200 : 403,
        );
      });
    },
  );

  it('does not take the list of one caller for that of another', async () => {
    decide = roles['one region'].decide;
    const { headers } = await get('/routes');
    decide = roles['one zone'].decide;
    const other = await get('/routes').set('If-None-Match', headers.etag);
    expect(other.status).toBe(200);
    const again = await get('/routes').set('If-None-Match', other.headers.etag);
    expect(again.status).toBe(304);
  });

  it('does not tell whether a route is there to who may not read it', async () => {
    decide = roles['one region'].decide;
    const { status, body } = await get('/routes/payments/unknown');
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'This needs the permission service-router.route.read for ServiceRoute payments/unknown.',
    );
  });

  it('tells who may change a route that another has its name, and not which', async () => {
    decide = roles['an owner who may change routes'].decide;
    const { body } = await request(backend.server)
      .post(`${base}/plan`)
      .send({
        declared: [
          {
            object: {
              kind: 'ServiceRoute',
              metadata: { namespace: 'payments', name: 'api' },
              spec: {
                serviceName: 'web',
                environment: 'base',
                application: 'shop',
                gatewayName: 'internal',
              },
            },
          },
        ],
        removed: [],
      });
    const told = JSON.stringify(body);
    expect(told).toContain('another route');
    expect(told).not.toContain('payments/web');
    decide = roles['an admin'].decide;
  });

  it('names no route of others to who may fail over some, and counts them all', async () => {
    decide = roles['an owner who may fail over routes'].decide;
    const { body } = await get('/regions/weu/failover');
    expect(body.totals.names).toBe(2);
    expect(JSON.stringify(body)).not.toContain('web');
    decide = roles['an admin'].decide;
  });

  it('says for which routes the permission to fail over is missing', async () => {
    decide =
      roles['who may fail over routes of a region that holds none'].decide;
    const { body } = await get('/regions/weu/failover');
    expect(body.error.message).toBe(
      'This needs the permission service-router.route.failover for a route that is answered from weu.',
    );
    decide = roles['an admin'].decide;
  });

  it('lets nobody in under a condition of another kind', async () => {
    decide = () =>
      ({
        ...roles['one region'].decide(serviceRouteReadPermission),
        conditions: { rule: 'IS_FRIEND', resourceType: 'service-route' },
      } as PolicyDecision);
    const { status } = await get('/routes');
    expect(status).toBe(500);
  });

  it('tells an entity without routes that it has none, to who may read any', async () => {
    decide = roles['an owner'].decide;
    const { body } = await get('/entity-routing?ref=component:default/none');
    expect(body.items).toEqual([]);
  });

  it('decides about routes that the permission framework names', async () => {
    const { body } = await request(backend.server)
      .post(
        '/api/service-router/.well-known/backstage/permissions/apply-conditions',
      )
      .set('Authorization', mockCredentials.service.header())
      .send({
        items: [
          {
            id: '1',
            resourceRef: ['payments/api', 'payments/web', 'Payments', 'a/b/c'],
            resourceType: 'service-route',
            conditions: isEntityOwner({ claims: [PAYMENTS] }),
          },
        ],
      });
    expect(body.items[0].result).toEqual(['ALLOW', 'DENY', 'DENY', 'DENY']);
  });

  describe('by the example of the README', () => {
    const file = join(__dirname, '__testUtils__/examplePolicy.ts');

    it.each`
      groups                        | readable
      ${['group:default/platform']} | ${2}
      ${[PAYMENTS]}                 | ${1}
      ${['group:default/other']}    | ${0}
    `('$groups may read $readable', async ({ groups, readable }) => {
      decide = (permission, credentials) =>
        new RoutingPolicy().handle(
          { permission },
          {
            credentials,
            info: { userEntityRef: ADA, ownershipEntityRefs: groups },
          },
        );
      const { body } = await get('/routes');
      expect(body.total).toBe(readable);
    });

    it.each`
      groups                        | status
      ${['group:default/platform']} | ${200}
      ${[PAYMENTS]}                 | ${200}
      ${['group:default/other']}    | ${403}
    `(
      '$groups get $status for a plan, a check now and a failover',
      async row => {
        decide = (permission, credentials) =>
          new RoutingPolicy().handle(
            { permission },
            {
              credentials,
              info: { userEntityRef: ADA, ownershipEntityRefs: row.groups },
            },
          );
        const planned = await request(backend.server)
          .post(`${base}/plan`)
          .send(removal('ServiceRoute', 'payments/api'));
        const reconciled = await request(backend.server).post(
          `${base}/routes/payments/api/reconcile`,
        );
        const previewed = await get('/regions/weu/failover');
        expect([planned, reconciled, previewed].map(one => one.status)).toEqual(
          Array(3).fill(row.status),
        );
      },
    );

    it('which is the one that is tested', () => {
      const readme = readFileSync(
        join(__dirname, '../../../README.md'),
        'utf8',
      );
      expect(readme).toContain(readFileSync(file, 'utf8'));
    });
  });
});
