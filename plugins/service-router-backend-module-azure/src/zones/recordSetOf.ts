import type { RecordSet as PublicRecordSet } from '@azure/arm-dns';
import type { RecordSet as PrivateRecordSet } from '@azure/arm-privatedns';
import type { RecordSet } from '@service-router/plugin-service-router-common';
import { ZoneUnavailableError } from '@service-router/plugin-service-router-node';

/** A record set of a private zone, or of a public one, which knows a few types more. */
export type AzureRecordSet = PrivateRecordSet &
  Partial<Pick<PublicRecordSet, 'caaRecords' | 'nsRecords' | 'targetResource'>>;

/**
 * A record set in the language of the house.
 *
 * Names come relative to the zone, `@` being the zone itself, and the type as a resource type
 * (`Microsoft.Network/privateDnsZones/CNAME`).
 *
 * @param linkedProfile - what answers in place of records, which the SDK hides; an alias of a public zone tells itself
 * @throws ZoneUnavailableError when Azure left out what a record set consists of: it would look as if it held nothing
 */
export function recordSetOf(
  azure: AzureRecordSet,
  zoneName: string,
  linkedProfile?: string,
): RecordSet {
  const { name, type, ttl, etag, metadata } = azure;
  const linked = linkedProfile ?? aliasOf(azure);
  if (!name || !type || (ttl === undefined && azure.fqdn === undefined)) {
    throw new ZoneUnavailableError(
      `Azure listed record set "${
        name ?? ''
      }" of zone ${zoneName} without its contents. The zone as it was read before stays in force.`,
    );
  }
  return {
    fqdn: (name === '@' ? zoneName : `${name}.${zoneName}`).toLowerCase(),
    type: type.slice(type.lastIndexOf('/') + 1).toUpperCase(),
    values: valuesOf(azure),
    ...(ttl === undefined ? {} : { ttl }),
    ...(etag ? { etag } : {}),
    ...(metadata && Object.keys(metadata).length > 0 ? { metadata } : {}),
    ...(linked ? { linkedProfile: linked } : {}),
  };
}

/** Name of the resource that an alias record set leads to, such as a Traffic Manager profile. */
function aliasOf({ targetResource }: AzureRecordSet): string | undefined {
  return targetResource?.id?.split('/').pop() || undefined;
}

/** Every value in the presentation form of its type; a set has values of one type only. */
function valuesOf(azure: AzureRecordSet): string[] {
  const { cnameRecord, soaRecord } = azure;
  return [
    ...present(azure.aRecords, ({ ipv4Address }) => ipv4Address),
    ...present(azure.aaaaRecords, ({ ipv6Address }) => ipv6Address),
    ...present(cnameRecord && [cnameRecord], ({ cname }) => domain(cname)),
    ...present(azure.mxRecords, record =>
      joined(record.preference, domain(record.exchange)),
    ),
    ...present(azure.nsRecords, ({ nsdname }) => domain(nsdname)),
    ...present(azure.ptrRecords, ({ ptrdname }) => domain(ptrdname)),
    ...present(azure.srvRecords, record =>
      joined(
        record.priority,
        record.weight,
        record.port,
        domain(record.target),
      ),
    ),
    ...present(azure.caaRecords, record =>
      joined(record.flags, record.tag, `"${record.value ?? ''}"`),
    ),
    // RFC 1035 3.3.14: one text is stored in strings of at most 255 octets.
    ...present(azure.txtRecords, ({ value }) => (value ?? []).join('')),
    ...present(soaRecord && [soaRecord], record =>
      joined(
        domain(record.host),
        domain(record.email),
        record.serialNumber,
        record.refreshTime,
        record.retryTime,
        record.expireTime,
        record.minimumTtl,
      ),
    ),
  ];
}

function present<T>(
  records: T[] | undefined | null,
  valueOf: (record: T) => string | undefined,
): string[] {
  return (records ?? [])
    .map(valueOf)
    .filter((value): value is string => value !== undefined);
}

/** Case and the trailing dot make no other name (RFC 1035, 2.3.3). */
function domain(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/\.$/, '');
}

function joined(...fields: (string | number | undefined)[]): string {
  return fields.filter(field => field !== undefined).join(' ');
}
