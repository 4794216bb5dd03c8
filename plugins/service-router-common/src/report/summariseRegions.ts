import {
  RegionContents,
  RouteSummary,
  ZoneRecordCounts,
  ZoneSummary,
} from '../client/types';
import { certainOwnersOf } from '../externalDns';
import { ClusterFact, FleetFacts, RegionFact } from './facts';
import { fleetIndexOf, ZoneIndex } from './fleetIndex';
import { FleetPlans, fleetPlansOf } from './fleetPlans';
import { zoneContentsOf } from './plannedRecords';
import { clusterError, zoneError } from './sourceErrors';
import { ZoneState } from './types';

/**
 * Every region with what it holds: its clusters, routes by state, and its zone.
 *
 * @param routes - all of them, as they were last reported
 * @public
 */
export function summariseRegions(
  facts: FleetFacts,
  routes: readonly RouteSummary[],
): RegionContents[] {
  const states = statesByRegion(routes);
  return facts.regions.map(region => {
    const clusters = facts.clusters.filter(
      cluster => cluster.region === region.name,
    );
    return {
      name: region.name,
      title: region.title,
      ...(region.azureLocation ? { azureLocation: region.azureLocation } : {}),
      clusters: clusters.map(cluster => {
        const error = clusterError(cluster);
        return {
          name: cluster.name,
          mode: cluster.mode,
          ...(cluster.state.observedAt
            ? { observedAt: cluster.state.observedAt }
            : {}),
          ...(error ? { error } : {}),
        };
      }),
      routes: states.get(region.name) ?? {},
      policies: held(clusters, 'policies'),
      gateways: held(clusters, 'gateways'),
      zone: summariseZone(region, facts),
    };
  });
}

function held(clusters: ClusterFact[], what: 'policies' | 'gateways'): number {
  return clusters.reduce(
    (sum, { state }) => sum + (state.value?.[what].length ?? 0),
    0,
  );
}

function statesByRegion(
  routes: readonly RouteSummary[],
): Map<string, RegionContents['routes']> {
  const counts = new Map<string, Partial<Record<ZoneState, number>>>();
  for (const { zones } of routes) {
    for (const { region, state } of zones) {
      const there = counts.get(region) ?? {};
      counts.set(region, there);
      there[state] = (there[state] ?? 0) + 1;
    }
  }
  return counts;
}

function summariseZone(region: RegionFact, facts: FleetFacts): ZoneSummary {
  const { zone, zoneName, provider } = region;
  const error = zoneError(region);
  const contents = contentsOf(region, facts);
  return {
    name: zoneName,
    ...(provider ? { provider } : {}),
    ...(contents ? { records: contents.records } : {}),
    owners: contents?.owners ?? [],
    changedByHand: (region.drift ?? []).filter(({ mendedAt }) => !mendedAt)
      .length,
    ...(zone.observedAt ? { observedAt: zone.observedAt } : {}),
    ...(error ? { error } : {}),
    ...(zone.waiting ? { waiting: zone.waiting } : {}),
  };
}

type Contents = Pick<ZoneSummary, 'owners'> & { records: ZoneRecordCounts };

/** By the plans of all clusters and what a zone held, for as long as anybody has both. */
const made = new WeakMap<FleetPlans, WeakMap<ZoneIndex, Contents>>();

function contentsOf(
  region: RegionFact,
  facts: FleetFacts,
): Contents | undefined {
  const zone = fleetIndexOf(facts).zoneOf(region);
  if (!zone) {
    return undefined;
  }
  const plans = fleetPlansOf(facts);
  const byZone = made.get(plans) ?? new WeakMap<ZoneIndex, Contents>();
  made.set(plans, byZone);
  const contents = byZone.get(zone) ?? countContents(region, facts);
  byZone.set(zone, contents);
  return contents;
}

function countContents(region: RegionFact, facts: FleetFacts): Contents {
  const { matches } = zoneContentsOf(region, facts) ?? { matches: [] };
  const records: ZoneRecordCounts = {
    total: region.zone.value?.length ?? 0,
    ours: 0,
    foreign: 0,
    absent: 0,
    contested: 0,
  };
  const owners = new Map<string, ZoneSummary['owners'][number]>();
  for (const match of matches) {
    if (match.state === 'absent') {
      records.absent += 1;
    } else {
      records[match.state === 'foreign' ? 'foreign' : 'ours'] += 1;
      records.contested += match.ownership.state === 'contested' ? 1 : 0;
      for (const { owner, instance } of certainOwnersOf(match.ownership)) {
        const known = owners.get(owner) ?? {
          owner,
          ...(instance ? { instance } : {}),
          records: 0,
        };
        known.records += 1;
        owners.set(owner, known);
      }
    }
  }
  return {
    records,
    owners: [...owners.values()].sort((a, b) => (a.owner < b.owner ? -1 : 1)),
  };
}
