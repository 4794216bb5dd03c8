import fc from 'fast-check';
import { Drift } from '../externalDns';
import { DnsPolicySpec } from '../kinds';
import { inEnglish, unsaidIn } from '../sentences';
import {
  addresses,
  clusterState,
  fleetFacts,
  ingressService,
  NOW,
  policy,
  route,
  written,
  zoneRecords,
} from '../testing/builders';
import {
  gatewayOf,
  HOST,
  publishing,
  REGIONS,
  ROUTE,
} from './__testUtils__/demoFleet';
import { FleetFacts, Observation, RegionFact } from './facts';
import { reportRoute } from './reportRoute';
import { summariseFleet, summariseRoute } from './summaries';

const lost = {
  message: 'connection refused',
  since: NOW.toISOString(),
  retryable: true,
};

/** What is seen of a source: now, before it was lost, never, or not yet. */
const seen = fc.constantFrom('now', 'before', 'never', 'later', 'not yet');

function observed<T>(
  value: T,
  when: string,
): Pick<Observation<T>, 'value' | 'error' | 'waiting'> {
  return {
    ...(when === 'now' || when === 'before' ? { value } : {}),
    ...(when === 'before' || when === 'never' ? { error: lost } : {}),
    ...(when === 'later' ? { waiting: { since: NOW.toISOString() } } : {}),
  };
}

const specs: fc.Arbitrary<DnsPolicySpec> = fc.constantFrom<DnsPolicySpec>(
  { mode: 'Active' },
  { mode: 'RegionBound' },
  { mode: 'RegionBound', sourceRegion: 'weu' },
  { mode: 'Active', sourceRegion: 'neu' },
  { mode: 'RegionBound', sourceRegion: 'xxx' },
);

const clusters = fc.record({
  routes: fc.constantFrom<('own' | 'rival' | 'long')[]>(
    ['own'],
    ['own', 'rival'],
    ['rival'],
    ['long'],
    [],
  ),
  spec: fc.option(specs),
  hasGateway: fc.boolean(),
  hasAddress: fc.boolean(),
  isWritten: fc.boolean(),
  seen,
  delivery: fc.constantFrom(
    '',
    'ServiceRoute/ns-workload-a/test-workload-route is invalid.',
  ),
});

const drifts: fc.Arbitrary<Drift> = fc.record(
  {
    kind: fc.constantFrom('edited', 'deleted', 'disowned'),
    planned: fc.constant({
      fqdn: HOST,
      type: 'CNAME',
      targets: [gatewayOf('weu')],
      cluster: 'aks-weu',
      resource: 'crd/a/b',
    }),
    before: fc.constantFrom(
      { fqdn: HOST, type: 'CNAME', values: ['a.nl'] },
      { fqdn: HOST, type: 'CNAME', ttl: 300, values: ['a.nl', 'b.nl'] },
    ),
    after: fc.constant({ fqdn: HOST, type: 'CNAME', values: ['evil.nl'] }),
    seenAt: fc.constant('12:00'),
    foundAt: fc.constant('12:01'),
    mendedAt: fc.constant('12:02'),
  },
  { requiredKeys: ['kind', 'planned', 'before', 'seenAt', 'foundAt'] },
);

const regions = fc.record({
  to: fc.option(fc.constantFrom(...REGIONS)),
  owner: fc.constantFrom('external-dns-weu', 'external-dns-neu', ''),
  byHand: fc.boolean(),
  seen,
  asks: fc.boolean(),
  answered: seen,
  code: fc.constantFrom('NOERROR', 'NXDOMAIN'),
  drift: fc.array(drifts, { maxLength: 2 }),
});

