import { mockCredentials } from '@backstage/backend-test-utils';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { serviceRouteReadPermission } from '@service-router/plugin-service-router-common';
import { toHolder } from '../__testUtils__/toHolder';
import { allow, isEntityOwner, PAYMENTS, roles } from './__testUtils__/roles';
import { TwoRegions } from './__testUtils__/TwoRegions';

describe('what rights to some routes do not give', () => {
  const two = new TwoRegions();

  beforeAll(() => two.start());
  beforeEach(() => {
    two.decide = () => allow;
  });
  afterAll(() => two.stop());

  it('does not take the list of one caller for that of another', async () => {
    two.decide = roles['one region'].decide;
    const { headers } = await two.ask('get', '/v1/routes');
    two.decide = roles['one zone'].decide;
    const other = await two
      .ask('get', '/v1/routes')
      .set('If-None-Match', headers.etag);
    expect(other.status).toBe(200);
    const again = await toHolder(() => two.ask('get', '/v1/routes'));
    expect(again.status).toBe(304);
  });

  it('does not tell whether a route is there to who may not read it', async () => {
    two.decide = roles['one region'].decide;
    const { status, body } = await two.ask(
      'get',
      '/v1/routes/payments/unknown',
    );
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'This needs the permission service-router.route.read for ServiceRoute payments/unknown.',
    );
  });

  it('tells who may change a route that another has its name, and not which', async () => {
    two.decide = roles['an owner who may change routes'].decide;
    const { body } = await two.ask('post', '/v1/plan').send({
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
  });

  it('names no route of others to who may fail over some, and counts them all', async () => {
    two.decide = roles['an owner who may fail over routes'].decide;
    const { body } = await two.ask('get', '/v1/regions/weu/failover');
    expect(body.totals.names).toBe(2);
    expect(JSON.stringify(body)).not.toContain('web');
  });

  it('says for which routes the permission to fail over is missing', async () => {
    two.decide =
      roles['who may fail over routes of a region that holds none'].decide;
    const { body } = await two.ask('get', '/v1/regions/weu/failover');
    expect(body.error.message).toBe(
      'This needs the permission service-router.route.failover for a route that is answered from weu.',
    );
  });

  it('lets nobody in under a condition of another kind', async () => {
    two.decide = () =>
      ({
        ...roles['one region'].decide(serviceRouteReadPermission),
        conditions: { rule: 'IS_FRIEND', resourceType: 'service-route' },
      } as PolicyDecision);
    const { status } = await two.ask('get', '/v1/routes');
    expect(status).toBe(500);
  });

  it('tells an entity without routes that it has none, to who may read any', async () => {
    two.decide = roles['an owner'].decide;
    const { body } = await two.ask(
      'get',
      '/v1/entity-routing?ref=component:default/none',
    );
    expect(body.items).toEqual([]);
  });

  it('decides about routes that the permission framework names', async () => {
    const { body } = await two
      .ask('post', '/.well-known/backstage/permissions/apply-conditions')
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
});
