import fc from 'fast-check';
import {
  clusterState,
  configuration,
  identity,
  options,
  policy,
  route,
  written,
} from '../testing/builders';
import { changesOf } from './changes';
import { ClusterState } from './clusterState';
import { fleetFindingsOf } from './fleetFindings';
import { hostHoldersOf } from './hostClaims';
import { planCluster } from './planCluster';
import { planFleet } from './planFleet';

const region = fc.constantFrom('weu', 'neu', 'frc');
const routes = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('r1', 'r2', 'r3'),
    serviceName: fc.constantFrom('a', 'b'),
    created: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ name }) => name, maxLength: 3 },
);
const cluster = fc.record({
  region,
  cluster: fc.constantFrom('aks', 'aks02'),
  adoptsRegions: fc.uniqueArray(region, { maxLength: 2 }),
  controllers: fc.subarray(['weu', 'neu', 'frc'], { minLength: 1 }),
  mode: fc.constantFrom('Active' as const, 'RegionBound' as const),
  sourceRegion: fc.option(region, { nil: undefined }),
  hasPolicy: fc.boolean(),
  routes,
});
const fleet = fc.array(cluster, { minLength: 1, maxLength: 4 });
type Sample = typeof cluster extends fc.Arbitrary<infer T> ? T : never;

function stateOf(sample: Sample): ClusterState {
  const { adoptsRegions, controllers, mode, sourceRegion } = sample;
  return clusterState(sample.region, {
    identities: [
      identity(sample.region, { cluster: sample.cluster, adoptsRegions }),
    ],
    configurations: [configuration(controllers)],
    policies: sample.hasPolicy ? [policy({ mode, sourceRegion })] : [],
    routes: sample.routes.map(({ name, serviceName, created }) =>
      route(
        { serviceName },
        { name, creationTimestamp: `2026-02-0${created}T00:00:00Z` },
      ),
    ),
  });
}

function planned(states: ClusterState[]) {
  const holders = hostHoldersOf(states);
  return states.map((state, index) => ({
    name: `cluster-${index}`,
    state,
    plan: planCluster(state, { ...options, holders }),
  }));
}

describe('planning a random fleet', () => {
  it('never has two writers of a name in a zone without saying so', () => {
    fc.assert(
      fc.property(fleet, samples => {
        const clusters = planned(samples.map(stateOf));
        const plan = planFleet(clusters);
        const findings = fleetFindingsOf(clusters, plan);
        for (const [zone, hosts] of plan.zones) {
          for (const [host, writers] of hosts) {
            const targets = new Set(writers.map(({ target }) => target));
            const isTold = findings.some(
              finding =>
                finding.kind === 'contestedName' &&
                finding.host === host &&
                finding.regions[0] === zone,
            );
            expect(isTold).toBe(targets.size > 1);
          }
        }
      }),
    );
  });

  it('gives a host to one route alone, in all clusters', () => {
    fc.assert(
      fc.property(fleet, samples => {
        const { zones } = planFleet(planned(samples.map(stateOf)));
        const routesOf = new Map<string, Set<string>>();
        for (const hosts of zones.values()) {
          for (const [host, writers] of hosts) {
            const known = routesOf.get(host) ?? new Set<string>();
            routesOf.set(host, known);
            writers.forEach(writer => known.add(writer.route.name));
          }
        }
        expect([...routesOf.values()].filter(({ size }) => size > 1)).toEqual(
          [],
        );
      }),
    );
  });

  it('is done after one pass in every cluster', () => {
    fc.assert(
      fc.property(fleet, samples => {
        const states = samples.map(stateOf);
        const holders = hostHoldersOf(states);
        const done = states.map(state => written(state, holders));
        for (const { state, plan } of planned(done)) {
          expect(changesOf(plan, state, new Date())).toEqual({
            apply: [],
            remove: [],
            statuses: [],
          });
        }
      }),
    );
  });

  it('finds the same whatever the order of the clusters', () => {
    fc.assert(
      fc.property(fleet, samples => {
        const clusters = planned(samples.map(stateOf));
        const reversed = [...clusters].reverse();
        const kindsOf = (some: typeof clusters) =>
          fleetFindingsOf(some, planFleet(some))
            .map(({ kind, regions, clusters: names, host, namespace }) =>
              JSON.stringify([kind, regions, names, host, namespace]),
            )
            .sort();
        expect(kindsOf(reversed)).toEqual(kindsOf(clusters));
      }),
    );
  });
});
