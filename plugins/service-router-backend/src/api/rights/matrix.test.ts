import { mockCredentials } from '@backstage/backend-test-utils';
import {
  FailoverName,
  OwnedRouting,
  RouteSummary,
  serviceRouteReadPermission,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import { operations } from '../operations';
import { ADA, deny, roles } from './__testUtils__/roles';
import { removal, TwoRegions } from './__testUtils__/TwoRegions';

const ofTheFleet = operations.filter(
  ({ permission }) => permission === serviceRouterReadPermission,
);
/** What is decided route by route is asked by tests of its own. */
const ofRoutes = [
  'GetEntityRouting',
  'GetOwnedRouting',
  'GetRoute',
  'GetRouteEntities',
  'GetRouteHistory',
  'GetRouteObjects',
  'ListRoutes',
  'PreviewFailover',
  'ReconcileRoute',
];

const sumOf = (routes: OwnedRouting['routes'] = []) =>
  routes.reduce((sum, { count }) => sum + count, 0);

describe('who is told what', () => {
  const two = new TwoRegions();

  beforeAll(() => two.start());
  afterAll(() => two.stop());

  it('is asked of every operation', () => {
    expect(
      operations
        .filter(one => !ofTheFleet.includes(one))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ofRoutes);
  });

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
        two.decide = decided;
      });

      const credentials = isService
        ? mockCredentials.service.header()
        : mockCredentials.user.header(ADA);

      function ask(path: string) {
        return two.ask('get', `/v1${path}`).set('Authorization', credentials);
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
          const { status, body } = await two
            .ask('post', `/v1/routes/${route}/reconcile`)
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
        return two
          .ask('post', '/v1/plan')
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

      it.each(['/routes', '/route-entities'])(
        'the regions that there are, from %s',
        async path => {
          const { body } = await ask(`${path}?region=mars`);
          expect(JSON.stringify(body).includes('one of weu, neu')).toBe(
            routes.length > 0,
          );
        },
      );

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

      it('GetOwnedRouting of a group with both', async () => {
        const { status, body } = await ask(
          '/owned-routing?ref=group:default/web',
        );
        const mayAsk = decided(serviceRouteReadPermission) !== deny;
        expect(status).toBe(mayAsk ? 200 : 403);
        expect(sumOf(body.routes)).toBe(routes.length);
        expect(body.forbidden).toBe(mayAsk ? 2 - routes.length : undefined);
      });

      it.each(
        ofTheFleet.map(
          ({ id, method, path, otherwise }) =>
            [id, method, path, otherwise] as const,
        ),
      )('%s', async (_id, method, path, otherwise) => {
        const { status } = await two
          .ask(method, path.replace(':region', 'weu'))
          .set('Authorization', credentials);
        // Without a body, those that want one get as far as to say so.
        const mayAsk = fleet || (otherwise && decided(otherwise) !== deny);
        expect([200, 400].includes(status) ? 200 : status).toBe(
          mayAsk ? 200 : 403,
        );
      });
    },
  );
});
