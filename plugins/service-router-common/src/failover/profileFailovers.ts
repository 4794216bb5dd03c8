import { RouteIdentifier, routeKey } from '../plan';
import { FleetFacts } from '../report/facts';
import { reasonOf } from '../report/explanation/reasonOf';
import { fleetIndexOf } from '../report/fleetIndex';
import { profileOutage } from '../report/outage/profileOutage';
import { isIn, profileWithout } from '../report/outage/profileWithout';
import { NameOutage } from '../report/outage/types';
import { reportRouteTraffic, RouteProfile } from '../report/traffic';
import { trafficIndexOf } from '../report/traffic/trafficIndex';
import { hostIn } from '../report/reportZone';
import { ownDuration, profileDuration } from './durations';
import { NameWithWrites } from './hostFailovers';
import { FailoverName } from './types';
import { Write } from './zoneWrites';

/** A profile with the routes that have an endpoint in it. */
interface ProfileOfRoutes {
  profile: RouteProfile;
  routes: RouteIdentifier[];
}

/** What becomes of the names that Traffic Manager answers with something in lost regions. */
export function profileFailoversOf(
  facts: FleetFacts,
  lost: readonly string[],
): NameWithWrites[] {
  const zones = facts.regions.map(({ name, title, zoneName }) => ({
    region: name,
    title,
    zone: zoneName,
  }));
  return profilesOf(facts).flatMap(({ profile, routes }) => {
    const outage = profileOutage(profile, zones, lost);
    const isAbout = profile.endpoints.some(endpoint => isIn(endpoint, lost));
    return isAbout ? told(outage, profile, routes, { zones, lost }) : [];
  });
}

type Zones = Parameters<typeof profileOutage>[1];

function told(
  outage: NameOutage,
  profile: RouteProfile,
  routes: RouteIdentifier[],
  { zones, lost }: { zones: Zones; lost: readonly string[] },
): NameWithWrites[] {
  const { name, change, time } = outage;
  const base: Omit<FailoverName, 'way'> = {
    ...reasonOf(outage),
    name,
    routes,
    zones: outage.zones.map(({ region, title }) => ({ region, title })),
    writes: [],
  };
  switch (change) {
    case 'none':
    case 'unanswered':
      return [];
    case 'unknown':
      return [{ name: { ...base, way: 'unknown' }, writes: [] }];
    case 'moves':
      return [
        {
          name: {
            ...base,
            way: 'byItself',
            ...(time ? { duration: ownDuration(time) } : {}),
          },
          writes: [],
        },
      ];
    default: {
      const writes = switchedOff(profile, zones, lost);
      return [
        writes.length > 0
          ? {
              name: {
                ...base,
                way: 'byWriting',
                writes: writes.map(({ id }) => id),
                duration: profileDuration(profile.ttl),
              },
              writes,
            }
          : { name: { ...base, way: 'without' }, writes: [] },
      ];
    }
  }
}

/** The endpoints that have to be switched off for the others to be answered alone; none where that leaves somebody without. */
function switchedOff(
  profile: RouteProfile,
  zones: Zones,
  lost: readonly string[],
): Write[] {
  const off = profile.endpoints.filter(
    endpoint => isIn(endpoint, lost) && endpoint.isEnabled,
  );
  const endpoints = profile.endpoints.map(endpoint =>
    off.includes(endpoint)
      ? { ...endpoint, isEnabled: false, because: 'Disabled' as const }
      : endpoint,
  );
  const changed = {
    ...profile,
    endpoints: profileWithout({ ...profile, endpoints }, []),
  };
  const { change, after } = profileOutage(changed, zones, lost);
  const leavesSomebody =
    ['region', 'subnet'].includes(profile.by) &&
    off.some(({ places }) => places.length > 0);
  if (
    change !== 'none' ||
    leavesSomebody ||
    after.every(({ isLost }) => isLost)
  ) {
    return [];
  }
  // What is probed goes by itself.
  return off
    .filter(({ because }) => because === 'AlwaysServed')
    .map(({ name, region, regionTitle }) => ({
      id: `endpoint ${profile.name} ${name}`,
      what: 'endpoint',
      subject: name,
      place: {
        profile: profile.name,
        ...(region ? { region } : {}),
        ...(regionTitle ? { title: regionTitle } : {}),
      },
      field: 'endpoint-status',
      before: ['Enabled'],
      after: ['Disabled'],
      duration: profileDuration(profile.ttl),
    }));
}

/** Every profile that a route has an endpoint in, once. */
function profilesOf(facts: FleetFacts): ProfileOfRoutes[] {
  const { traffic } = facts;
  const index = fleetIndexOf(facts);
  const found = new Map<string, ProfileOfRoutes>();
  for (const [key, indexed] of traffic ? trafficIndexOf(traffic) : []) {
    const [namespace, name] = key.split('/');
    const route = { namespace, name };
    const isNew = indexed.profiles.some(
      ({ report }) => !found.has(report.name.toLowerCase()),
    );
    const host = isNew ? hostIn(index.hereOf(route), facts, route) : undefined;
    const reported = isNew ? reportRouteTraffic(route, host, facts) : undefined;
    for (const profile of reported?.profiles ?? []) {
      const id = profile.name.toLowerCase();
      if (!found.has(id)) {
        found.set(id, { profile, routes: [] });
      }
    }
    for (const { report } of indexed.profiles) {
      const { routes } = found.get(report.name.toLowerCase())!;
      if (!routes.some(one => routeKey(one) === key)) {
        routes.push(route);
      }
    }
  }
  return [...found.values()].sort((a, b) =>
    a.profile.name < b.profile.name ? -1 : 1,
  );
}
