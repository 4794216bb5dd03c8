import { FleetFinding } from './fleetFinding';
import { grouped, listed, sorted } from './names';
import { PlannedCluster } from './planFleet';

/** Clusters that would serve the same region. */
export function regionFindings(clusters: PlannedCluster[]): FleetFinding[] {
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
        message: `${listed(
          names,
        )} both say they are region ${region}, so both publish into its zone`,
        remedy:
          'Bind the policies to one of them with sourceCluster, or give one cluster another region.',
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
          message:
            owners.length > 0
              ? `${listed(adopters)} adopts region ${region}, which ${listed(
                  owners,
                )} serves itself, so both publish into its zone`
              : `${listed(
                  adopters,
                )} all adopt region ${region}, so all of them publish into its zone`,
          remedy:
            'Leave one cluster for the region: take it out of adoptsRegions of the others.',
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
