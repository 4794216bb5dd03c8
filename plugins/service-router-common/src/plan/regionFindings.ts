import { and, say } from '../sentences';
import { FleetFinding, found } from './fleetFinding';
import { grouped, sorted } from './names';
import { PlannedCluster } from './planFleet';

/** Clusters that would serve the same region. */
export function regionFindings(
  clusters: PlannedCluster[],
  titleOf: (region: string) => string,
): FleetFinding[] {
  const own = grouped(clusters, ({ plan }) =>
    plan.identity ? [plan.identity.region] : [],
  );
  const adopting = grouped(
    clusters,
    ({ plan }) => plan.identity?.adoptsRegions ?? [],
  );
  const shared = [...own]
    .filter(([, names]) => names.length > 1)
    .map(
      ([region, names]): FleetFinding => ({
        kind: 'sharedRegion',
        ...found(
          say`clusters ${and(names)} say they are the same region, ${titleOf(
            region,
          )}, so each publishes into its zone`,
          say`Bind the policies to one of them with sourceCluster, or give one cluster another region.`,
        ),
        regions: [region],
        clusters: names,
        routes: [],
      }),
    );
  const adopted = [...adopting].flatMap(
    ([region, adopters]): FleetFinding[] => {
      const owners = own.get(region) ?? [];
      const serving = sorted([...adopters, ...owners]);
      if (serving.length < 2) {
        return [];
      }
      return [
        {
          kind: 'doubleAdoption',
          ...found(
            owners.length > 0
              ? say`region ${titleOf(region)} is adopted by ${and(
                  adopters,
                )} and served by ${and(
                  owners,
                )} itself, so each publishes into its zone`
              : say`region ${titleOf(region)} is adopted by ${and(
                  adopters,
                )}, so each publishes into its zone`,
            say`Leave one cluster for the region: take it out of adoptsRegions of the others.`,
          ),
          regions: [region],
          clusters: serving,
          routes: [],
        },
      ];
    },
  );
  return [...shared, ...adopted];
}

/** Every region that a cluster is or that a DNSConfiguration names a controller of, sorted. @public */
export function regionsOf(clusters: PlannedCluster[]): string[] {
  return sorted(
    clusters.flatMap(({ plan }) => [
      ...(plan.identity ? [plan.identity.region] : []),
      ...(plan.configuration?.externalDNSControllers ?? []).map(
        ({ region }) => region,
      ),
    ]),
  );
}
