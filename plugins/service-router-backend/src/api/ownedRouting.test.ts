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
const TEAM = 'group:default/payments';

function entity(
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][] = [],
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const part = (name: string, route: string, owner = TEAM, of = 'pay') =>
  entity(
    'Component',
    name,
    [
      ['partOf', `system:default/${of}`],
      ['ownedBy', owner],
    ],
    { 'router.io/service-route': route },
  );

const entities = [
  entity('System', 'pay', [['partOf', 'domain:default/shop']]),
  entity('System', 'orders', [['partOf', 'domain:default/shop']]),
  entity('System', 'bare'),
  entity('Domain', 'shop'),
  entity('Group', 'payments', [['childOf', 'group:default/everybody']]),
  entity('Group', 'everybody', [['childOf', TEAM]]),
  part('api', 'payments/api'),
  part('api-v2', 'payments/api'),
  part('web', 'payments/web', 'group:default/web'),
  part('none', 'payments/none'),
  part('malformed', 'payments'),
  part('orders', 'payments/orders', TEAM, 'orders'),
  entity('Component', 'untied', [['partOf', 'system:default/pay']]),
];

describe('the routes of what an entity owns', () => {
  let backend: TestBackend;
  let claims: string[] | undefined;

  beforeAll(async () => {
    const cluster = furnishedCluster();
    cluster.put(serviceRoute('web', { gatewayName: 'missing' }));
    cluster.put(serviceRoute('orders'));
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
      ({ items }) =>
        items?.length === 3 &&
        items.some(({ overall }: { overall: string }) => overall === 'problem'),
    );
  });
  beforeEach(() => {
    claims = undefined;
  });
  afterAll(() => backend.stop());

  const ask = (ref: string) =>
    request(backend.server)
      .get(`${base}/owned-routing?ref=${ref}`)
      .set('Authorization', mockCredentials.user.header());

  async function total(ref: string): Promise<number> {
    const { body } = await ask(ref);
    return body.routes.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    );
  }

  it('sums up the parts of a system, as the document says', async () => {
    const answer = await ask('system:default/pay');
    expect(answer.status).toBe(200);
    expect(documentFault(answer)).toBeUndefined();
    expect(answer.body).toMatchObject({
      entityRef: 'system:default/pay',
      entities: 5,
      forbidden: 0,
      notRight: [
        {
          namespace: 'payments',
          name: 'web',
          state: 'problem',
          entityRef: 'component:default/web',
        },
        {
          name: 'none',
          state: 'absent',
          entityRef: 'component:default/none',
        },
      ],
      troubledRegions: [{ region: 'weu', title: 'West Europe', routes: 1 }],
      faults: [
        {
          entityRef: 'component:default/malformed',
          message: expect.stringContaining(
            '"payments" is not a namespace and a name',
          ),
          words: { says: '{0}: {1}' },
        },
      ],
    });
  });

  it.each`
    owner                        | routes
    ${'system:default/pay'}      | ${3}
    ${'system:default/bare'}     | ${0}
    ${'domain:default/shop'}     | ${4}
    ${TEAM}                      | ${3}
    ${'group:default/everybody'} | ${3}
  `('finds $routes routes below $owner, each once', async row => {
    expect(await total(row.owner)).toBe(row.routes);
  });

  it('counts what may not be read, and does not name it', async () => {
    claims = [TEAM];
    const { status, body } = await ask('system:default/pay');
    expect(status).toBe(200);
    expect(body.forbidden).toBe(1);
    expect(JSON.stringify(body)).not.toContain('web');
  });

  it('is not told twice', async () => {
    const again = await toHolder(() => ask('system:default/pay'));
    expect(again.status).toBe(304);
  });

  it('says of what kinds it can be asked', async () => {
    const { status, body } = await ask('component:default/api');
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'component:default/api is a Component; expected a System, a Domain or a Group, whose parts or possessions have routes.',
    );
  });

  it('does not tell whether an entity exists that may not be seen', async () => {
    const { status } = await ask('system:default/secret');
    expect(status).toBe(404);
  });
});
