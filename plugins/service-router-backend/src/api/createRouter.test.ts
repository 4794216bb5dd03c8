import {
  mockCredentials,
  mockServices,
  TestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RecheckPart } from '@service-router/plugin-service-router-common';
import request, { Test } from 'supertest';
import {
  component,
  eventually,
  PluginEdges,
  startPlugin,
} from '../__testUtils__/startPlugin';
import { furnishedCluster } from '../__testUtils__/objects';
import { documentFault } from './__testUtils__/documentFault';
import { operations } from './operations';

const proposal = {
  namespace: 'payments',
  name: 'web',
  serviceName: 'web',
  environment: 'base',
  application: 'shop',
  gatewayName: 'internal',
};
const declared = {
  kind: 'ServiceRoute',
  metadata: { namespace: 'payments', name: 'web' },
  spec: {
    serviceName: 'web',
    environment: 'base',
    application: 'shop',
    gatewayName: 'internal',
  },
};
const change = { declared: [{ object: declared }], removed: [] };
const entities = [
  component('api', 'payments/api'),
  component('both', ' payments/api , payments/web,payments/api'),
  component('none'),
  component('malformed', 'payments/api, Payments'),
  { ...component('shop'), kind: 'System' },
];
const base = '/api/service-router/v1';

type Server = TestBackend['server'];

/** For each operation, a question that it answers with 200. */
const questions: Record<string, (server: Server) => Test> = {
  GetEntityRouting: server =>
    request(server).get(`${base}/entity-routing?ref=component:default/both`),
  GetOwnedRouting: server =>
    request(server).get(`${base}/owned-routing?ref=system:default/shop`),
  ListRoutes: server => request(server).get(`${base}/routes`),
  GetRouteEntities: server => request(server).get(`${base}/route-entities`),
  GetRoute: server => request(server).get(`${base}/routes/payments/api`),
  GetRouteHistory: server =>
    request(server).get(`${base}/routes/payments/api/history`),
  GetRouteObjects: server =>
    request(server).get(`${base}/routes/payments/api/objects`),
  ReconcileRoute: server =>
    request(server).post(`${base}/routes/payments/api/reconcile`),
  GetFleet: server => request(server).get(`${base}/fleet`),
  GetRegions: server => request(server).get(`${base}/regions`),
  PreviewFailover: server =>
    request(server).get(`${base}/regions/weu/failover`),
  GetZone: server => request(server).get(`${base}/zones/weu`),
  GetTraffic: server => request(server).get(`${base}/traffic`),
  CheckProposal: server => request(server).post(`${base}/check`).send(proposal),
  PlanChange: server => request(server).post(`${base}/plan`).send(change),
};

const calls = operations.map(operation => ({
  operation,
  id: operation.id,
  eventId: operation.audit.eventId,
  call: (server: Server) => questions[operation.id](server),
}));

