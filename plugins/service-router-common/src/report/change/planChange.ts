import { ProfilesPlan } from '../../trafficManager';
import {
  hostHoldersOf,
  planCluster,
  PlanMemory,
  RouteIdentifier,
  routeKey,
} from '../../plan';
import { ClusterFact, FleetFacts } from '../facts';
import { lastKnownSentence } from '../sourceErrors';
import { ChangedCluster, changedCluster } from './changedCluster';
import { changeFindings } from './changeFindings';
import { changeSentence } from './changeSentence';
import { planSeenBy, Tells } from './planSeenBy';
import { profileShifts } from './profileShifts';
import { proposedState } from './proposedState';
import { ChangePlan, ChangeProposal } from './types';
import { zoneChange } from './zoneChanges';

/** What clusters ask of a traffic manager together. @public */
export interface TrafficPlanning {
  profiles: ProfilesPlan;
  /** The clusters, with what leads users' hosts to profiles among what they should hold. */
  clusters: ClusterFact[];
}

/** What a change is planned with, besides the facts. @public */
export interface ChangeOptions {
  /** Namespace of the Gateway of a route that names none. */
  defaultGatewayNamespace: string;
  /** Plans the traffic manager for clusters; absent where none is configured. */
  planTraffic?: (clusters: ClusterFact[]) => TrafficPlanning;
  /** Of which routes it is told; of all of them, and of the fleet, when absent. */
  tells?: Tells;
  /** What was decided of routes before, to be used again where nothing changed. */
  memory?: PlanMemory;
}

/**
 * What would come of manifests that are applied, or taken away, in every region's zone and in Traffic Manager: planned with the
 * same functions that plan what stands, from the same facts with the manifests put in.
 *
 * Nothing is written. A cluster that was never read is left out and said to be unchecked.
 *
 * @public
 */
export function planChange(
  proposal: ChangeProposal,
  facts: FleetFacts,
  options: ChangeOptions,
): ChangePlan {
  const unchecked = facts.clusters.flatMap(cluster => uncheckedOf(cluster));
  const states = facts.clusters.flatMap(fact => {
    const { value } = fact.state;
    return value && fact.plan
      ? [
          {
            fact,
            before: fact.plan,
            state: proposedState(value, fact.region, proposal, facts.now),
          },
        ]
      : [];
  });
  const holders = hostHoldersOf(
    states.map(({ state }) => state),
    options.memory?.hosts,
  );
  const plannedAlone = states.map(
    ({ fact, state }): ClusterFact => ({
      ...fact,
      state: { ...fact.state, value: state },
      plan:
        state === fact.state.value && !concernsHolders(fact, holders)
          ? fact.plan
          : planCluster(state, { ...options, holders }),
    }),
  );
  const trafficBefore = options.planTraffic?.(states.map(({ fact }) => fact));
  const trafficAfter = options.planTraffic?.(plannedAlone);
  const after = trafficAfter?.clusters ?? plannedAlone;
  const clusters = states.map(({ fact, before, state }, index) =>
    changedCluster(fact, before, after[index].plan ?? before, state),
  );
  const factsAfter: FleetFacts = { ...facts, clusters: after };
  const routes = namedRoutes(proposal, clusters);
  const hosts = new Set(
    routes.flatMap(route =>
      [route.before, route.after].flatMap(one => one ?? []),
    ),
  );
  const changes = facts.regions.map(region =>
    zoneChange(region, clusters, hosts, facts, unchecked),
  );
  const zones = changes.map(({ zone }) => zone);
  const profiles =
    trafficBefore && trafficAfter
      ? profileShifts(
          trafficBefore.profiles,
          trafficAfter.profiles,
          facts.clusters,
          options.tells,
        )
      : [];
  const { findings, unchecked: further } = changeFindings({
    proposal,
    before: facts,
    after: factsAfter,
    zones,
    restless: changes.flatMap(({ restless }) => restless),
    profiles,
    refusals: {
      before: trafficBefore?.profiles.refusals ?? [],
      after: trafficAfter?.profiles.refusals ?? [],
    },
    options,
  });
  const plan: ChangePlan = {
    sentence: changeSentence(zones, profiles),
    routes,
    zones,
    profiles,
    findings,
    unchecked: [...new Set([...unchecked, ...further])],
  };
  return options.tells
    ? planSeenBy(options.tells, plan, proposal, options)
    : plan;
}

function uncheckedOf(cluster: ClusterFact): string | string[] {
  if (!cluster.plan) {
    return `${cluster.name} has not been read yet, so what becomes of its part is not known.`;
  }
  return lastKnownSentence(cluster) ?? [];
}

/** A cluster whose own objects stay as they are is planned anew only when another takes or frees a host of its routes. */
function concernsHolders(
  { plan }: ClusterFact,
  holders: ReturnType<typeof hostHoldersOf>,
): boolean {
  return (plan?.routes ?? []).some(({ host, reason, route }) => {
    const holder = host && holders.get(host);
    const { namespace = '', name } = route.metadata;
    const isHeld = holder && routeKey(holder) !== routeKey({ namespace, name });
    return Boolean(isHeld) !== (reason === 'HostTaken');
  });
}

/** The routes that the proposal names, and those whose name or policy changes with it. */
function namedRoutes(
  { declared, removed }: ChangeProposal,
  clusters: ChangedCluster[],
): ChangePlan['routes'] {
  const named = new Map<string, RouteIdentifier>();
  const note = (route: RouteIdentifier) => named.set(routeKey(route), route);
  const namespaces = new Set<string>();
  for (const { object } of declared) {
    if (object.kind === 'ServiceRoute') {
      note({
        namespace: object.metadata.namespace,
        name: object.metadata.name,
      });
    } else {
      namespaces.add(object.metadata.namespace);
    }
  }
  for (const { object } of removed) {
    if (object.kind === 'ServiceRoute') {
      note({ namespace: object.namespace, name: object.name });
    } else {
      namespaces.add(object.namespace);
    }
  }
  const [before, after] = (['before', 'after'] as const).map(when => {
    const hosts = new Map<string, string>();
    for (const cluster of clusters) {
      for (const { route, host } of cluster[when].routes) {
        const { namespace = '', name } = route.metadata;
        if (namespaces.has(namespace)) {
          note({ namespace, name });
        }
        if (host) {
          hosts.set(routeKey({ namespace, name }), host);
        }
      }
    }
    return hosts;
  });
  return [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, route]) => ({
      ...route,
      ...(before.has(key) ? { before: before.get(key) } : {}),
      ...(after.has(key) ? { after: after.get(key) } : {}),
    }));
}
