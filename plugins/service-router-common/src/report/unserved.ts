import { RouteIdentifier, routeKey } from '../plan';
import {
  and,
  asSentence,
  joined,
  Phrase,
  quoted,
  say,
  told,
} from '../sentences';
import { ClusterFact, FleetFacts, RegionFact } from './facts';
import { fleetIndexOf, RouteInCluster } from './fleetIndex';
import { refusalsOf } from './refusals';
import { remedyOf } from './remedyOf';
import { clusterError } from './sourceErrors';
import { ZoneReport } from './types';
import { titleOf } from './words';

type Reason = Pick<
  ZoneReport,
  'state' | 'sentence' | 'remedy' | 'said' | 'observedAt'
>;

/** Why nobody publishes a route's name in a region, and what would mend it. */
export function unservedReason({
  route,
  region,
  facts,
  here,
  host,
  record,
}: {
  route: RouteIdentifier;
  region: RegionFact;
  facts: FleetFacts;
  here: RouteInCluster[];
  host?: string;
  /** Where the name points in the zone all the same. */
  record?: string;
}): Reason {
  const unread = facts.clusters.filter(({ state }) => !state.value);
  const unreadHere = unread.find(cluster => cluster.region === region.name);
  if (here.length === 0 && unread.length > 0) {
    return unseenReason(unreadHere ?? unread[0]);
  }
  if (unreadHere && !unreadHere.state.error) {
    return unseenReason(unreadHere);
  }
  if (here.length === 0) {
    return goneReason({ route, region, facts, host, record });
  }
  const own = here.filter(({ cluster }) => cluster.region === region.name);
  const taken = here.find(({ plan }) => plan.reason === 'HostTaken');
  if (taken) {
    return {
      state: 'conflict',
      ...told(
        asSentence(taken.plan),
        say`Give this route another name by changing serviceName, environment or application.`,
      ),
    };
  }
  const failed = [...own, ...here].find(
    ({ plan }) => plan.phase === 'Failed' && plan.reason === 'ValidationFailed',
  );
  if (failed) {
    return { state: 'refused', ...told(asSentence(failed.plan)) };
  }
  const hidden = facts.clusters.find(
    cluster => cluster.region === region.name && clusterError(cluster),
  );
  if (hidden && own.length === 0) {
    return unseenReason(hidden);
  }
  const blocked = own.find(({ plan }) => plan.reason !== 'DNSPolicyInactive');
  if (blocked) {
    return {
      state: blocked.plan.phase === 'Failed' ? 'refused' : 'waiting',
      ...told(
        say`${blocked.cluster.name}: ${asSentence(blocked.plan)}`,
        remedyOf(blocked.plan.reason),
      ),
    };
  }
  return elsewhereReason(region, facts, here, record);
}

/** Of a cluster that is not seen, it is not known whether it holds the route. */
function unseenReason({
  name,
  state: { error, observedAt },
}: ClusterFact): Reason {
  return {
    state: 'stale',
    observedAt,
    ...(error
      ? told(
          say`${name} cannot be read: ${error.message}.`,
          say`Check that the API server of ${name} runs and can be reached from here.`,
        )
      : told(
          say`${name} has not been read yet, so what it holds is not known.`,
        )),
  };
}

function goneReason({
  route,
  region,
  facts,
  host,
  record,
}: {
  route: RouteIdentifier;
  region: RegionFact;
  facts: FleetFacts;
  host?: string;
  record?: string;
}): Reason {
  const [refusal] = refusalsOf(route, facts);
  if (refusal) {
    return {
      state: 'refused',
      ...told(
        say`${refusal.cluster}: ${quoted(refusal.message)}`,
        say`Correct the manifest in the application repository.`,
      ),
    };
  }
  if (!host) {
    return {
      state: 'unserved',
      ...told(
        say`No cluster holds ServiceRoute ${`${route.namespace}/${route.name}`}.`,
        say`Check that the manifest is merged, that GitOps has applied it, and that the annotation names its namespace and name.`,
      ),
    };
  }
  const holder = fleetIndexOf(facts).claimantsOf(host)[0];
  if (holder) {
    return {
      state: 'removed',
      ...told(
        say`The route was deleted; ${host} now belongs to ${`ServiceRoute ${routeKey(
          holder,
        )}`}.`,
      ),
    };
  }
  if (!region.zone.value) {
    return {
      state: 'stale',
      ...told(
        say`The route was deleted; zone ${region.zoneName} of ${region.title} has not been read, so it is not known whether ${host} still stands there.`,
      ),
    };
  }
  return record
    ? {
        state: 'removing',
        ...told(
          say`The route was deleted; ${host} still stands in the zone of ${region.title} and goes when ExternalDNS next runs.`,
        ),
      }
    : {
        state: 'removed',
        ...told(
          say`The route was deleted and no record of it is left in the zone of ${region.title}.`,
        ),
      };
}

/** The route stands in clusters, but none of them publishes into this region. */
function elsewhereReason(
  region: RegionFact,
  facts: FleetFacts,
  here: RouteInCluster[],
  record: string | undefined,
): Reason {
  const withLeft = (why: Phrase) =>
    record
      ? say`${joined('sentence', [
          why,
          say`The record that still stands points at ${record}.`,
        ])}`
      : why;
  const sources = [
    ...new Set(
      here.flatMap(({ plan }) =>
        plan.policy?.spec?.sourceRegion ? [plan.policy.spec.sourceRegion] : [],
      ),
    ),
  ];
  const dead = sources.filter(
    source => !facts.clusters.some(cluster => cluster.region === source),
  );
  if (dead.length > 0) {
    return {
      state: 'unserved',
      ...told(
        withLeft(
          say`The policy is bound to ${and(
            dead,
          )}, where no cluster is configured, so nobody publishes the name.`,
        ),
        say`Set sourceRegion to a region that has a cluster: ${and(
          [...new Set(facts.clusters.map(({ region: name }) => name))].sort(),
        )}.`,
      ),
    };
  }
  if (sources.length > 0) {
    return {
      state: 'unserved',
      ...told(
        withLeft(
          say`The policy is bound to ${and(
            sources.map(source => titleOf(facts.regions, source)),
          )}, which does not publish into the zone of ${region.title}.`,
        ),
        say`Use mode RegionBound, so that the bound region publishes into every zone.`,
      ),
    };
  }
  return {
    state: 'unserved',
    ...told(
      withLeft(
        say`No cluster publishes this route into the zone of ${region.title}.`,
      ),
      say`Apply the route to a cluster of ${region.title}, let another cluster adopt the region (adoptsRegions), or bind the policy to one region.`,
    ),
  };
}
