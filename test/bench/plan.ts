import {
  changesOf,
  createPlanMemory,
  FleetFacts,
  hostHoldersOf,
  planChange,
  planCluster,
  planFleet,
} from '@service-router/plugin-service-router-common';
import { fleetOfRoutes } from './fleetOfRoutes';

/** Milliseconds to plan a whole fleet: claims, every cluster, the view over all, and what has to be written. */
function planMs(routes: number, clusters: number): number {
  const states = fleetOfRoutes(routes, clusters);
  const now = new Date('2026-01-02T00:00:00Z');
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const holders = hostHoldersOf(states);
    const plans = states.map((state, index) => ({
      name: `cluster-${index}`,
      plan: planCluster(state, {
        defaultGatewayNamespace: 'istio-system',
        holders,
      }),
    }));
    planFleet(plans);
    plans.forEach(({ plan }, index) => changesOf(plan, states[index], now));
    return performance.now() - start;
  });
  return Math.round(times.sort((a, b) => a - b)[1]);
}

/** Milliseconds to plan a whole fleet again after one route of one cluster was edited. */
function replanMs(routes: number, clusters: number): number {
  const memory = createPlanMemory();
  let states = fleetOfRoutes(routes, clusters);
  const planAll = () => {
    const holders = hostHoldersOf(states, memory.hosts);
    states.forEach(state =>
      planCluster(state, {
        defaultGatewayNamespace: 'istio-system',
        holders,
        memory,
      }),
    );
  };
  planAll();
  const times = Array.from({ length: 5 }, (_, index) => {
    const [first, ...others] = states;
    const edited = first.routes.map((route, position) =>
      position === index
        ? { ...route, spec: { ...route.spec, application: 'edited' } }
        : route,
    );
    states = [{ ...first, routes: edited }, ...others];
    const start = performance.now();
    planAll();
    return performance.now() - start;
  });
  return Math.round(times.sort((a, b) => a - b)[2]);
}

/** Milliseconds to tell what a change of one route does to a fleet, for the second who asks. */
function changeMs(routes: number, clusters: number): number {
  const states = fleetOfRoutes(routes, clusters);
  const holders = hostHoldersOf(states);
  const options = { defaultGatewayNamespace: 'istio-system' };
  const facts: FleetFacts = {
    now: new Date('2026-01-02T00:00:00Z'),
    clusters: states.map((value, index) => ({
      name: `cluster-${index}`,
      region: `r${index}`,
      mode: 'reconcile',
      state: { value },
      plan: planCluster(value, { ...options, holders }),
      deliveries: [],
    })),
    regions: states.map((_, index) => ({
      name: `r${index}`,
      title: `Region ${index}`,
      zoneName: 'example.com',
      zone: {},
      answers: new Map(),
    })),
    remembered: new Map(),
  };
  const memory = createPlanMemory();
  const { namespace = '', name } = states[0].routes[0].metadata;
  const times = Array.from({ length: 5 }, (_, index) => {
    const start = performance.now();
    planChange(
      {
        declared: [
          {
            object: {
              kind: 'ServiceRoute',
              metadata: { namespace, name },
              spec: { ...states[0].routes[0].spec, application: `a${index}` },
            },
          },
        ],
        removed: [],
      },
      facts,
      { ...options, memory },
    );
    return performance.now() - start;
  });
  return Math.round(times.sort((a, b) => a - b)[2]);
}

/** Planning alone. The ratio says how far from linear ten times the routes are. */
export function plan(): Record<string, number> {
  const planMs10000 = planMs(10_000, 3);
  const planMs100000 = planMs(100_000, 3);
  return {
    planMs10000,
    planMs100000,
    replanMs10000: replanMs(10_000, 3),
    changeMs10000: changeMs(10_000, 3),
    planMs10000Over10Clusters: planMs(10_000, 10),
    planRatio100000To10000: Number((planMs100000 / planMs10000).toFixed(2)),
  };
}