/** One route and its rival in any state, in a fleet that is seen in part. */
const fleets: fc.Arbitrary<FleetFacts> = fc
  .record({
    clusters: fc.record({ weu: clusters, neu: clusters }),
    regions: fc.record({ weu: regions, neu: regions, frc: regions }),
    isRemembered: fc.boolean(),
  })
  .map(made => {
    const facts = fleetFacts(
      Object.fromEntries(
        Object.entries(made.clusters).map(([region, cluster]) => [
          region,
          stateOf(region, cluster),
        ]),
      ),
      Object.entries(made.regions).map(([name, region]) =>
        regionOf(name, region),
      ),
      {
        remembered: made.isRemembered
          ? new Map([
              [
                `${ROUTE.namespace}/${ROUTE.name}`,
                { host: HOST, lastSeen: NOW.toISOString() },
              ],
            ])
          : new Map(),
      },
    );
    return {
      ...facts,
      clusters: facts.clusters.map(({ state, plan, ...cluster }) => {
        const { seen: when, delivery } =
          made.clusters[cluster.region as 'weu' | 'neu'];
        const known = observed(state.value, when);
        return {
          ...cluster,
          state: known,
          ...(known.value ? { plan } : {}),
          deliveries: [
            {
              name: 'apps',
              namespace: 'flux-system',
              isReady: false,
              message: delivery,
              inventory: [],
            },
          ],
        };
      }),
    };
  });

function stateOf(
  region: string,
  {
    routes,
    spec,
    hasGateway,
    hasAddress,
    isWritten,
  }: {
    routes: string[];
    spec: DnsPolicySpec | null;
    hasGateway: boolean;
    hasAddress: boolean;
    isWritten: boolean;
  },
) {
  const made = {
    own: route(),
    rival: route(
      {},
      { name: 'rival', creationTimestamp: '2026-02-09T00:00:00Z' },
    ),
    long: route({ environment: 'x'.repeat(70) }),
  };
  const state = clusterState(region, {
    routes: routes.map(kind => made[kind as 'own']),
    policies: spec ? [policy(spec)] : [],
    ...(hasGateway ? {} : { gateways: [] }),
    services: [
      ingressService(hasAddress ? [{ ip: addresses[region] }] : undefined),
    ],
  });
  return isWritten ? written(state) : state;
}

function regionOf(
  name: string,
  made: {
    to: string | null;
    owner: string;
    byHand: boolean;
    seen: string;
    asks: boolean;
    answered: string;
    code: string;
    drift: Drift[];
  },
): RegionFact {
  const to = made.to ?? name;
  const region = publishing(name, to);
  const records = zoneRecords(HOST, gatewayOf(to), addresses[to], made.owner);
  const standing = made.byHand
    ? [{ fqdn: HOST, type: 'A', values: ['192.0.2.1'] }]
    : records.filter(({ type }) => type !== 'TXT' || made.owner);
  const { value } = region.answers.get(HOST)!;
  return {
    ...region,
    zone: observed(made.to ? standing : [], made.seen),
    answers: new Map([
      [HOST, observed({ ...value!, code: made.code }, made.answered)],
    ]),
    ...(made.asks ? {} : { resolver: undefined }),
    drift: made.drift,
  };
}

describe('whatever is known of a route', () => {
  it('is told in sentences that other languages can say', () => {
    fc.assert(
      fc.property(fleets, facts => {
        const report = reportRoute(ROUTE, facts);
        const fleet = summariseFleet(facts, {
          now: NOW,
          defaultGatewayNamespace: 'ns-service-router',
          failing: new Map(),
          budgets: [],
        });
        expect(unsaidIn([report, summariseRoute(report), fleet])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is told by clusters in the words of their status', () => {
    fc.assert(
      fc.property(fleets, facts => {
        for (const { message, words } of reportRoute(ROUTE, facts).clusters) {
          expect(words && inEnglish(words)).toBe(message);
        }
      }),
    );
  });

  it('has every sentence end with a full stop, and say nothing that is not known', () => {
    fc.assert(
      fc.property(fleets, facts => {
        const { sentence, zones, problems } = reportRoute(ROUTE, facts);
        for (const told of [{ sentence }, ...zones, ...problems]) {
          expect(told.sentence).toMatch(/\.$/);
          expect(told.sentence).not.toMatch(/undefined|\{\d\}|\[object/);
        }
      }),
    );
  });
});
