import {
  ProfileReport,
  RegionContents,
} from '@service-router/plugin-service-router-common';

/** Endpoints of profiles that lead to one region. */
export interface EndpointCounts {
  total: number;
  /** Those that get a part of the answers. */
  served: number;
}

/** The endpoints that were made for objects of each region's clusters. */
export function endpointsByRegion(
  profiles: readonly Pick<ProfileReport, 'endpoints'>[],
  regions: readonly Pick<RegionContents, 'name' | 'clusters'>[],
): Map<string, EndpointCounts> {
  const regionOf = new Map(
    regions.flatMap(({ name, clusters }) =>
      clusters.map(cluster => [cluster.name, name] as const),
    ),
  );
  const counts = new Map<string, EndpointCounts>();
  for (const { origin, isServed } of profiles.flatMap(
    ({ endpoints }) => endpoints,
  )) {
    const region = origin && regionOf.get(origin.cluster);
    if (region !== undefined) {
      const { total, served } = counts.get(region) ?? { total: 0, served: 0 };
      counts.set(region, {
        total: total + 1,
        served: served + (isServed ? 1 : 0),
      });
    }
  }
  return counts;
}
