import { isIP, isIPv4 } from 'node:net';
import { distanceBetween } from './azureLocations';
import { placesAround } from './geography';
import { childOf, endpointMonitorStatusOf, isServed } from './monitorStatus';
import { Endpoint, Profile } from './Profile';
import { ProfileStore } from './ProfileStore';
import { isWithin } from './subnets';

/** Where a query comes from, as far as it is known. @public */
export interface ClientPlace {
  /** An address of the client's network. */
  address?: string;
  /** The Azure location that is nearest to it. */
  location?: string;
  /** The smallest place of Azure's geographic hierarchy that it is in: `FR`, `US-CA`. */
  geography?: string;
}

/** What a query asks of a profile. @public */
export interface Asked {
  recordType: string;
  from: ClientPlace;
  /** From 0 to 1, without 1, as `Math.random`. */
  random: () => number;
}

/** The targets that are answered: none is an answer without data. @public */
export type Choice =
  | { exists: false }
  | { exists: true; targets: readonly string[] };

/** Whether a target can stand in an answer of this type: an alias in any, an address in its own family's. */
function isAnswerTo({ recordType }: Asked, { target }: Endpoint): boolean {
  if (target === undefined || isIP(target) === 0) return true;
  if (recordType === 'ANY') return true;
  return recordType === (isIPv4(target) ? 'A' : 'AAAA');
}

/**
 * Chooses what a query for a profile's name is answered with: by its routing method among the endpoints that are not
 * disabled, stopped or degraded, or among all the degraded ones when there is none else.
 *
 * @public
 */
export function chooseTargets(
  profiles: ProfileStore,
  profile: Profile,
  asked: Asked,
): Choice {
  const enabled = profile.endpoints
    .filter(({ status }) => status === 'Enabled')
    .map(endpoint => ({
      endpoint,
      status: endpointMonitorStatusOf(profiles, profile, endpoint),
    }));
  if (profile.status === 'Disabled' || enabled.length === 0) {
    return { exists: false };
  }
  const running = enabled.filter(({ status }) => status !== 'Stopped');
  const served = running.filter(({ status }) => isServed(status));
  const pool = (served.length > 0 ? served : running)
    .map(({ endpoint }) => endpoint)
    .filter(endpoint => isAnswerTo(asked, endpoint));
  const chosen = routed(
    profile,
    pool,
    enabled.map(({ endpoint }) => endpoint),
    asked,
  );
  return {
    exists: true,
    targets: chosen.flatMap(endpoint => {
      const child = childOf(profiles, endpoint);
      if (!child) return endpoint.target ?? [];
      const below = chooseTargets(profiles, child, asked);
      return below.exists ? below.targets : [];
    }),
  };
}

function routed(
  profile: Profile,
  pool: readonly Endpoint[],
  enabled: readonly Endpoint[],
  asked: Asked,
): readonly Endpoint[] {
  if (pool.length === 0) return [];
  // A place is mapped to one endpoint only: when that one is out, there is no other to go to.
  const mapped = (endpoint: Endpoint | undefined) =>
    endpoint && pool.includes(endpoint) ? [endpoint] : [];
  switch (profile.routingMethod) {
    case 'Priority':
      return [
        pool.reduce((first, other) =>
          other.priority < first.priority ? other : first,
        ),
      ];
    case 'Weighted':
      return [byWeight(pool, asked.random)];
    case 'Performance':
      return [nearest(pool, asked)];
    case 'Geographic':
      return mapped(geographic(enabled, asked.from));
    case 'Subnet':
      return mapped(ofSubnet(enabled, asked.from));
    default:
      return shuffled(pool, asked.random).slice(0, profile.maxReturn);
  }
}

function byWeight(pool: readonly Endpoint[], random: () => number): Endpoint {
  const total = pool.reduce((sum, { weight }) => sum + weight, 0);
  let point = random() * total;
  for (const endpoint of pool) {
    point -= endpoint.weight;
    if (point < 0) return endpoint;
  }
  return pool[pool.length - 1];
}

function oneOf<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)];
}

/** Those at the same distance share evenly, as Azure says; so do all when nobody knows where the client is. */
function nearest(pool: readonly Endpoint[], { from, random }: Asked): Endpoint {
  const distances = pool.map(({ location = '' }) =>
    distanceBetween(from.location ?? '', location),
  );
  const least = Math.min(...distances);
  return oneOf(
    pool.filter((_, index) => distances[index] === least),
    random,
  );
}

function geographic(
  enabled: readonly Endpoint[],
  { geography }: ClientPlace,
): Endpoint | undefined {
  const places = placesAround(geography ?? 'WORLD') ?? [];
  for (const place of places) {
    const endpoint = enabled.find(({ geoMapping }) =>
      geoMapping.includes(place),
    );
    if (endpoint) return endpoint;
  }
  return undefined;
}

function ofSubnet(
  enabled: readonly Endpoint[],
  { address }: ClientPlace,
): Endpoint | undefined {
  const own =
    address === undefined
      ? undefined
      : enabled.find(({ subnets = [] }) => isWithin(subnets, address));
  return own ?? enabled.find(({ subnets }) => !subnets?.length);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items];
  const result: T[] = [];
  while (rest.length > 0) {
    result.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return result;
}
