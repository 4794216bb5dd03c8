import { routeKey } from '../../plan';
import { FleetFacts } from '../facts';
import { fleetIndexOf } from '../fleetIndex';
import { capitalized, listed, sentence } from '../words';
import { RestlessRecord } from './changeUnderReview';
import { ChangeFinding, ZoneChange } from './types';

/** Names that lose a region although their route stays. */
export function darkRegions({
  zones,
  after,
}: {
  zones: ZoneChange[];
  after: FleetFacts;
}): ChangeFinding[] {
  return zones.flatMap(({ records, title }) => {
    const answered = new Set(
      records.filter(one => one.after.length > 0).map(({ fqdn }) => fqdn),
    );
    return records
      .filter(({ action, fqdn }) => action === 'delete' && !answered.has(fqdn))
      .flatMap(({ fqdn }): ChangeFinding[] => {
        const [route] = fleetIndexOf(after).claimantsOf(fqdn);
        return route
          ? [
              {
                severity: 'error',
                rule: 'regionDark',
                object: { kind: 'ServiceRoute', ...route },
                sentence: `${fqdn} would no longer be answered in ${title}, although ServiceRoute ${routeKey(
                  route,
                )} stays.`,
                remedy:
                  'Let a cluster publish for that region: change mode or sourceRegion of the policy, or apply the route there.',
              },
            ]
          : [];
      });
  });
}

/** Records that are asked for and will not come about. */
export function refusedRecords({
  zones,
}: {
  zones: ZoneChange[];
}): ChangeFinding[] {
  return zones.flatMap(({ records }) =>
    records.flatMap(({ refused }): ChangeFinding[] =>
      refused
        ? [
            {
              severity: 'error',
              rule: 'notPublished',
              sentence: sentence(capitalized(refused.sentence)),
            },
          ]
        : [],
    ),
  );
}

/** Records that two ExternalDNS would write in turns. */
export function restlessRecords({
  restless,
}: {
  restless: RestlessRecord[];
}): ChangeFinding[] {
  return restless.map(({ fqdn, type, title, writers }) => ({
    severity: 'error',
    rule: 'notPublished',
    sentence: `The ${type} of ${fqdn} would never come to rest in the zone of ${title}: ${listed(
      writers,
    )} ask for different things, and the ExternalDNS of each takes the record for its own.`,
    remedy:
      'Let one cluster alone publish the name into that zone, and give each ExternalDNS an owner id of its own (--txt-owner-id).',
  }));
}
