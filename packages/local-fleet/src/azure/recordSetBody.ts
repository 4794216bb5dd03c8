import { APEX, RecordData, RecordSet, RecordType } from '../zones';
import {
  fieldsOf,
  isDomainName,
  numberOf,
  objectOf,
  refuse,
  textOf,
} from './bodyFields';
import { DnsService } from './dnsServices';
import { READERS } from './recordReaders';

/** What a PUT or PATCH of a record set asks for. */
export interface RecordSetBody {
  /** Seconds. */
  ttl: number;
  metadata: Record<string, string>;
  data: RecordData;
}

/** An empty set is a set all the same; a CNAME and an SOA have exactly one record and cannot be empty. */
function emptyData(type: RecordType, field: string): RecordData {
  if (type === 'CNAME' || type === 'SOA') {
    return refuse(`The '${field}' of a ${type} record set is required.`);
  }
  return READERS[type]([], field);
}

/**
 * Reads and checks the body of a write.
 *
 * @param existing - for a PATCH, what fields that are left out keep; for a PUT, undefined
 * @throws AzureError 400 `BadRequest` naming the field and what was expected
 */
export function parseRecordSetBody(
  body: unknown,
  service: DnsService,
  type: RecordType,
  existing?: RecordSet,
): RecordSetBody {
  const root = fieldsOf(body, 'body');
  const properties = fieldsOf(root.properties ?? {}, 'properties');
  const field = service.fields[type];
  const foreign = Object.values(service.fields).find(other => {
    const value = properties[other.toLowerCase()];
    return other !== field && value !== undefined && value !== null;
  });
  if (foreign) {
    refuse(`The record set of type ${type} must not have '${foreign}'.`);
  }
  const given = properties[field.toLowerCase()] ?? undefined;
  const ttl = properties.ttl ?? existing?.ttl;
  if (ttl === undefined) refuse(`The value of 'properties.ttl' is required.`);
  return {
    ttl: numberOf(ttl, 'properties.ttl', 2147483647),
    metadata: metadataOf(properties.metadata) ?? existing?.metadata ?? {},
    data:
      given === undefined
        ? existing?.data ?? emptyData(type, field)
        : READERS[type](given, `properties.${field}`),
  };
}

function metadataOf(value: unknown): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(objectOf(value, 'properties.metadata')).map(
      ([key, text]) => [key, textOf(text, `properties.metadata.${key}`)],
    ),
  );
}

/** Names of record sets: `@`, labels as in a domain name, or `*` as the first label (wildcard). */
export function checkRelativeName(relativeName: string): void {
  const isValid =
    relativeName === APEX ||
    relativeName === '*' ||
    isDomainName(relativeName.replace(/^\*\./, ''));
  if (!isValid) {
    refuse(`The record set name '${relativeName}' is invalid.`);
  }
}
