import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  serviceRouteChangePermission,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import {
  createServiceRouteConditionalDecision,
  serviceRouteConditions,
} from '@service-router/plugin-service-router-node';
import { furnishedCluster, serviceRoute } from '../__testUtils__/objects';
import { component, eventually } from '../__testUtils__/startPlugin';
import { StartedActions, startActions } from './__testUtils__/startActions';

const host = 'api-ns-p-base-shop.example.com';
const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const ownersAlone =
  (...permissions: Permission[]) =>
  (permission: Permission): PolicyDecision =>
    permissions.some(({ name }) => name === permission.name)
      ? createServiceRouteConditionalDecision(
          permission as typeof serviceRouteReadPermission,
          serviceRouteConditions.isEntityOwner({
            claims: ['group:default/pay'],
          }),
        )
      : deny;

const renamed = {
  declared: [
    {
      object: {
        kind: 'ServiceRoute',
        metadata: { namespace: 'payments', name: 'api' },
        spec: {
          serviceName: 'pay',
          environment: 'base',
          application: 'shop',
          gatewayName: 'internal',
        },
      },
    },
  ],
};

describe('the actions', () => {
  const auditor = mockServices.auditor.mock();
  let actions: StartedActions;
  let decide: (
    permission: Permission,
    credentials: BackstageCredentials,
  ) => PolicyDecision;
  let asking: BackstageCredentials[];

  const invoke: StartedActions['invoke'] = (...asked) =>
    actions.invoke(...asked);

  beforeAll(async () => {
    decide = () => allow;
    asking = [];
    const cluster = furnishedCluster();
    cluster.put(serviceRoute('web'));
    actions = await startActions({
      auditor,
      connect: async () => cluster,
      entities: [
        component('both', 'payments/api, payments/web', 'group:default/x'),
        component('api', 'payments/api', 'group:default/pay'),
      ],
      decide: (permission, credentials) => {
        asking.push(credentials);
        return decide(permission, credentials);
      },
    });
    await eventually(
      async () => (await invoke('list-problems', {})).total,
      total => total !== undefined,
    );
    await eventually(
      async () =>
        (
          await invoke('get-routing', { entityRef: 'component:default/both' })
        ).routes,
      routes => routes?.every(({ host: found }: { host?: string }) => found),
    );
  });
  afterAll(() => actions.backend.stop());
  beforeEach(() => {
    decide = () => allow;
    asking = [];
    auditor.createEvent.mockClear();
  });

  it('are described, and change nothing', () => {
    const all = [...actions.all.values()];
    expect(all.map(({ name }) => name).sort()).toEqual([
      'explain-name',
      'get-routing',
      'list-problems',
      'plan-change',
    ]);
    for (const { description, attributes } of all) {
      expect(description).toContain('## When to use');
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it.each`
    action             | input
    ${'get-routing'}   | ${{ route: 'payments/api' }}
    ${'explain-name'}  | ${{ host }}
    ${'list-problems'} | ${{}}
    ${'plan-change'}   | ${renamed}
  `(
    '$action is decided for who asks, and noted in the audit log',
    async ({ action, input }) => {
      const credentials = mockCredentials.user('user:default/ada');
      await invoke(action, input, credentials);
      expect(asking.length).toBeGreaterThan(0);
      expect(new Set(asking)).toEqual(new Set([credentials]));
      expect(auditor.createEvent).toHaveBeenCalled();
    },
  );

  it.each`
    action             | input                        | permission
    ${'get-routing'}   | ${{ route: 'payments/api' }} | ${'service-router.route.read'}
    ${'explain-name'}  | ${{ host }}                  | ${'service-router.route.read'}
    ${'list-problems'} | ${{}}                        | ${'service-router.route.read'}
    ${'plan-change'}   | ${renamed}                   | ${'service-router.read, or service-router.route.change for each route it is about'}
  `(
    '$action is refused to who has not $permission',
    async ({ action, input, permission }) => {
      decide = () => deny;
      await expect(invoke(action, input)).rejects.toThrow(
        `This needs the permission ${permission}.`,
      );
    },
  );

  describe('get-routing', () => {
    it('tells all routes of an entity', async () => {
      const { routes, notReadable } = await invoke('get-routing', {
        entityRef: 'component:default/both',
      });
      expect(routes).toMatchObject([
        { route: 'payments/api', host, regions: [{ region: 'weu' }] },
        { route: 'payments/web' },
      ]);
      expect(notReadable).toEqual([]);
    });

    it('names those that the caller may not read', async () => {
      decide = ownersAlone(serviceRouteReadPermission);
      const { routes, notReadable } = await invoke('get-routing', {
        entityRef: 'component:default/both',
      });
      expect(routes.map(({ route }: { route: string }) => route)).toEqual([
        'payments/api',
      ]);
      expect(notReadable).toEqual(['payments/web']);
    });

    it.each`
      input                                         | told
      ${{}}                                         | ${'Expected either entityRef'}
      ${{ entityRef: 'component:a', route: 'a/b' }} | ${'Expected either entityRef'}
      ${{ route: 'payments' }}                      | ${'route is "payments"; expected namespace/name'}
      ${{ route: 'payments/nobody' }}               | ${'No cluster holds ServiceRoute payments/nobody'}
      ${{ entityRef: 'component:default/gone' }}    | ${'There is no entity component:default/gone'}
    `('of $input says what is wrong', async ({ input, told }) => {
      await expect(invoke('get-routing', input)).rejects.toThrow(told);
    });
  });

  describe('explain-name', () => {
    it('walks a name from what is declared to where it ends', async () => {
      const { routes } = await invoke('explain-name', {
        host: `${host.toUpperCase()}.`,
      });
      expect(routes[0].route).toBe('payments/api');
      expect(routes[0].regions[0].steps[0]).toContain('payments/api');
      expect(routes[0].regions[0].outcome).toMatch(/\.$/);
    });

    it('knows no part of a name, and no name of a route that may not be read', async () => {
      const told = 'No ServiceRoute that you may read has the name';
      await expect(
        invoke('explain-name', { host: 'shop.example.com' }),
      ).rejects.toThrow(told);
      decide = ownersAlone(serviceRouteReadPermission);
      await expect(
        invoke('explain-name', { host: 'web-ns-p-base-shop.example.com' }),
      ).rejects.toThrow(told);
    });
  });

  describe('list-problems', () => {
    it('tells of the fleet to who may read it', async () => {
      const { fleet } = await invoke('list-problems', {});
      expect(fleet).toEqual(expect.any(Array));
    });

    it('tells of routes alone to who may not', async () => {
      decide = permission =>
        isPermission(permission, serviceRouteReadPermission) ? allow : deny;
      const { fleet, routes, total } = await invoke('list-problems', {
        region: 'weu',
      });
      expect(fleet).toBeUndefined();
      expect(routes).toHaveLength(total);
    });
  });

  describe('list-problems of a region that is not there', () => {
    it('names those that there are to who may read a route', async () => {
      await expect(invoke('list-problems', { region: 'Mars' })).rejects.toThrow(
        'region is "Mars"; expected one of weu',
      );
    });

    it('names none to who may read no route', async () => {
      decide = permission =>
        permission.name === serviceRouteReadPermission.name
          ? createServiceRouteConditionalDecision(
              permission as typeof serviceRouteReadPermission,
              serviceRouteConditions.isEntityOwner({
                claims: ['group:default/none'],
              }),
            )
          : deny;
      const { routes, total } = await invoke('list-problems', {
        region: 'Mars',
      });
      expect([routes, total]).toEqual([[], 0]);
    });
  });

  describe('plan-change', () => {
    it('tells what becomes of a name', async () => {
      const { sentence, markdown } = await invoke('plan-change', renamed);
      expect(sentence).toMatch(/record/);
      expect(markdown).toContain('pay-ns-p-base-shop.example.com');
    });

    it('is there for who may change the route', async () => {
      decide = ownersAlone(serviceRouteChangePermission);
      const { markdown } = await invoke('plan-change', renamed);
      expect(markdown).toContain('pay-ns-p-base-shop.example.com');
    });

    it('names the field that is wrong', async () => {
      const [{ object }] = renamed.declared;
      await expect(
        invoke('plan-change', {
          declared: [{ object: { ...object, spec: { serviceName: 'x' } } }],
        }),
      ).rejects.toThrow('declared.0.object.spec');
    });
  });

  it('say what to add where nothing is configured', async () => {
    const unconfigured = await startActions({ config: {} });
    await expect(unconfigured.invoke('list-problems', {})).rejects.toThrow(
      'Service Router is not configured',
    );
    await unconfigured.backend.stop();
  });
});
