import { FleetSummary } from '@service-router/plugin-service-router-common';

/** One region's zone, and the region whose gateway its users are answered with; absent where that is nobody's. */
export interface RegionAnswer {
  region: string;
  by?: string;
}

/**
 * Who answers for each region that somebody can answer for.
 *
 * Active: the region's own cluster, or the one that adopts the region. RegionBound: the source region for all.
 */
export function whoAnswers(
  { mode, sourceRegion }: { mode: string; sourceRegion?: string },
  { regions, clusters }: Pick<FleetSummary, 'regions' | 'clusters'>,
): RegionAnswer[] {
  return regions.map(({ name }) => {
    const own =
      clusters.find(({ region }) => region === name) ??
      clusters.find(({ adoptsRegions }) => adoptsRegions.includes(name));
    return {
      region: name,
      by: mode === 'RegionBound' ? sourceRegion : own?.region,
    };
  });
}
