import { and, Phrase, say } from '../sentences';
import { FleetFinding, found } from './fleetFinding';
import { RouteIdentifier, routeKey } from './hostClaims';
import { sorted } from './names';
import {
  contestedTargetsOf,
  FleetPlan,
  PlannedCluster,
  ZoneWriter,
} from './planFleet';
import { ClusterPlan } from './planCluster';
import { RoutePlan } from './planRoute';
import { regionsOf } from './regionFindings';

/** Host names that several routes ask for. */
export function hostFindings(clusters: PlannedCluster[]): FleetFinding[] {
  const losers = new Map<
    string,
    { routes: Map<string, RouteIdentifier>; clusters: string[] }
  >();
  const holders = new Map<string, RouteIdentifier>();
  for (const { name: cluster, plan } of clusters) {
    for (const { route, host, reason } of plan.routes) {
      if (!host) {
        continue;
      }
      const { namespace = '', name } = route.metadata;
      if (reason === 'HostTaken') {
        const known = losers.get(host) ?? {
          routes: new Map<string, RouteIdentifier>(),
          clusters: [] as string[],
        };
        known.routes.set(`${namespace}/${name}`, { namespace, name });
        known.clusters.push(cluster);
        losers.set(host, known);
      } else {
        holders.set(host, { namespace, name });
      }
    }
  }
  return [...losers].map(([host, { routes, clusters: names }]) => {
    const holder = holders.get(host);
    const rivals = [...routes.values()];
    return {
      kind: 'duplicateHost',
      ...found(
        holder
          ? say`the name ${host} is asked for by ServiceRoute ${and(
              rivals.map(routeKey),
            )} too; ServiceRoute ${routeKey(holder)} was first and holds it`
          : say`the name ${host} is asked for by ServiceRoute ${and(
              rivals.map(routeKey),
            )} too; another route was first and holds it`,
        say`Give the other route another name by changing serviceName, environment or application.`,
      ),
      regions: [],
      clusters: sorted(names),
      host,
      routes: [...(holder ? [holder] : []), ...rivals],
    };
  });
}

/** Names that several clusters write, or none. */
export function nameFindings(
  clusters: PlannedCluster[],
  fleet: FleetPlan,
  titleOf: (region: string) => string,
): FleetFinding[] {
  const contested = [...fleet.zones].flatMap(([region, hosts]) =>
    [...hosts].flatMap(([host, writers]): FleetFinding[] => {
      const targets = contestedTargetsOf(writers);
      return targets.length === 0
        ? []
        : [
            {
              kind: 'contestedName',
              ...found(
                contestedWords(host, titleOf(region), writers),
                say`Let one cluster publish into the zone: bind the policy with sourceRegion or sourceCluster, or adopt the region once.`,
              ),
              regions: [region],
              clusters: sorted(writers.map(({ cluster }) => cluster)),
              host,
              routes: distinctRoutes(writers.map(({ route }) => route)),
            },
          ];
    }),
  );
  return [...contested, ...emptyZones(clusters, fleet, titleOf)];
}

function emptyZones(
  clusters: PlannedCluster[],
  fleet: FleetPlan,
  titleOf: (region: string) => string,
): FleetFinding[] {
  const regions = regionsOf(clusters);
  const declared = new Map<
    string,
    {
      route: RouteIdentifier;
      host: string;
      clusters: string[];
      awaited: Set<string>;
    }
  >();
  for (const { name: cluster, plan } of clusters) {
    for (const planned of plan.routes) {
      const { route, host, reason } = planned;
      if (host && reason !== 'HostTaken') {
        const { namespace = '', name } = route.metadata;
        const key = `${namespace}/${name}|${host}`;
        const known = declared.get(key) ?? {
          route: { namespace, name },
          host,
          clusters: [],
          awaited: new Set(),
        };
        declared.set(key, known);
        known.clusters.push(cluster);
        awaitedRegions(planned, plan).forEach(region =>
          known.awaited.add(region),
        );
      }
    }
  }
  return [...declared.values()].flatMap(one => {
    const { route, host, clusters: names, awaited } = one;
    const empty = regions.filter(
      region => !fleet.zones.get(region)?.has(host) && !awaited.has(region),
    );
    return empty.length === 0
      ? []
      : [
          {
            kind: 'emptyZone' as const,
            ...found(
              empty.length === 1
                ? say`nobody publishes ${host} (ServiceRoute ${routeKey(
                    route,
                  )}) into the zone of ${titleOf(empty[0])}`
                : say`nobody publishes ${host} (ServiceRoute ${routeKey(
                    route,
                  )}) into the zones of ${and(empty.map(titleOf))}`,
              say`Apply the route to a cluster of that region, let another cluster adopt the region, or bind the policy to one region.`,
            ),
            regions: empty,
            clusters: sorted(names),
            host,
            routes: [route],
          },
        ];
  });
}

/** Regions that a cluster publishes a route into once it has what it waits for, which is told of the route. */
function awaitedRegions(
  { phase, others, decision }: RoutePlan,
  { identity }: ClusterPlan,
): string[] {
  if (phase === 'Active' || others !== 'keep') {
    return [];
  }
  return decision && decision.publishes.length > 0
    ? decision.publishes.map(({ region }) => region)
    : [
        ...(identity ? [identity.region] : []),
        ...(identity?.adoptsRegions ?? []),
      ];
}

/** Told with "and" between all of them: each is a rival of the first, and none closes a list. */
function contestedWords(
  host: string,
  region: string,
  writers: ZoneWriter[],
): Phrase {
  const rivals = writers
    .map(({ cluster, target }) => say`${cluster} (to ${target})`)
    .reduce((before, rival) => say`${before} and ${rival}`);
  return say`the name ${host} is written into the zone of ${region} by ${rivals}; ExternalDNS keeps whichever it saw first`;
}

function distinctRoutes(routes: RouteIdentifier[]): RouteIdentifier[] {
  return [...new Map(routes.map(route => [routeKey(route), route])).values()];
}