describe('createRouter', () => {
  let server: Server;
  let closed: Server;
  let unconfigured: Server;
  let anonymous: Server;
  const backends: TestBackend[] = [];
  const auditor = mockServices.auditor.mock();
  const cluster = furnishedCluster();

  async function start(edges: PluginEdges = {}) {
    const backend = await startPlugin({
      ...edges,
      entities,
      auditor,
      connect: async () => cluster,
    });
    backends.push(backend);
    return backend.server;
  }

  beforeAll(async () => {
    server = await start();
    closed = await start({ result: AuthorizeResult.DENY });
    unconfigured = await start({ config: {} });
    anonymous = await start({ caller: mockCredentials.none() });
    await eventually(
      async () => (await request(server).get(`${base}/routes`)).body.items,
      items => items?.length === 1,
    );
  });
  afterAll(() => Promise.all(backends.map(backend => backend.stop())));

  /** The next entry of the audit log. */
  function nextEvent() {
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockClear();
    auditor.createEvent.mockResolvedValueOnce(event);
    return event;
  }

  function get(path: string) {
    return request(server).get(`${base}${path}`);
  }

  describe.each(calls)('$id', ({ eventId, operation, call }) => {
    it('answers a user, as the document says', async () => {
      const answer = await call(server);
      expect(answer.status).toBe(200);
      expect(documentFault(answer)).toBeUndefined();
    });

    it('answers a service', async () => {
      const { status } = await call(server).set(
        'Authorization',
        mockCredentials.service.header(),
      );
      expect(status).toBe(200);
    });

    it('does not answer anybody unknown', async () => {
      const { status, body } = await call(server).set(
        'Authorization',
        mockCredentials.none.header(),
      );
      expect(status).toBe(401);
      expect(body.error.name).toBe('AuthenticationError');
    });

    it('does not answer a cookie, which is for files that a browser loads', async () => {
      const { status } = await call(anonymous).set(
        'Cookie',
        mockCredentials.limitedUser.cookie(),
      );
      expect(status).toBe(401);
    });

    it('is noted in the audit log, with how it ended', async () => {
      const noted = nextEvent();
      await call(server);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId,
          severityLevel: operation.audit.severityLevel ?? 'low',
        }),
      );
      expect(noted.success).toHaveBeenCalledTimes(1);
      expect(noted.fail).not.toHaveBeenCalled();
    });

    it('without its permission is refused by name, and that is noted', async () => {
      const noted = nextEvent();
      const answer = await call(closed);
      expect(answer.status).toBe(403);
      expect(answer.body.error).toMatchObject({
        name: 'NotAllowedError',
        message: `This needs the permission ${operation.permission.name}${
          operation.otherwise
            ? `, or ${operation.otherwise.name} for each route it is about`
            : ''
        }.`,
      });
      expect(documentFault(answer)).toBeUndefined();
      expect(noted.fail).toHaveBeenCalledWith({
        error: expect.objectContaining({ name: 'NotAllowedError' }),
      });
      expect(noted.success).not.toHaveBeenCalled();
    });

    it('says what to add where nothing is configured', async () => {
      const answer = await call(unconfigured);
      expect(answer.status).toBe(404);
      expect(answer.body.error).toMatchObject({
        name: 'NotConfiguredError',
        message: expect.stringContaining('app-config.yaml'),
      });
      expect(documentFault(answer)).toBeUndefined();
    });

    it('refuses a query parameter that it does not have', async () => {
      const noted = nextEvent();
      const asked = call(server);
      asked.url += asked.url.includes('?') ? '&regoin=weu' : '?regoin=weu';
      const answer = await asked;
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(
        'There is no query parameter "regoin" here;',
      );
      expect(documentFault(answer)).toBeUndefined();
      expect(noted.fail).toHaveBeenCalledTimes(1);
    });
  });

  it('serves its document', async () => {
    const { body } = await request(server).get(
      '/api/service-router/openapi.json',
    );
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/api/service-router/v1/routes': { get: {} } },
    });
  });

  it('serves its document to nobody unknown', async () => {
    const { status } = await request(server)
      .get('/api/service-router/openapi.json')
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  describe('routing of an entity', () => {
    it('tells the report of each route once, in the order of the annotation', async () => {
      const { body } = await get('/entity-routing?ref=component:default/both');
      expect(body).toMatchObject({
        entityRef: 'component:default/both',
        annotation: ' payments/api , payments/web,payments/api',
        items: [
          { route: { namespace: 'payments', name: 'api' } },
          { route: { namespace: 'payments', name: 'web' } },
        ],
      });
      expect(body.items).toHaveLength(2);
    });

    it('takes an entity without the annotation for one without routes', async () => {
      const { body } = await get('/entity-routing?ref=component:default/none');
      expect(body).toEqual({
        entityRef: 'component:default/none',
        items: [],
        errors: [],
      });
    });

    it('does not tell whether an entity exists that may not be seen', async () => {
      const { status, body } = await get(
        '/entity-routing?ref=component:default/secret',
      );
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        'There is no entity component:default/secret, or you may not see it.',
      );
    });

    it('says which part of the annotation is not a route', async () => {
      const { status, body } = await get(
        '/entity-routing?ref=component:default/malformed',
      );
      expect(status).toBe(400);
      expect(body.error.message).toBe(
        'component:default/malformed: annotation router.io/service-route is "payments/api, Payments", of which "Payments" is not a namespace and a name; expected namespace/name of a ServiceRoute, several divided by commas.',
      );
    });

    it.each`
      query             | told
      ${''}             | ${'The query parameter ref is missing'}
      ${'?ref='}        | ${'The query parameter ref is ""'}
      ${'?ref=api'}     | ${'The query parameter ref is "api"'}
      ${'?ref=a&ref=b'} | ${'The query parameter ref is "a,b"'}
    `('refuses "$query"', async ({ query, told }) => {
      const { status, body } = await get(`/entity-routing${query}`);
      expect(status).toBe(400);
      expect(body.error.message).toContain(told);
    });
  });

  describe('one route', () => {
    it('tells its report', async () => {
      const { body } = await get('/routes/payments/api');
      expect(body).toMatchObject({
        route: { namespace: 'payments', name: 'api' },
        host: 'api-ns-p-base-shop.example.com',
        zones: [{ region: 'weu', title: 'West Europe' }],
      });
    });

    it('says that nobody knows a route', async () => {
      const { status, body } = await get('/routes/payments/unknown');
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        'No cluster holds ServiceRoute payments/unknown, and none is remembered.',
      );
    });

    it.each`
      route                            | told
      ${'Payments/api'}                | ${'"Payments/api" has the capital letter "P"'}
      ${'payments/api_v2'}             | ${'"payments/api_v2" has "_"'}
      ${`${'x'.repeat(64)}/api`}       | ${'has a namespace of more than 63 characters'}
      ${`payments/${'x'.repeat(254)}`} | ${'has a name of more than 253 characters'}
    `('refuses $route', async ({ route, told }) => {
      const { status, body } = await get(`/routes/${route}`);
      expect(status).toBe(400);
      expect(body.error.message).toContain(told);
    });
  });

  describe('a route that is to be looked at now', () => {
    const reconcile = (route: string) =>
      request(server).post(`${base}/routes/${route}/reconcile`);

    it('is told what is asked of whom, and is done', async () => {
      const { body } = await reconcile('payments/api');
      expect(body).toMatchObject({
        route: { namespace: 'payments', name: 'api' },
        parts: [
          { kind: 'cluster', name: 'weu', region: 'weu' },
          { kind: 'zone', name: 'example.com', region: 'weu' },
        ],
      });
      const again = await eventually(
        async () => (await reconcile('payments/api')).body,
        ({ parts }) => parts.every(({ doneAt }: RecheckPart) => doneAt),
      );
      expect(again.parts.map(({ by }: RecheckPart) => by)).toEqual([
        'thisReplica',
        'thisReplica',
      ]);
    });

    it('is noted in the audit log as what is done, not only told', async () => {
      nextEvent();
      await reconcile('payments/api');
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          severityLevel: 'medium',
          meta: { actionType: 'by-name', route: 'payments/api' },
        }),
      );
    });

    it('is not one that nobody knows', async () => {
      const { status } = await reconcile('payments/unknown');
      expect(status).toBe(404);
    });
  });

  it('lists routes, with what cannot be read', async () => {
    const { body } = await get('/routes');
    expect(body).toMatchObject({
      items: [{ namespace: 'payments', name: 'api' }],
      errors: [],
    });
  });

  it.each`
    query             | told
    ${'limit=0'}      | ${'The query parameter limit is "0"; expected a whole number from 1 to 1000.'}
    ${'limit=many'}   | ${'The query parameter limit is "many"; expected a whole number from 1 to 1000.'}
    ${'sort=age'}     | ${'The query parameter sort is "age"; expected one of name, -name, host, -host, overall, -overall.'}
    ${'state=broken'} | ${'The query parameter state is "broken"; expected one of healthy, answering,'}
    ${'overall=fine'} | ${'The query parameter overall is "fine"; expected one of good, progress, attention, problem, gone.'}
    ${'text='}        | ${'The query parameter text is ""; expected a part of a host name or of namespace/name.'}
    ${'offset=-1'}    | ${'The query parameter offset is "-1"; expected a whole number from 0 to 999999999.'}
    ${'mode=x'}       | ${'The query parameter mode is "x"; expected one of Active, RegionBound, Mixed.'}
    ${'problem=x'}    | ${'The query parameter problem is "x"; expected one of HostTaken, SeveralWriters,'}
    ${'cursor=abc'}   | ${'The query parameter cursor is "abc"; expected the nextCursor of an answer in the same order (sort=name).'}
  `('lists no routes by $query', async ({ query, told }) => {
    const answer = await get(`/routes?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(told);
  });

  it.each`
    query                            | total
    ${'text=SHOP.example'}           | ${1}
    ${'text=payments/api'}           | ${1}
    ${'text=orders'}                 | ${0}
    ${'region=weu&limit=1'}          | ${1}
    ${'region=neu'}                  | ${0}
    ${'region=neu&region=weu'}       | ${1}
    ${'state=written&state=planned'} | ${1}
    ${'state=conflict'}              | ${0}
    ${'overall=gone'}                | ${0}
    ${'problem=HostTaken'}           | ${0}
    ${'offset=5&limit=1'}            | ${1}
  `('lists $total routes by $query', async ({ query, total }) => {
    const answer = await get(`/routes?${query}`);
    expect(answer.body.total).toBe(total);
    expect(documentFault(answer)).toBeUndefined();
  });

  it('lists the routes of a mode, and no others', async () => {
    const [{ mode }] = (await get('/routes')).body.items;
    const others = ['Active', 'RegionBound', 'Mixed'].filter(
      one => one !== mode,
    );
    const ask = (modes: string[]) =>
      get(`/routes?${modes.map(one => `mode=${one}`).join('&')}`);
    expect((await ask([mode])).body.total).toBe(1);
    expect((await ask(others)).body.total).toBe(0);
  });

  it.each(['/routes', '/regions', '/zones/weu'])(
    'answers %s with 304 to who has the answer',
    async path => {
      const { headers } = await get(path);
      expect(headers.etag).toMatch(/^W\/"[\w-]{27}"$/);
      expect(headers['cache-control']).toBe('private, no-cache');
      // Something may just have been read.
      const again = await eventually(
        async () =>
          get(path).set('If-None-Match', (await get(path)).headers.etag),
        ({ status }) => status === 304,
      );
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
    },
  );

  it('takes an answer to another question for another', async () => {
    const { headers } = await get('/routes');
    const other = await get('/routes?limit=1').set(
      'If-None-Match',
      headers.etag,
    );
    expect(other.status).toBe(200);
  });

  it('keeps what it tells one caller from all others', async () => {
    const { headers } = await get('/fleet');
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  it('sums the fleet up', async () => {
    const { body } = await get('/fleet');
    expect(body).toMatchObject({
      budgets: [],
      defaultGatewayNamespace: 'istio-system',
      regions: [{ name: 'weu', title: 'West Europe', zone: 'example.com' }],
      clusters: [{ name: 'weu', mode: 'reconcile', routes: 1, failing: [] }],
      gateways: [{ namespace: 'istio-system', name: 'internal' }],
    });
  });

  it('tells of each region what it holds', async () => {
    const answer = await get('/regions');
    expect(answer.body.items).toMatchObject([
      {
        name: 'weu',
        title: 'West Europe',
        clusters: [{ name: 'weu', mode: 'reconcile' }],
        policies: 1,
        gateways: 1,
        zone: { name: 'example.com' },
      },
    ]);
    const { routes } = answer.body.items[0];
    expect(Object.values(routes)).toEqual([1]);
    expect(documentFault(answer)).toBeUndefined();
  });

  it('tells a zone record by record, beside what is planned', async () => {
    const { body } = await get('/zones/weu');
    expect(body).toMatchObject({
      region: 'weu',
      zone: 'example.com',
      errors: [],
      orphans: [],
    });
    expect(body.matches.map(({ state }: { state: string }) => state)).toContain(
      'absent',
    );
  });

  it('tells of a zone the page that is asked for, as the document says', async () => {
    const { body: whole } = await get('/zones/weu?kind=absent');
    const answer = await get('/zones/weu?kind=absent&limit=1&offset=1');
    expect(answer.status).toBe(200);
    expect(documentFault(answer)).toBeUndefined();
    expect(answer.body).toMatchObject({
      matches: whole.matches.slice(1, 2),
      total: whole.total,
      offset: 1,
    });
    expect(whole.total).toBeGreaterThan(1);
  });

  it.each`
    query                  | said
    ${'kind=theirs'}       | ${'The query parameter kind is "theirs"; expected one of ours, foreign, absent, contested.'}
    ${'state=gone'}        | ${'The query parameter state is "gone"; expected one of present, absent, differentTarget, differentTtl, linked, foreign.'}
    ${'limit=0'}           | ${'The query parameter limit is "0"; expected a whole number from 1 to 1000.'}
    ${'cursor=a&offset=1'} | ${'The query parameters cursor and offset both say where the answer begins; expected one of them.'}
  `('refuses $query of a zone', async ({ query, said }) => {
    const { status, body } = await get(`/zones/weu?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toBe(said);
  });

  it('previews the loss of a region that no name leads to', async () => {
    const { body } = await get('/regions/weu/failover');
    expect(body).toMatchObject({
      lost: [{ region: 'weu', title: 'West Europe' }],
      sentence:
        'No name that is known leads to West Europe, so no answer changes when West Europe goes down.',
      items: [],
      total: 0,
      withheld: 0,
    });
  });

  it('previews no loss of a region that is not configured', async () => {
    const { status, body } = await get('/regions/xyz/failover');
    expect(status).toBe(404);
    expect(body.error.message).toBe('There is no region "xyz".');
  });

  it('leads nothing to a region that is not configured, or lost', async () => {
    const { status, body } = await get('/regions/weu/failover?to=weu');
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'The query parameter to is "weu"; expected none, as there is no other region.',
    );
  });

  it('gives the preview that the caller has already no second time', async () => {
    const { headers } = await get('/regions/weu/failover');
    const again = await get('/regions/weu/failover').set(
      'If-None-Match',
      headers.etag,
    );
    expect(again.status).toBe(304);
  });

  it('knows no zone of a region that is not configured', async () => {
    const { status, body } = await get('/zones/mars');
    expect(status).toBe(404);
    expect(body.error.message).toBe('There is no region "mars".');
  });

  it('tells of no profile where no traffic manager is configured', async () => {
    const { body } = await get('/traffic');
    expect(body).toMatchObject({
      isConfigured: false,
      profiles: [],
      refusals: [],
      errors: [],
    });
  });

  describe('a proposal', () => {
    function check(body: unknown) {
      return request(server)
        .post(`${base}/check`)
        .send(body as object);
    }

    it('is told its name and what speaks against it, and nothing is written', async () => {
      const before = cluster.writes.length;
      const { body } = await check({ ...proposal, serviceName: 'api' });
      expect(body.host).toBe('api-ns-p-base-shop.example.com');
      expect(body.findings).toEqual([
        expect.objectContaining({ rule: 'hostTaken', severity: 'error' }),
      ]);
      expect(cluster.writes).toHaveLength(before);
    });

    it.each`
      what                | body                                       | told
      ${'of no shape'}    | ${[]}                                      | ${'expected object'}
      ${'without a part'} | ${{ ...proposal, environment: undefined }} | ${'environment: '}
      ${'of wrong type'}  | ${{ ...proposal, serviceName: 7 }}         | ${'serviceName: '}
      ${'of no mode'}     | ${{ ...proposal, mode: 'Passive' }}        | ${'mode: '}
      ${'with a surplus'} | ${{ ...proposal, servicename: 'x' }}       | ${'servicename'}
      ${'beyond measure'} | ${{ ...proposal, name: 'x'.repeat(1001) }} | ${'name: '}
    `('$what is refused, naming the field', async ({ body, told }) => {
      const answer = await check(body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.name).toBe('InputError');
      expect(answer.body.error.message).toContain(told);
    });

    it('that is not JSON is refused', async () => {
      const { status } = await request(server)
        .post(`${base}/check`)
        .set('Content-Type', 'application/json')
        .send('{ "namespace": ');
      expect(status).toBe(400);
    });
  });
  describe('a change', () => {
    function plan(body: unknown) {
      return request(server)
        .post(`${base}/plan`)
        .send(body as object);
    }

    it('is told what it does to each zone, and nothing is written', async () => {
      const before = cluster.writes.length;
      const { body } = await plan(change);
      expect(body).toMatchObject({
        routes: [
          {
            namespace: 'payments',
            name: 'web',
            after: 'web-ns-p-base-shop.example.com',
          },
        ],
        zones: [
          {
            region: 'weu',
            records: [
              {
                fqdn: 'web-ns-p-base-shop.example.com',
                type: 'CNAME',
                action: 'create',
                writers: ['weu'],
              },
            ],
          },
        ],
        profiles: [],
      });
      expect(cluster.writes).toHaveLength(before);
    });

    it('is told of the name that it gives up', async () => {
      const { body } = await plan({
        declared: [],
        removed: [
          {
            object: {
              kind: 'ServiceRoute',
              namespace: 'payments',
              name: 'api',
            },
          },
        ],
      });
      expect(body.routes).toEqual([
        {
          namespace: 'payments',
          name: 'api',
          before: 'api-ns-p-base-shop.example.com',
        },
      ]);
    });

    it('may be as long as a repository of a thousand routes', async () => {
      const { status } = await plan({
        declared: Array.from({ length: 1000 }, (_, index) => ({
          object: {
            ...declared,
            metadata: { namespace: 'payments', name: `web-${index}` },
            spec: { ...declared.spec, serviceName: `web-${index}` },
          },
        })),
        removed: [],
      });
      expect(status).toBe(200);
    });

    it.each`
      what                | body                                                                              | told
      ${'of no shape'}    | ${[]}                                                                             | ${'expected object'}
      ${'without a list'} | ${{ declared: [] }}                                                               | ${'removed: '}
      ${'of other kinds'} | ${{ declared: [{ object: { ...declared, kind: 'Secret' } }], removed: [] }}       | ${'declared.0.object.kind: '}
      ${'with a surplus'} | ${{ declared: [{ object: { ...declared, status: {} } }], removed: [] }}           | ${'status'}
      ${'of wrong type'}  | ${{ declared: [{ object: { ...declared, spec: { mode: 1 } } }], removed: [] }}    | ${'declared.0.object.spec'}
      ${'without a name'} | ${{ declared: [], removed: [{ object: { kind: 'DNSPolicy', namespace: 'a' } }] }} | ${'removed.0.object.name: '}
    `('$what is refused, naming the field', async ({ body, told }) => {
      const answer = await plan(body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.name).toBe('InputError');
      expect(answer.body.error.message).toContain(told);
    });
  });
});
