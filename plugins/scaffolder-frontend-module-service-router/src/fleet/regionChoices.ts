import {
  FleetSummary,
  RegionSummary,
} from '@service-router/plugin-service-router-common';

/** How a region stands, as far as the backend sees it. Times are RFC 3339. */
export type RegionHealth =
  | { state: 'reachable' }
  /** Its cluster or its zone cannot be read; what is known of it is from before. */
  | { state: 'stale'; since: string; source: string }
  /** The cloud had too many requests, so its zone is read later. */
  | { state: 'throttled'; since: string; until: string }
  /** Nothing was read of it since the backend started. */
  | { state: 'unread' }
  /** No cluster of the configuration is in it, so no route can stand there. */
  | { state: 'withoutCluster' };

/** A region to choose. */
export interface RegionChoice {
  name: string;
  title: string;
  health: RegionHealth;
}

/** The fleet's regions in the order of the configuration, each with what is worst about it. */
export function regionChoices({
  regions,
  clusters,
}: Pick<FleetSummary, 'regions' | 'clusters'>): RegionChoice[] {
  return regions.map(region => ({
    name: region.name,
    title: region.title,
    health: healthOf(
      region,
      clusters.filter(cluster => cluster.region === region.name),
    ),
  }));
}

/** Whether a route can stand in the region. */
export function hasCluster({ health }: Pick<RegionChoice, 'health'>): boolean {
  return health.state !== 'withoutCluster';
}

/** The title beside the name by which manifests know the region. */
export function regionLabel({
  name,
  title,
}: Pick<RegionChoice, 'name' | 'title'>): string {
  return title === name ? name : `${title} (${name})`;
}

function healthOf(
  { error, waiting, observedAt, zone }: RegionSummary,
  clusters: FleetSummary['clusters'],
): RegionHealth {
  if (clusters.length === 0) {
    return { state: 'withoutCluster' };
  }
  const unreadable = clusters.find(cluster => cluster.error);
  if (unreadable?.error) {
    const { since } = unreadable.error;
    return { state: 'stale', since, source: unreadable.name };
  }
  if (error) {
    return { state: 'stale', since: error.since, source: zone };
  }
  if (waiting?.refusedUntil) {
    const { since, refusedUntil } = waiting;
    return { state: 'throttled', since, until: refusedUntil };
  }
  return clusters.every(cluster => cluster.observedAt) && observedAt
    ? { state: 'reachable' }
    : { state: 'unread' };
}
