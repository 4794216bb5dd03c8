import { mockCredentials, TestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { serviceRouteReadPermission } from '@service-router/plugin-service-router-common';
import {
  createServiceRouteConditionalDecision,
  serviceRouteConditions,
} from '@service-router/plugin-service-router-node';
import request from 'supertest';
import { furnishedCluster, serviceRoute } from '../__testUtils__/objects';
import { eventually, startPlugin } from '../__testUtils__/startPlugin';
import { documentFault } from './__testUtils__/documentFault';
import { toHolder } from './__testUtils__/toHolder';

const base = '/api/service-router/v1';
const HOST = 'api-ns-p-base-shop.example.com';
const PAYMENTS = 'group:default/payments';
const STRANGERS = 'group:default/strangers';

function tied(
  name: string,
  owner: string,
  annotations: Record<string, string>,
  links: { url: string; type?: string }[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      links,
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `router.io/service-route${key}`,
          value,
        ]),
      ),
    },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

const entities = [
  tied('named', PAYMENTS, { '': 'payments/api' }),
  tied('labelled', PAYMENTS, {
    '-label-selector': 'team in (payments), !internal',
    '-namespace': 'payments',
  }),
  tied('hosted', PAYMENTS, { '-host': HOST }),
  tied('linked', STRANGERS, {}, [
    { url: `https://${HOST}/docs`, type: 'service-route' },
    { url: 'https://wiki.example.com' },
  ]),
  tied('several', PAYMENTS, {
    '': 'payments/web',
    '-label-selector': 'team=payments',
    '-host': HOST,
  }),
  tied('wide', STRANGERS, { '-label-selector': '!none' }),
  tied('wide-inside', STRANGERS, {
    '-label-selector': '!none',
    '-namespace': 'payments',
  }),
  tied('malformed', PAYMENTS, { '-label-selector': 'team payments' }),
];

describe('entities and their routes', () => {
  let backend: TestBackend;
  let claims: string[] | undefined;

  beforeAll(async () => {
    const cluster = furnishedCluster();
    const labelled = (name: string, labels: Record<string, string>) => {
      const route = serviceRoute(name);
      cluster.put({ ...route, metadata: { ...route.metadata, labels } });
    };
    labelled('api', { team: 'payments' });
    labelled('web', { team: 'payments', internal: 'yes' });
    claims = undefined;
    backend = await startPlugin({
      connect: async () => cluster,
      entities,
      decide: permission =>
        claims && isPermission(permission, serviceRouteReadPermission)
          ? createServiceRouteConditionalDecision(
              permission,
              serviceRouteConditions.isEntityOwner({ claims }),
            )
          : { result: AuthorizeResult.ALLOW },
    });
    await eventually(
      async () => (await request(backend.server).get(`${base}/routes`)).body,
      ({ items }) => items?.length === 2,
    );
  });
  beforeEach(() => {
    claims = undefined;
  });
  afterAll(() => backend.stop());

  const ask = (name: string) =>
    request(backend.server)
      .get(`${base}/entity-routing?ref=component:default/${name}`)
      .set('Authorization', mockCredentials.user.header());

  async function routesOf(name: string): Promise<string[]> {
    const { body } = await ask(name);
    return body.items.map(
      ({ route }: { route: { name: string } }) => route.name,
    );
  }

  it.each`
    entity        | routes
    ${'named'}    | ${['api']}
    ${'labelled'} | ${['api']}
    ${'hosted'}   | ${['api']}
    ${'linked'}   | ${['api']}
    ${'several'}  | ${['web', 'api']}
    ${'wide'}     | ${['api', 'web']}
  `('$entity has $routes', async ({ entity, routes }) => {
    expect(await routesOf(entity)).toEqual(routes);
  });

  it('tells for each route which entities it belongs to, then which find it, as the document says', async () => {
    const answer = await request(backend.server)
      .get(`${base}/route-entities?sort=-name`)
      .set('Authorization', mockCredentials.user.header());
    expect(answer.status).toBe(200);
    expect(documentFault(answer)).toBeUndefined();
    expect(answer.body.items).toEqual([
      {
        namespace: 'payments',
        name: 'web',
        entityRefs: ['component:default/several', 'component:default/wide'],
      },
      {
        namespace: 'payments',
        name: 'api',
        entityRefs: [
          'component:default/named',
          'component:default/several',
          'component:default/wide',
        ],
      },
    ]);
  });

  it('tells by what each route was found, as the document says', async () => {
    const answer = await ask('several');
    expect(answer.body.annotation).toBe('payments/web');
    expect(answer.body.finds).toEqual([
      {
        by: 'labels',
        says: 'team=payments',
        routes: [
          { namespace: 'payments', name: 'api' },
          { namespace: 'payments', name: 'web' },
        ],
        forbidden: 0,
      },
      {
        by: 'host',
        says: HOST,
        routes: [{ namespace: 'payments', name: 'api' }],
        forbidden: 0,
        alsoClaimedBy: [
          'component:default/named',
          'component:default/hosted',
          'component:default/linked',
        ],
      },
    ]);
    expect(documentFault(answer)).toBeUndefined();
  });

  it('tells who else claims a host', async () => {
    const { body } = await ask('linked');
    expect(body.finds).toEqual([
      expect.objectContaining({
        says: HOST,
        alsoClaimedBy: [
          'component:default/named',
          'component:default/hosted',
          'component:default/several',
        ],
      }),
    ]);
  });

  it('says what is wrong with a selector', async () => {
    const { status, body } = await ask('malformed');
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'component:default/malformed: annotation router.io/service-route-label-selector: "team payments" in the label selector',
    );
    expect(body.error.words).toMatchObject({
      says: '{0}: {1}',
      with: ['component:default/malformed', { says: 'annotation {0}: {1}' }],
    });
  });

  describe('where owners alone may read', () => {
    const readable = async (owner: string) => {
      claims = [owner];
      const { body } = await request(backend.server).get(`${base}/routes`);
      return body.items.map(({ name }: { name: string }) => name);
    };

    it('lets those of who names or selects a route in its namespace read it', async () => {
      expect(await readable(PAYMENTS)).toEqual(['api', 'web']);
    });

    it('gives nothing for a host, a link, a selector for all namespaces, or one for what others name', async () => {
      expect(await readable(STRANGERS)).toEqual([]);
    });

    it.each(['linked', 'wide', 'wide-inside'])(
      'counts what %s finds and may not be read, and does not name it',
      async name => {
        claims = [STRANGERS];
        const { status, body } = await ask(name);
        expect(status).toBe(200);
        expect(body.items).toEqual([]);
        expect(body.finds[0].routes).toEqual([]);
        expect(body.finds[0].forbidden).toBeGreaterThan(0);
        expect(JSON.stringify(body)).not.toContain('"api"');
        expect(body.finds[0]).not.toHaveProperty('alsoClaimedBy');
      },
    );
  });

  describe('asked for again', () => {
    it('is not told twice', async () => {
      const again = await toHolder(() => ask('named'));
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
    });

    it('is not told to who may no longer read it', async () => {
      const { headers } = await ask('named');
      claims = [STRANGERS];
      const again = await ask('named').set('If-None-Match', headers.etag);
      expect(again.status).toBe(403);
    });

    it('is told of another entity', async () => {
      const { headers } = await ask('named');
      const other = await ask('several').set('If-None-Match', headers.etag);
      expect(other.status).toBe(200);
    });

    it.each(['/fleet', '/traffic'])('tells %s once', async path => {
      const again = await toHolder(() =>
        request(backend.server).get(`${base}${path}`),
      );
      expect(again.status).toBe(304);
    });
  });
});
