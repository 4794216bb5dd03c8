import { DnsPolicySpec } from '../../kinds';
import { ClusterState } from '../../plan';
import {
  publishing,
  REGIONS,
  states,
} from '../../report/__testUtils__/demoFleet';
import { FleetFacts, RegionFact } from '../../report/facts';
import { fleetFacts, NOW, policy } from '../../testing/builders';
import { previewFailover } from '../previewFailover';

export const BOUND: DnsPolicySpec = {
  mode: 'RegionBound',
  sourceRegion: 'weu',
};
export const BOUND_FLEET = { policies: [policy(BOUND)] };

/** The demo fleet: each zone leads to its own gateway, or all to West Europe's. */
export function fleet(
  change: Partial<ClusterState> = {},
  more: {
    to?: string;
    states?: Record<string, Partial<ClusterState>>;
    regions?: RegionFact[];
  } = {},
): FleetFacts {
  const all = states(change);
  for (const [region, state] of Object.entries(more.states ?? {})) {
    all[region] = { ...all[region], ...state };
  }
  return fleetFacts(
    all,
    more.regions ?? REGIONS.map(name => publishing(name, more.to ?? name)),
  );
}

/** The same facts with something else known of a cluster. */
export function withCluster(
  facts: FleetFacts,
  region: string,
  change: Partial<FleetFacts['clusters'][number]>,
): FleetFacts {
  return {
    ...facts,
    clusters: facts.clusters.map(cluster =>
      cluster.region === region ? { ...cluster, ...change } : cluster,
    ),
  };
}

export const unreadable = (facts: FleetFacts, region: string) =>
  withCluster(facts, region, {
    state: {
      ...facts.clusters.find(cluster => cluster.region === region)!.state,
      error: {
        message: 'connection refused',
        since: NOW.toISOString(),
        retryable: true,
      },
    },
  });

/** Without that of the records, which are always held by somebody in these zones. */
export const codesOf = (facts: FleetFacts, to?: string) =>
  previewFailover(facts, ['weu'], to)
    .guards.map(({ code }) => code)
    .filter(code => code !== 'RecordHeld');
