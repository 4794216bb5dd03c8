import fc from 'fast-check';
import { changesOf } from './changes';
import { ClusterState } from './clusterState';
import { hostHoldersOf } from './hostClaims';
import { ClusterPlan, planCluster } from './planCluster';
import { createPlanMemory } from './planMemory';
import {
  clusterState,
  configuration,
  NOW,
  options,
  policy,
  route,
  written,
} from '../testing/builders';

/** A plan as data: its functions cannot be compared. */
function toldBy(plan: ClusterPlan): unknown {
  return JSON.parse(JSON.stringify(plan));
}

describe('planning a random cluster', () => {
  const part = fc.constantFrom('a', 'b', 'a-b', 'c', 'x.y', '');
  const routes = fc.array(
    fc.record({
      name: fc.constantFrom('r1', 'r2', 'a', 'a-b'),
      namespace: fc.constantFrom('ns1', 'ns2'),
      serviceName: part,
      environment: part,
      created: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 8 },
  );
  const clusters = fc.record({
    routes,
    mode: fc.constantFrom('Active' as const, 'RegionBound' as const),
    source: fc.constantFrom(undefined, 'weu', 'neu'),
    hasPolicy: fc.boolean(),
    controllers: fc.subarray(['weu', 'neu', 'frc'], { minLength: 1 }),
  });
  type Sample = typeof clusters extends fc.Arbitrary<infer T> ? T : never;

  function stateOf(sample: Sample): ClusterState {
    const unique = new Map(
      sample.routes.map(item => [`${item.namespace}/${item.name}`, item]),
    );
    return clusterState('weu', {
      routes: [...unique.values()].map(item =>
        route(
          { serviceName: item.serviceName, environment: item.environment },
          {
            name: item.name,
            namespace: item.namespace,
            uid: `${item.namespace}-${item.name}`,
            creationTimestamp: `2026-02-0${item.created}T00:00:00Z`,
          },
        ),
      ),
      policies: sample.hasPolicy
        ? ['ns1', 'ns2'].map(namespace =>
            policy(
              { mode: sample.mode, sourceRegion: sample.source },
              namespace,
            ),
          )
        : [],
      configurations: [configuration(sample.controllers)],
    });
  }

  it('is done after one pass: the plan of what was written is to write nothing', () => {
    fc.assert(
      fc.property(clusters, sample => {
        const state = written(stateOf(sample));
        const changes = changesOf(planCluster(state, options), state, NOW);
        expect(changes).toEqual({ apply: [], remove: [], statuses: [] });
      }),
    );
  });

  it('ends the same from any state that it made before', () => {
    fc.assert(
      fc.property(clusters, clusters, (first, second) => {
        const fresh = written(stateOf({ ...second, hasPolicy: true }));
        const before = written(stateOf(first));
        const moved = written({
          ...stateOf({ ...second, hasPolicy: true }),
          dnsEndpoints: before.dnsEndpoints,
          istioGateways: before.istioGateways,
        });
        const names = (state: ClusterState) =>
          state.dnsEndpoints
            .filter(({ metadata }) => {
              const name = metadata.labels?.['router.io/serviceroute'];
              const plan = planCluster(state, options).routes.find(
                ({ route: { metadata: found } }) =>
                  found.name === name && found.namespace === metadata.namespace,
              );
              return plan?.others !== 'keep';
            })
            .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
            .sort();
        expect(names(moved)).toEqual(names(fresh));
      }),
    );
  });

  it('never asks for one name twice in one zone', () => {
    fc.assert(
      fc.property(clusters, sample => {
        const plan = planCluster(stateOf(sample), options);
        const asked = plan.routes.flatMap(({ endpoints }) =>
          endpoints.map(
            ({ metadata, spec }) =>
              `${metadata.labels?.['router.io/region']} ${spec.endpoints?.[0].dnsName}`,
          ),
        );
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  it('is the same with a memory of what was planned before', () => {
    fc.assert(
      fc.property(
        fc.array(clusters, { minLength: 2, maxLength: 4 }),
        samples => {
          const memory = createPlanMemory();
          let before = stateOf(samples[0]);
          for (const sample of samples) {
            const next = stateOf(sample);
            // As a watch does: what did not change stays the same object.
            const known = new Map(
              before.routes.map(item => [JSON.stringify(item), item]),
            );
            const state = {
              ...next,
              identities: before.identities,
              gateways: before.gateways,
              dnsEndpoints: written(before).dnsEndpoints,
              routes: next.routes.map(
                item => known.get(JSON.stringify(item)) ?? item,
              ),
            };
            const holders = hostHoldersOf([state], memory.hosts);
            expect(holders).toEqual(hostHoldersOf([state]));
            expect(
              toldBy(planCluster(state, { ...options, holders, memory })),
            ).toEqual(toldBy(planCluster(state, { ...options, holders })));
            before = state;
          }
        },
      ),
    );
  });

  it('plans a route that did not change no second time', () => {
    const memory = createPlanMemory();
    const state = clusterState('weu', {
      routes: [route(), route({ serviceName: 'other' }, { name: 'other' })],
    });
    const planOf = (name: string, of: ClusterState) =>
      planCluster(of, { ...options, memory }).routes.find(
        plan => plan.route.metadata.name === name,
      );
    const [unchanged] = state.routes;
    const first = planOf(unchanged.metadata.name, state);
    const next = {
      ...state,
      routes: [unchanged, route({ serviceName: 'new' }, { name: 'other' })],
    };
    expect(planOf(unchanged.metadata.name, next)).toBe(first);
    expect(planOf('other', next)?.host).toContain('new-ns-p-');
  });

  it('does not depend on the order of its lists', () => {
    fc.assert(
      fc.property(clusters, sample => {
        const state = stateOf(sample);
        const reversed = { ...state, routes: [...state.routes].reverse() };
        expect(planCluster(reversed, options).desired).toEqual(
          planCluster(state, options).desired,
        );
      }),
    );
  });
});
