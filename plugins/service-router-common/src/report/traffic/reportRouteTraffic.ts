import { RouteIdentifier, routeKey } from '../../plan';
import { say, worded } from '../../sentences';
import { profileKey } from '../../trafficManager';
import { FleetFacts, TrafficFact } from '../facts';
import { fleetIndexOf } from '../fleetIndex';
import { EndpointReport } from '../reportProfiles';
import { trafficError } from '../sourceErrors';
import { titleOf } from '../words';
import { IndexedProfile, trafficIndexOf } from './trafficIndex';
import { RouteEndpoint, RouteProfile, RouteTraffic } from './types';

/**
 * What Traffic Manager has of a route: its profiles with all of their endpoints, and where it gets none.
 *
 * @param host - the route's own name, which leads to a gateway and never to a profile
 * @returns undefined for a route that has nothing to do with Traffic Manager
 */
export function reportRouteTraffic(
  route: RouteIdentifier,
  host: string | undefined,
  facts: FleetFacts,
): RouteTraffic | undefined {
  const { traffic } = facts;
  const found = traffic && trafficIndexOf(traffic).get(routeKey(route));
  if (!found) {
    return undefined;
  }
  const { observedAt } = traffic.standing;
  const error = trafficError(traffic.standing);
  return {
    profiles: found.profiles.map(profile =>
      routeProfile(route, host, profile, facts),
    ),
    refusals: [
      ...found.refusals.map(({ origin, profile, message, words }) => ({
        cluster: origin.cluster,
        ...(profile ? { profile } : {}),
        message,
        ...(words ? { words } : {}),
      })),
      ...found.profiles.flatMap(profile =>
        takenNames(route, profile, traffic.takenNames),
      ),
    ],
    ...(observedAt ? { observedAt } : {}),
    ...(error ? { error } : {}),
  };
}

/** Names of profiles are unique in the world. */
function takenNames(
  route: RouteIdentifier,
  { report }: IndexedProfile,
  taken: TrafficFact['takenNames'],
): RouteTraffic['refusals'] {
  const why =
    report.state === 'missing' ? taken?.get(profileKey(report)) : undefined;
  return why === undefined
    ? []
    : report.endpoints
        .filter(endpoint => isOf(route, endpoint))
        .map(({ origin }) => ({
          cluster: origin!.cluster,
          profile: report.name,
          ...worded(
            say`the name ${report.name} cannot be had: ${why}; set another profile-name`,
          ),
        }));
}

function routeProfile(
  route: RouteIdentifier,
  host: string | undefined,
  { report, settings, isRead }: IndexedProfile,
  facts: FleetFacts,
): RouteProfile {
  const { fqdn, routingMethod, health } = report;
  const hostname = report.hostname === host ? undefined : report.hostname;
  const { intervalSeconds, timeoutSeconds, toleratedFailures } =
    settings.monitor;
  return {
    name: report.name,
    ...(fqdn ? { fqdn } : {}),
    ...(hostname ? { hostname } : {}),
    hostnameZones: hostname && fqdn ? zonesLeading(hostname, fqdn, facts) : [],
    state: isRead ? report.state : 'unread',
    routingMethod,
    by: report.by,
    isEnabled: report.isEnabled,
    ...(health ? { health } : {}),
    ttl: report.ttl,
    ...(settings.maxReturn ? { maxReturn: settings.maxReturn } : {}),
    probe: { intervalSeconds, timeoutSeconds, toleratedFailures },
    isLastResort: report.isLastResort,
    endpoints: report.endpoints.map(endpoint =>
      routeEndpoint(route, endpoint, { routingMethod, isRead, facts }),
    ),
  };
}

/** The regions in whose zones a name leads to another. */
function zonesLeading(
  from: string,
  to: string,
  { regions, ...facts }: FleetFacts,
): string[] {
  const index = fleetIndexOf({ regions, ...facts });
  return regions
    .filter(region =>
      index
        .zoneOf(region)
        ?.at(from)
        .some(
          ({ type, values }) =>
            type === 'CNAME' &&
            values[0]?.replace(/\.$/, '').toLowerCase() === to.toLowerCase(),
        ),
    )
    .map(({ name }) => name);
}

function routeEndpoint(
  route: RouteIdentifier,
  endpoint: EndpointReport,
  {
    routingMethod,
    isRead,
    facts,
  }: { routingMethod: string; isRead: boolean; facts: FleetFacts },
): RouteEndpoint {
  const { origin, health, share, weight, priority } = endpoint;
  const cluster = facts.clusters.find(({ name }) => name === origin?.cluster);
  return {
    name: endpoint.name,
    target: endpoint.target,
    isOfRoute: isOf(route, endpoint),
    ...(cluster
      ? {
          cluster: cluster.name,
          region: cluster.region,
          regionTitle: titleOf(facts.regions, cluster.region),
        }
      : {}),
    isEnabled: endpoint.isEnabled,
    isServed: endpoint.isServed,
    because: endpoint.because,
    ...(health ? { health } : {}),
    ...(routingMethod === 'Weighted' ? { weight } : {}),
    ...(routingMethod === 'Priority' && priority !== undefined
      ? { priority }
      : {}),
    share: isRead ? share ?? null : null,
    places: [...(endpoint.answersFor ?? []), ...(endpoint.leavesWithout ?? [])],
    isFallback: endpoint.isFallback ?? false,
  };
}

function isOf(route: RouteIdentifier, { origin }: EndpointReport): boolean {
  return (
    origin?.kind === 'ServiceRoute' &&
    origin.namespace === route.namespace &&
    origin.name === route.name
  );
}
