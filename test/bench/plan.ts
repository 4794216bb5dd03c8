import {
  changesOf,
  checkProposal,
  ClusterFact,
  createPlanMemory,
  DnsEndpoint,
  ExternalDnsInstance,
  FleetFacts,
  hostHoldersOf,
  labels,
  planChange,
  planCluster,
  planFleet,
  predictionOf,
  RecordSet,
  zoneAfter,
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

const options = { defaultGatewayNamespace: 'istio-system' };

/** A fleet whose zones hold what every ExternalDNS has made of it: an instance per cluster and zone. */
function settledFleet(routes: number, clusters: number): FleetFacts {
  const states = fleetOfRoutes(routes, clusters);
  const holders = hostHoldersOf(states);
  const facts = states.map((value, index): ClusterFact => {
    const plan = planCluster(value, { ...options, holders });
    const dnsEndpoints = plan.desired.filter(
      (object): object is DnsEndpoint => object.kind === 'DNSEndpoint',
    );
    return {
      name: `cluster-${index}`,
      region: `r${index}`,
      mode: 'reconcile',
      state: { value: { ...value, dnsEndpoints } },
      plan,
      deliveries: [],
    };
  });
  const externalDns = facts.flatMap(({ name: cluster }) =>
    facts.map(({ region }) => ({
      name: `external-dns-${region} of ${cluster}`,
      cluster,
      region,
      ownerId: `${cluster}-to-${region}`,
      prefix: `${cluster}-`,
    })),
  );
  return {
    now: new Date('2026-01-02T00:00:00Z'),
    clusters: facts,
    regions: facts.map(({ region: name }, index) => ({
      name,
      title: `Region ${index}`,
      zoneName: 'example.com',
      zone: { value: zoneOf(name, facts, externalDns) },
      answers: new Map(),
    })),
    remembered: new Map(),
    externalDns,
  };
}

function zoneOf(
  region: string,
  clusters: ClusterFact[],
  externalDns: ExternalDnsInstance[],
): RecordSet[] {
  return externalDns
    .filter(instance => instance.region === region)
    .reduce<RecordSet[]>((zone, instance) => {
      const endpoints = clusters
        .filter(({ name }) => name === instance.cluster)
        .flatMap(({ state }) => state.value?.dnsEndpoints ?? [])
        .filter(({ metadata }) => metadata.labels?.[labels.region] === region);
      return zoneAfter(zone, predictionOf(zone, endpoints, instance), instance);
    }, []);
}

/** Milliseconds to tell what a change of so many routes does to a fleet, for the second who asks. */
function changeMs(facts: FleetFacts, declared: number): number {
  const memory = createPlanMemory();
  const routes = facts.clusters[0].state.value?.routes.slice(0, declared) ?? [];
  return middle(
    Array.from({ length: 3 }, (_, index) => {
      const start = performance.now();
      planChange(
        {
          declared: routes.map(
            ({ metadata: { namespace = '', name }, spec }) => ({
              object: {
                kind: 'ServiceRoute',
                metadata: { namespace, name },
                spec: { ...spec, application: `a${index}` },
              },
            }),
          ),
          removed: [],
        },
        facts,
        { ...options, memory },
      );
      return performance.now() - start;
    }),
  );
}

/** Milliseconds to check one route before it is written, for the second who asks. */
function checkMs(facts: FleetFacts): number {
  const [first] = facts.clusters[0].state.value?.routes ?? [];
  const { namespace = '', name } = first.metadata;
  return middle(
    Array.from({ length: 5 }, (_, index) => {
      const start = performance.now();
      checkProposal(
        { namespace, name, ...first.spec, application: `a${index}` },
        facts,
        options,
      );
      return performance.now() - start;
    }),
  );
}

/** The time in the middle; under ten milliseconds to a tenth of one. */
function middle(times: number[]): number {
  const found = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  return found < 10 ? Number(found.toFixed(1)) : Math.round(found);
}

/** Planning alone. The ratio says how far from linear ten times the routes are. */
export function plan(): Record<string, number> {
  const planMs10000 = planMs(10_000, 3);
  const planMs100000 = planMs(100_000, 3);
  const settled = settledFleet(10_000, 3);
  return {
    planMs10000,
    planMs100000,
    replanMs10000: replanMs(10_000, 3),
    changeMs10000: changeMs(settled, 1),
    changeOf1000Ms10000: changeMs(settled, 1_000),
    checkMs10000: checkMs(settled),
    planMs10000Over10Clusters: planMs(10_000, 10),
    planRatio100000To10000: Number((planMs100000 / planMs10000).toFixed(2)),
  };
}
