import { ChangePlan, ChangeProposal } from './types';
import { ANOTHER_ROUTE, planSeenBy } from './planSeenBy';

const own = { namespace: 'payments', name: 'api' };
const tells = ({ namespace, name }: { namespace: string; name: string }) =>
  namespace === 'payments' && name === 'api';

const plan: ChangePlan = {
  sentence: '3 records changed in the zone of West Europe.',
  routes: [
    { ...own, before: 'api.example.com', after: 'pay.example.com' },
    { namespace: 'orders', name: 'pay', before: 'pay.example.com' },
  ],
  zones: [
    {
      region: 'weu',
      title: 'West Europe',
      zone: 'example.com',
      basis: 'zone',
      records: [
        {
          fqdn: 'api.example.com',
          type: 'CNAME',
          action: 'delete',
          before: ['aks-weu.example.com'],
          after: [],
          writers: [],
        },
        {
          fqdn: 'pay.example.com',
          type: 'CNAME',
          action: 'keep',
          before: ['secret-gateway.example.com'],
          after: [],
          writers: ['aks-weu'],
          refused: {
            reason: 'OwnedByAnother',
            sentence:
              'CNAME pay.example.com is owned by orders-dns (from crd/orders/pay)',
          },
        },
        {
          fqdn: 'other.example.com',
          type: 'CNAME',
          action: 'create',
          before: [],
          after: ['aks-neu.example.com'],
          writers: ['aks-neu'],
        },
      ],
    },
  ],
  profiles: [
    {
      name: 'shared',
      hostname: 'shared.trafficmanager.net',
      action: 'update',
      routingMethod: 'Weighted',
      settings: [],
      endpoints: [
        { name: 'payments-api', cluster: 'aks-weu', region: 'weu' },
        { name: ANOTHER_ROUTE, cluster: 'aks-neu', region: 'neu' },
      ],
    },
    {
      name: 'foreign',
      hostname: 'foreign.trafficmanager.net',
      action: 'delete',
      routingMethod: 'Weighted',
      settings: [],
      endpoints: [{ name: ANOTHER_ROUTE, cluster: 'aks-neu', region: 'neu' }],
    },
  ],
  findings: [
    {
      severity: 'error',
      rule: 'hostTaken',
      object: { kind: 'ServiceRoute', ...own },
      sentence:
        'pay.example.com is held by ServiceRoute orders/pay, as is old.example.com.',
      remedy: 'Ask the owners of orders/pay, or set router.io/mode.',
    },
    {
      severity: 'error',
      rule: 'gatewayMissing',
      object: { kind: 'ServiceRoute', ...own },
      sentence:
        'Gateway platform/edge exists in no cluster, and Gateway orders/edge in one.',
      remedy:
        'Rename DNSEndpoint orders/api-external-dns-weu, or ServiceRoute payments/api.',
    },
    {
      severity: 'error',
      rule: 'regionDark',
      object: { kind: 'ServiceRoute', namespace: 'orders', name: 'pay' },
      sentence: 'Nobody answers for orders/pay.',
    },
    {
      severity: 'error',
      rule: 'notPublished',
      sentence: 'CNAME pay.example.com is owned by orders-dns.',
    },
    {
      severity: 'warning',
      rule: 'regionDark',
      sentence: 'Profile shared would send nobody to West Europe any more.',
    },
    {
      severity: 'error',
      rule: 'profileDark',
      sentence: 'Profile foreign would answer nobody.',
    },
    {
      severity: 'error',
      rule: 'fleetConflict',
      sentence: 'orders/pay and orders/web disagree.',
    },
    {
      severity: 'warning',
      rule: 'regionUnknown',
      sentence: 'No cluster is in region "mars".',
    },
  ],
  unchecked: ['aks-frc has not been read yet.'],
};

/** The route names a Gateway without its namespace. */
const proposal: ChangeProposal = {
  declared: [
    {
      object: {
        kind: 'ServiceRoute',
        metadata: own,
        spec: {
          serviceName: 'pay',
          environment: 'prod',
          application: 'shop',
          gatewayName: 'edge',
        },
      },
    },
  ],
  removed: [],
};
const options = { defaultGatewayNamespace: 'platform' };
const seen = planSeenBy(tells, plan, proposal, options);

describe('what is told of a change to who may change one route', () => {
  it('names no other route, name, owner or target anywhere', () => {
    expect(JSON.stringify(seen)).not.toMatch(
      /orders|old\.example|other\.example|secret|foreign/,
    );
  });

  it('is what becomes of that route', () => {
    expect(seen.routes).toEqual([plan.routes[0]]);
    const [{ records }] = seen.zones;
    expect(records.map(({ fqdn }) => fqdn)).toEqual([
      'api.example.com',
      'pay.example.com',
    ]);
    expect(records[0]).toEqual(plan.zones[0].records[0]);
  });

  it('is that a name is not to be had, not who has it', () => {
    const [{ records }] = seen.zones;
    expect(records[1].before).toEqual([]);
    expect(records[1].refused?.sentence).toMatch(
      /^The CNAME of pay\.example\.com would not come about in the zone of West Europe/,
    );
    expect(seen.findings.map(({ sentence }) => sentence)).toContain(
      records[1].refused?.sentence,
    );
  });

  it('speaks of another route and another name', () => {
    expect(seen.findings[0]).toMatchObject({
      sentence: 'pay.example.com is held by another route, as is another name.',
      remedy: 'Ask the owners of another route, or set router.io/mode.',
    });
  });

  it('names the Gateway that the route asks for, and calls others another object', () => {
    expect(seen.findings[1]).toMatchObject({
      sentence:
        'Gateway platform/edge exists in no cluster, and another object in one.',
      remedy: 'Rename another object, or ServiceRoute payments/api.',
    });
  });

  it('has the profiles that the route is in, with the others as such', () => {
    expect(seen.profiles).toEqual([plan.profiles[0]]);
  });

  it('has the findings about the route, about its profiles and about what was asked', () => {
    expect(seen.findings.map(({ rule }) => rule)).toEqual([
      'hostTaken',
      'gatewayMissing',
      'regionDark',
      'regionUnknown',
      'notPublished',
    ]);
  });

  it('sums up what it tells', () => {
    expect(seen.sentence).toBe(
      '1 record removed in the zone of West Europe; 1 Traffic Manager profile changed (shared).',
    );
  });

  it('is nothing to who may be told of no route', () => {
    const nothing = planSeenBy(
      () => false,
      plan,
      { declared: [], removed: [] },
      options,
    );
    expect(nothing.routes).toEqual([]);
    expect(nothing.zones.flatMap(({ records }) => records)).toEqual([]);
    expect(nothing.findings.map(({ rule }) => rule)).toEqual([
      'regionDark',
      'regionUnknown',
    ]);
  });
});
