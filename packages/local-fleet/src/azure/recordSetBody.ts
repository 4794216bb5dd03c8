import { isIPv4, isIPv6 } from 'node:net';
import { APEX, RecordData, RecordSet, RecordType } from '../zones';
import { AzureError } from './AzureError';
import { MAX_RECORDS_PER_SET } from './resources';

/** What a PUT or PATCH of a record set asks for. */
export interface RecordSetBody {
  /** Seconds. */
  ttl: number;
  metadata: Record<string, string>;
  data: RecordData;
}

type Fields = Record<string, unknown>;

function refuse(message: string): never {
  throw new AzureError(400, 'BadRequest', message);
}

function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`The value of '${where}' must be an object.`);
  }
  return value as Fields;
}

function listOf(value: unknown, where: string): Fields[] {
  if (!Array.isArray(value)) {
    return refuse(`The value of '${where}' must be an array.`);
  }
  if (value.length > MAX_RECORDS_PER_SET) {
    return refuse(
      `The record set has ${value.length} records, which exceeds the limit of ${MAX_RECORDS_PER_SET} records per record set.`,
    );
  }
  return value.map((item, index) => fieldsOf(item, `${where}[${index}]`));
}

function textOf(value: unknown, where: string): string {
  return typeof value === 'string'
    ? value
    : refuse(`The value of '${where}' must be a string.`);
}

function numberOf(value: unknown, where: string, maximum: number): number {
  const isValid =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= maximum;
  return isValid
    ? value
    : refuse(
        `The value of '${where}' must be an integer from 0 to ${maximum}.`,
      );
}

/** RFC 1035 2.3.4: labels of at most 63 octets, 253 characters in all; `_` and a leading `*` are common use. */
function isDomainName(name: string): boolean {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return (
    bare.length > 0 &&
    bare.length <= 253 &&
    bare
      .split('.')
      .every(label => /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$/.test(label))
  );
}

function domainOf(value: unknown, where: string): string {
  const name = textOf(value, where);
  return isDomainName(name)
    ? name
    : refuse(`The domain name '${name}' is invalid.`);
}

function addressOf(value: unknown, where: string, version: 4 | 6): string {
  const address = textOf(value, where);
  const isValid = version === 4 ? isIPv4(address) : isIPv6(address);
  return isValid
    ? address
    : refuse(
        `The value '${address}' is not a valid IPv${version} address for '${where}'.`,
      );
}

/** Azure joins the strings of a TXT record; together they may have 1024 characters, each at most 255. */
function stringsOf(value: unknown, where: string): string[] {
  if (!Array.isArray(value)) {
    return refuse(`The value of '${where}' must be an array of strings.`);
  }
  const strings = value.map((item, index) =>
    textOf(item, `${where}[${index}]`),
  );
  if (strings.some(text => Buffer.byteLength(text) > 255)) {
    return refuse(
      `A string of the TXT record '${where}' is longer than 255 characters.`,
    );
  }
  if (strings.reduce((sum, text) => sum + text.length, 0) > 1024) {
    return refuse(
      `The TXT record '${where}' is longer than 1024 characters in total.`,
    );
  }
  return strings;
}

