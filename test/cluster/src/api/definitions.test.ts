import {
  dnsPolicy,
  gateway,
  identity,
  serviceRoute,
} from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import { Wire } from '../__testUtils__/wire';
import { describeCluster } from '../targets';
import { TestCluster } from '../TestCluster';

jest.setTimeout(300_000);

const ROUTING = '/apis/routing.router.io/v1alpha1';
const ROUTES = `${ROUTING}/namespaces/payments/serviceroutes`;
const POLICIES = `${ROUTING}/namespaces/payments/dnspolicies`;
const GATEWAYS = `${ROUTING}/namespaces/istio-system/gateways`;
const IDENTITIES = '/apis/cluster.router.io/v1alpha1/clusteridentities';
const TABLE = 'application/json;as=Table;v=v1;g=meta.k8s.io';

describeCluster('the definitions that are shipped', {}, () => {
  let cluster: TestCluster;
  let wire: Wire;
  beforeAll(async () => {
    cluster = await TestCluster.start();
    wire = new Wire(cluster.server);
  });
  afterAll(() => cluster.stop());

  it.each([
    ['a route', ROUTES, serviceRoute('good')],
    ['a policy', POLICIES, dnsPolicy()],
    ['a gateway', GATEWAYS, gateway()],
    ['an identity', IDENTITIES, identity()],
  ])('let %s in', async (_, path, object) => {
    const { status, body } = await wire.post(path, object);
    expect([status, body.message]).toEqual([201, undefined]);
  });

  it.each([
    [
      'a route without a service name',
      ROUTES,
      serviceRoute('x', { serviceName: undefined }),
      'spec.serviceName',
    ],
    [
      'a route whose service name DNS does not take',
      ROUTES,
      serviceRoute('x', { serviceName: 'Under_Score' }),
      'spec.serviceName',
    ],
    [
      'a policy of a mode that is none',
      POLICIES,
      dnsPolicy({ mode: 'Passive' }),
      'spec.mode',
    ],
    [
      'a gateway without a controller',
      GATEWAYS,
      gateway({ controller: undefined }),
      'spec.controller',
    ],
    [
      'an identity whose region is a number',
      IDENTITIES,
      identity({ region: 5 }),
      'spec.region',
    ],
  ])('refuse %s, with the field', async (_, path, object, field) => {
    const { status, body } = await wire.post(path, object);
    expect(status).toBe(422);
    expect(body.details.causes.map(({ field: told }) => told)).toContain(field);
  });

  it('drop a field that they do not know', async () => {
    const { status, body } = await wire.post(
      ROUTES,
      serviceRoute('dropped', { unknown: true }),
    );
    expect(status).toBe(201);
    expect(body.spec.unknown).toBeUndefined();
  });

  it('refuse a field that they do not know, where that is asked for', async () => {
    const { status, body } = await wire.post(
      `${ROUTES}?fieldValidation=Strict`,
      serviceRoute('strict', { unknown: true }),
    );
    expect(status).toBe(400);
    expect(body.message).toContain('unknown field "spec.unknown"');
  });

  it('give kubectl short names', async () => {
    const { body } = await wire.get(ROUTING);
    const shortNames = Object.fromEntries(
      body.resources.map(({ name, shortNames: short }) => [name, short]),
    );
    expect(shortNames).toMatchObject({
      serviceroutes: expect.arrayContaining([expect.any(String)]),
      dnspolicies: expect.arrayContaining([expect.any(String)]),
      gateways: expect.arrayContaining([expect.any(String)]),
    });
  });

  it('give kubectl columns', async () => {
    await wire.post(ROUTES, serviceRoute('columns'));
    const { body } = await wire.get(ROUTES, TABLE);
    const row = body.rows.find(
      ({ object }) => object.metadata.name === 'columns',
    );
    const cells = Object.fromEntries(
      body.columnDefinitions.map(({ name }, index) => [
        name,
        row?.cells[index],
      ]),
    );
    expect(cells).toMatchObject({ Name: 'columns', Service: 'columns' });
  });
});
