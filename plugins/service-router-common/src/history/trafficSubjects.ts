import { RouteIdentifier, routeKey } from '../plan';
import {
  EndpointFact,
  EndpointOrigin,
  ownershipOf,
  ProfileFact,
  profileKey,
  ProfilesPlan,
} from '../trafficManager';
import { PictureSubject } from './picture';
import { ChangeAuthor, ReadField } from './types';
import { PictureSources } from './pictureSources';

/** An endpoint of a profile that was made for a route. */
export interface EndpointOfRoute {
  profile: ProfileFact;
  endpoint: EndpointFact;
  origin: EndpointOrigin;
}

/** The endpoints that stand for a route in Traffic Manager. */
export function trafficSubjects(
  route: RouteIdentifier,
  scope: string,
  { facts, profiles, profilesPlan }: PictureSources,
): Record<string, PictureSubject> {
  const regionOf = (name: string) =>
    facts.clusters.find(cluster => cluster.name === name)?.region;
  return Object.fromEntries(
    endpointsOfRoute(profiles?.value ?? [], route).map(
      ({ profile, endpoint, origin }): [string, PictureSubject] => {
        const region = regionOf(origin.cluster);
        return [
          `TrafficManager|${profileKey(
            profile,
          )}|${endpoint.name.toLowerCase()}`,
          {
            kind: 'TrafficManager',
            ...(region ? { region } : {}),
            cluster: origin.cluster,
            object: `${profile.name}/${endpoint.name}`,
            scope,
            fields: {
              target: endpoint.target ?? endpoint.targetResourceId ?? '',
              status: endpoint.status,
              weight: String(endpoint.weight),
              ...(endpoint.priority === undefined
                ? {}
                : { priority: String(endpoint.priority) }),
              method: profile.settings.routingMethod,
              ttl: String(profile.settings.dnsTtl),
              ...(endpoint.monitorStatus
                ? { health: endpoint.monitorStatus }
                : {}),
            } satisfies Partial<Record<ReadField, string>>,
            who: authorOf(profile, endpoint, profilesPlan),
          },
        ];
      },
    ),
  );
}

/** Azure tells nobody who wrote; what stands exactly as planned is what Service Router wrote. */
function authorOf(
  profile: ProfileFact,
  endpoint: EndpointFact,
  plan: ProfilesPlan | undefined,
): ChangeAuthor {
  const planned = plan?.profiles
    .find(one => profileKey(one) === profileKey(profile))
    ?.endpoints.find(
      ({ name }) => name.toLowerCase() === endpoint.name.toLowerCase(),
    );
  const isAsPlanned =
    planned !== undefined &&
    planned.weight === endpoint.weight &&
    planned.status === endpoint.status &&
    planned.target === endpoint.target;
  return { kind: isAsPlanned ? 'serviceRouter' : 'unknown' };
}

const known = new WeakMap<ProfileFact[], Map<string, EndpointOfRoute[]>>();

/** The endpoints of all profiles by the route that they were made for; looked up once for each reading. */
export function endpointsOfRoute(
  profiles: ProfileFact[],
  route: RouteIdentifier,
): EndpointOfRoute[] {
  let byRoute = known.get(profiles);
  if (!byRoute) {
    byRoute = new Map();
    for (const profile of profiles) {
      const { endpoints: origins } = ownershipOf(profile.tags);
      for (const endpoint of profile.endpoints) {
        const origin = origins?.get(endpoint.name.toLowerCase());
        if (origin?.kind === 'ServiceRoute') {
          const key = routeKey(origin);
          const found = { profile, endpoint, origin };
          byRoute.set(key, [...(byRoute.get(key) ?? []), found]);
        }
      }
    }
    known.set(profiles, byRoute);
  }
  return byRoute.get(routeKey(route)) ?? [];
}
