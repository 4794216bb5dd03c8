import { Entity } from '@backstage/catalog-model';
import {
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createServiceRouteConditionalDecision } from '@service-router/plugin-service-router-node';
import request from 'supertest';
import { furnishedCluster, serviceRoute } from '../../__testUtils__/objects';
import { component, eventually } from '../../__testUtils__/startPlugin';
import {
  StartedActions,
  startActions,
} from '../../actions/__testUtils__/startActions';
import {
  allow,
  deny,
  isEntityOwner,
  PAYMENTS,
  WEB,
} from './__testUtils__/roles';

const host = 'api-ns-p-base-shop.example.com';

/** The record of the name is made from the DNSEndpoint of the route that does not hold it. */
const zone = [
  { fqdn: host, type: 'CNAME', ttl: 300, values: ['elsewhere.example.com'] },
  {
    fqdn: `cname-${host}`,
    type: 'TXT',
    ttl: 300,
    values: [
      '"heritage=external-dns,external-dns/owner=neu,external-dns/resource=crd/payments/web-external-dns-weu"',
    ],
  },
];

const team = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
});

/** Who may do everything with the routes of these owners, and nothing else. */
const owning =
  (...claims: string[]) =>
  (permission: Permission): PolicyDecision =>
    isResourcePermission(permission, 'service-route')
      ? createServiceRouteConditionalDecision(
          permission,
          isEntityOwner({ claims }),
        )
      : deny;

const questions = (route: string, owner: string) =>
  [
    ['get', '/routes'],
    ['get', `/routes/payments/${route}`],
    ['get', `/routes/payments/${route}/history`],
    ['get', `/routes/payments/${route}/objects`],
    ['post', `/routes/payments/${route}/reconcile`],
    ['get', `/entity-routing?ref=component:default/${route}`],
    ['get', `/owned-routing?ref=${owner}`],
    ['get', '/route-entities'],
    ['get', '/regions/weu/failover'],
  ] as const;

const asked = (route: string) =>
  [
    ['get-routing', { route: `payments/${route}` }],
    ['get-routing', { entityRef: `component:default/${route}` }],
    ['explain-name', { host }],
    ['list-problems', {}],
  ] as const;

describe('two routes that want the same name', () => {
  let decide: (permission: Permission) => PolicyDecision;
  let started: StartedActions;

  async function answerTo(method: 'get' | 'post', path: string) {
    const { status, text } = await request(started.backend.server)[method](
      `/api/service-router/v1${path}`,
    );
    expect({ path, status, text }).toEqual({
      path,
      status: 200,
      text: expect.any(String),
    });
    return text;
  }

  beforeAll(async () => {
    decide = () => allow;
    const cluster = furnishedCluster();
    cluster.put(serviceRoute('web', { serviceName: 'api' }));
    started = await startActions({
      connect: async () => cluster,
      readZone: async () => zone,
      entities: [
        component('api', 'payments/api', PAYMENTS),
        component('web', 'payments/web', WEB),
        team('payments'),
        team('web'),
      ],
      decide: permission => decide(permission),
    });
    await eventually(
      () => answerTo('get', '/routes/payments/web/objects'),
      text => text.includes('is held by ServiceRoute payments/api'),
    );
    await eventually(
      () => answerTo('get', '/routes/payments/api'),
      text => text.includes('crd/payments/web'),
    );
  });

  afterAll(() => started.backend.stop());

  describe.each`
    route    | owner       | other
    ${'api'} | ${PAYMENTS} | ${'payments/web'}
    ${'web'} | ${WEB}      | ${'payments/api'}
  `('for the owner of $route alone', ({ route, owner, other }) => {
    beforeEach(() => {
      decide = owning(owner);
    });

    it.each(questions(route, owner))('%s %s', async (method, path) => {
      expect(await answerTo(method, path)).not.toContain(other);
    });

    it.each(asked(route))('%s %j', async (action, input) => {
      const answer = await started.invoke(action, input);
      expect(JSON.stringify(answer)).not.toContain(other);
    });

    it('are told of as another route', async () => {
      expect(await answerTo('get', `/routes/payments/${route}`)).toMatch(
        /another route/i,
      );
    });
  });

  it('are both named to who may read both', async () => {
    decide = owning(PAYMENTS, WEB);
    const api = await answerTo('get', '/routes/payments/api');
    expect(api).toContain('ServiceRoute payments/web also asks for');
    expect(api).toContain('crd/payments/web-external-dns-weu');
    expect(await answerTo('get', '/routes/payments/web')).toContain(
      'is held by ServiceRoute payments/api',
    );
  });

  it('have another answer, and entity tag, for each of the two', async () => {
    const tagFor = async (...claims: string[]) => {
      decide = owning(...claims);
      const { headers } = await request(started.backend.server).get(
        '/api/service-router/v1/routes/payments/api',
      );
      return headers.etag;
    };
    expect(await tagFor(PAYMENTS)).not.toBe(await tagFor(PAYMENTS, WEB));
  });
});
