import {
  FleetSummary,
  RegionList,
  RouteList,
  TrafficReport,
} from '@service-router/plugin-service-router-common';

/**
 * What may be said where clusters and zones show nothing wrong. `noneOfFleet`: of routes or of Traffic Manager, no such thing.
 * `missing` and `missingOfFleet`: the same, but zones do not hold everything yet that is planned.
 */
export type AllClear =
  | 'none'
  | 'noneOfFleet'
  | 'missing'
  | 'missingOfFleet'
  | 'unread';

/** Planned records that are not in their zones, as far as these were read. */
export function missingIn(regions: RegionList | undefined): number {
  return (regions?.items ?? []).reduce(
    (sum, { zone }) => sum + (zone.records?.absent ?? 0),
    0,
  );
}

/** What Traffic Manager has against what is asked of it, and what of it cannot be read or written. */
export function findingsIn(traffic: TrafficReport | undefined): number {
  return traffic
    ? traffic.refusals.length +
        traffic.conflicts.length +
        traffic.faults.length +
        traffic.failing.length +
        traffic.errors.length
    : 0;
}

/**
 * Nothing is wrong only where everything that is shown was read, and none of it is.
 *
 * @param routes - those that are not right; absent while it is not known
 * @param traffic - absent while it is not known
 * @param missing - planned records that are not in their zones
 * @returns undefined where something is wrong in clusters or zones, or not all of them were read
 */
export function allClear(
  { clusters, regions, problems, errors }: FleetSummary,
  routes: RouteList | undefined,
  traffic: TrafficReport | undefined,
  missing: number,
): AllClear | undefined {
  const isWrong =
    problems.length > 0 ||
    errors.length > 0 ||
    clusters.some(({ failing }) => failing.length > 0) ||
    regions.some(({ waiting }) => waiting);
  if (isWrong) {
    return undefined;
  }
  const isRead = [...clusters, ...regions].every(
    ({ observedAt }) => observedAt !== undefined,
  );
  const isOtherWrong =
    findingsIn(traffic) > 0 || (routes !== undefined && routes.total > 0);
  if (!isRead) {
    return isOtherWrong ? undefined : 'unread';
  }
  if (isOtherWrong || !routes || !traffic) {
    return missing > 0 ? 'missingOfFleet' : 'noneOfFleet';
  }
  return missing > 0 ? 'missing' : 'none';
}
