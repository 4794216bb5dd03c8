import {
  ListedState,
  RegionContents,
  RouteSummary,
  ZoneRecordCounts,
  ZoneSummary,
} from '../client/types';
import { certainOwnersOf } from '../externalDns';
import { ClusterFact, FleetFacts, RegionFact } from './facts';
import { ZoneContents, zoneContentsOf } from './plannedRecords';
import { isOfKind, RecordKind } from './recordKinds';
import { clusterError, zoneError } from './sourceErrors';

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
  const led = ledByRegion(routes);
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
      ...(region.resolver ? { resolver: region.resolver } : {}),
      routes: states.get(region.name) ?? {},
      leadsTo: [...(led.get(region.name) ?? [])].map(([to, names]) => ({
        region: to,
        routes: names,
      })),
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
  const counts = new Map<string, Partial<Record<ListedState, number>>>();
  for (const { zones } of routes) {
    for (const { region, state } of zones) {
      const there = counts.get(region) ?? {};
      counts.set(region, there);
      there[state] = (there[state] ?? 0) + 1;
    }
  }
  return counts;
}

/** Of each region, how many names lead to the gateway of which other one. */
function ledByRegion(
  routes: readonly RouteSummary[],
): Map<string, Map<string, number>> {
  const led = new Map<string, Map<string, number>>();
  for (const { zones } of routes) {
    for (const { region, leadsTo } of zones) {
      if (leadsTo !== undefined) {
        const there = led.get(region) ?? new Map<string, number>();
        led.set(region, there.set(leadsTo, (there.get(leadsTo) ?? 0) + 1));
      }
    }
  }
  return led;
}

function summariseZone(region: RegionFact, facts: FleetFacts): ZoneSummary {
  const { zone, zoneName, provider, providerTitle } = region;
  const error = zoneError(region);
  const counted = countedOf(region, facts);
  return {
    name: zoneName,
    ...(provider ? { provider } : {}),
    ...(providerTitle ? { providerTitle } : {}),
    ...(counted ? { records: counted.records } : {}),
    owners: counted?.owners ?? [],
    changedByHand: (region.drift ?? []).filter(({ mendedAt }) => !mendedAt)
      .length,
    ...(zone.observedAt ? { observedAt: zone.observedAt } : {}),
    ...(error ? { error } : {}),
    ...(zone.waiting ? { waiting: zone.waiting } : {}),
  };
}

type Counted = Pick<ZoneSummary, 'owners'> & { records: ZoneRecordCounts };

/** For as long as anybody has what is counted. */
const made = new WeakMap<ZoneContents, Counted>();

function countedOf(region: RegionFact, facts: FleetFacts): Counted | undefined {
  const contents = zoneContentsOf(region, facts);
  if (!contents) {
    return undefined;
  }
  const counted = made.get(contents) ?? count(region, contents);
  made.set(contents, counted);
  return counted;
}

function count({ zone }: RegionFact, { matches }: ZoneContents): Counted {
  const countOf = (kind: RecordKind) =>
    matches.filter(match => isOfKind(match, kind)).length;
  const records: ZoneRecordCounts = {
    total: zone.value?.length ?? 0,
    ours: countOf('ours'),
    foreign: countOf('foreign'),
    absent: countOf('absent'),
    contested: countOf('contested'),
  };
  const owners = new Map<string, ZoneSummary['owners'][number]>();
  for (const match of matches) {
    if (match.state !== 'absent') {
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