const READERS: {
  [T in RecordType]: {
    field: string;
    read: (value: unknown, where: string) => Extract<RecordData, { type: T }>;
  };
} = {
  A: {
    field: 'aRecords',
    read: (value, where) => ({
      type: 'A',
      addresses: listOf(value, where).map((record, index) =>
        addressOf(record.ipv4Address, `${where}[${index}].ipv4Address`, 4),
      ),
    }),
  },
  AAAA: {
    field: 'aaaaRecords',
    read: (value, where) => ({
      type: 'AAAA',
      addresses: listOf(value, where).map((record, index) =>
        addressOf(record.ipv6Address, `${where}[${index}].ipv6Address`, 6),
      ),
    }),
  },
  CNAME: {
    field: 'cnameRecord',
    read: (value, where) => ({
      type: 'CNAME',
      target: domainOf(fieldsOf(value, where).cname, `${where}.cname`),
    }),
  },
  MX: {
    field: 'mxRecords',
    read: (value, where) => ({
      type: 'MX',
      exchanges: listOf(value, where).map((record, index) => ({
        preference: numberOf(
          record.preference,
          `${where}[${index}].preference`,
          65535,
        ),
        exchange: domainOf(record.exchange, `${where}[${index}].exchange`),
      })),
    }),
  },
  PTR: {
    field: 'ptrRecords',
    read: (value, where) => ({
      type: 'PTR',
      names: listOf(value, where).map((record, index) =>
        domainOf(record.ptrdname, `${where}[${index}].ptrdname`),
      ),
    }),
  },
  SRV: {
    field: 'srvRecords',
    read: (value, where) => ({
      type: 'SRV',
      services: listOf(value, where).map((record, index) => ({
        priority: numberOf(
          record.priority,
          `${where}[${index}].priority`,
          65535,
        ),
        weight: numberOf(record.weight, `${where}[${index}].weight`, 65535),
        port: numberOf(record.port, `${where}[${index}].port`, 65535),
        target: domainOf(record.target, `${where}[${index}].target`),
      })),
    }),
  },
  TXT: {
    field: 'txtRecords',
    read: (value, where) => ({
      type: 'TXT',
      texts: listOf(value, where).map((record, index) =>
        stringsOf(record.value, `${where}[${index}].value`),
      ),
    }),
  },
  SOA: {
    field: 'soaRecord',
    read: (value, where) => {
      const record = fieldsOf(value, where);
      const seconds = (field: string) =>
        numberOf(record[field], `${where}.${field}`, 2147483647);
      return {
        type: 'SOA',
        host: domainOf(record.host, `${where}.host`),
        email: domainOf(record.email, `${where}.email`),
        serialNumber: seconds('serialNumber'),
        refreshTime: seconds('refreshTime'),
        retryTime: seconds('retryTime'),
        expireTime: seconds('expireTime'),
        minimumTtl: seconds('minimumTtl'),
      };
    },
  },
};

/** An empty set is a set all the same; a CNAME and an SOA have exactly one record and cannot be empty. */
function emptyData(type: RecordType): RecordData {
  if (type === 'CNAME' || type === 'SOA') {
    return refuse(
      `The '${READERS[type].field}' of a ${type} record set is required.`,
    );
  }
  return READERS[type].read([], READERS[type].field);
}

/**
 * Reads and checks the body of a write.
 *
 * @param existing - for a PATCH, what fields that are left out keep; for a PUT, undefined
 * @throws AzureError 400 `BadRequest` naming the field and what was expected
 */
export function parseRecordSetBody(
  body: unknown,
  type: RecordType,
  existing?: RecordSet,
): RecordSetBody {
  const root = fieldsOf(body, 'body');
  const properties = fieldsOf(root.properties ?? {}, 'properties');
  const foreign = Object.values(READERS).find(
    ({ field }) =>
      field !== READERS[type].field &&
      properties[field] !== undefined &&
      properties[field] !== null,
  );
  if (foreign) {
    refuse(`The record set of type ${type} must not have '${foreign.field}'.`);
  }
  const given = properties[READERS[type].field] ?? undefined;
  const ttl = properties.ttl ?? properties.TTL ?? existing?.ttl;
  if (ttl === undefined) refuse(`The value of 'properties.ttl' is required.`);
  return {
    ttl: numberOf(ttl, 'properties.ttl', 2147483647),
    metadata: metadataOf(properties.metadata) ?? existing?.metadata ?? {},
    data:
      given === undefined
        ? existing?.data ?? emptyData(type)
        : READERS[type].read(given, `properties.${READERS[type].field}`),
  };
}

function metadataOf(value: unknown): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(fieldsOf(value, 'properties.metadata')).map(
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
