import { RecordSet } from '../externalDns';
import { endpointsOfRoute } from '../history/trafficSubjects';
import { RouteIdentifier } from '../plan';
import { FleetFacts, Observation, RegionFact } from '../report/facts';
import { fleetIndexOf, ZoneIndex } from '../report/fleetIndex';
import { ProfileFact } from '../trafficManager';
import { say } from '../sentences';
import { omitting } from './omitting';
import { RouteObject } from './types';

/** The record sets of a route's name and of the gateways it points at in one zone, and what the name was answered with. */
export function zoneObjects(
  region: RegionFact,
  host: string,
  facts: FleetFacts,
): RouteObject[] {
  const zone = fleetIndexOf(facts).zoneOf(region);
  const answer = region.answers.get(host);
  const targets = (zone?.at(host) ?? [])
    .filter(({ type }) => type === 'CNAME')
    .flatMap(({ values }) => values.map(value => value.replace(/\.$/, '')));
  return [
    ...(zone ? recordObjects('record', host, region, zone) : []),
    ...(zone
      ? targets.flatMap(target =>
          recordObjects('addresses', target, region, zone),
        )
      : []),
    ...(answer?.value
      ? [
          {
            part: 'answer' as const,
            object: `answer for ${host}`,
            region: region.name,
            readFrom: region.resolver ?? region.name,
            ...seen(answer),
            content: { ...answer.value },
          },
        ]
      : []),
  ];
}

function recordObjects(
  part: RouteObject['part'],
  name: string,
  region: RegionFact,
  zone: ZoneIndex,
): RouteObject[] {
  return zone
    .at(name)
    .filter(record => !zone.ownership.isRegistryRecord(record))
    .map(record => ({
      part,
      object: `${record.type} ${record.fqdn}`,
      region: region.name,
      readFrom: region.zoneName,
      ...seen(region.zone),
      content: recordContent(record, zone),
    }));
}

/** The record set, whose it is, and the TXT records that say so. */
function recordContent(
  record: RecordSet,
  zone: ZoneIndex,
): Record<string, unknown> {
  const owners = zone.ownersOf(record);
  return {
    recordSet: { ...record },
    ownership: zone.ownership.of(record).state,
    owners,
    registry: owners.flatMap(({ recordName }) =>
      zone
        .at(recordName)
        .filter(({ type }) => type === 'TXT')
        .map(text => ({ ...text })),
    ),
  };
}

/** The profiles in which the route has endpoints, with these alone: the others are those of other objects. */
export function profileObjects(
  route: RouteIdentifier,
  profiles: Observation<ProfileFact[]> | undefined,
  facts: FleetFacts,
): RouteObject[] {
  return endpointsOfRoute(profiles?.value ?? [], route).map(
    ({ profile, endpoint, origin }) => {
      const { tags: _, endpoints, ...rest } = profile;
      const others = endpoints.length - 1;
      const cluster = facts.clusters.find(
        ({ name }) => name === origin.cluster,
      );
      return {
        part: 'profile',
        object: `Traffic Manager profile ${profile.name}, endpoint ${endpoint.name}`,
        region: cluster?.region ?? '',
        readFrom: 'Traffic Manager',
        ...seen(profiles ?? {}),
        content: { ...rest, endpoint: { ...endpoint } },
        ...(others > 0
          ? omitting(say`Other endpoints are left out: ${others}.`)
          : {}),
      };
    },
  );
}

function seen({
  observedAt,
  error,
}: Observation<unknown>): Pick<RouteObject, 'observedAt' | 'isStale'> {
  return {
    ...(observedAt ? { observedAt } : {}),
    ...(error ? { isStale: true } : {}),
  };
}
