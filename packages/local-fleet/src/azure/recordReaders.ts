import { isIPv4, isIPv6 } from 'node:net';
import { RecordData, RecordType } from '../zones';
import {
  Fields,
  fieldsOf,
  isDomainName,
  numberOf,
  refuse,
  textOf,
} from './bodyFields';
import { MAX_RECORDS_PER_SET } from './dnsServices';

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

/** How the records of each type are read, and refused. */
export const READERS: {
  [T in RecordType]: (
    value: unknown,
    where: string,
  ) => Extract<RecordData, { type: T }>;
} = {
  A: (value, where) => ({
    type: 'A',
    addresses: listOf(value, where).map((record, index) =>
      addressOf(record.ipv4address, `${where}[${index}].ipv4Address`, 4),
    ),
  }),
  AAAA: (value, where) => ({
    type: 'AAAA',
    addresses: listOf(value, where).map((record, index) =>
      addressOf(record.ipv6address, `${where}[${index}].ipv6Address`, 6),
    ),
  }),
  CAA: (value, where) => ({
    type: 'CAA',
    authorizations: listOf(value, where).map((record, index) => ({
      flags: numberOf(record.flags, `${where}[${index}].flags`, 255),
      tag: textOf(record.tag, `${where}[${index}].tag`),
      value: textOf(record.value, `${where}[${index}].value`),
    })),
  }),
  CNAME: (value, where) => ({
    type: 'CNAME',
    target: domainOf(fieldsOf(value, where).cname, `${where}.cname`),
  }),
  MX: (value, where) => ({
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
  NS: (value, where) => ({
    type: 'NS',
    servers: listOf(value, where).map((record, index) =>
      domainOf(record.nsdname, `${where}[${index}].nsdname`),
    ),
  }),
  PTR: (value, where) => ({
    type: 'PTR',
    names: listOf(value, where).map((record, index) =>
      domainOf(record.ptrdname, `${where}[${index}].ptrdname`),
    ),
  }),
  SRV: (value, where) => ({
    type: 'SRV',
    services: listOf(value, where).map((record, index) => ({
      priority: numberOf(record.priority, `${where}[${index}].priority`, 65535),
      weight: numberOf(record.weight, `${where}[${index}].weight`, 65535),
      port: numberOf(record.port, `${where}[${index}].port`, 65535),
      target: domainOf(record.target, `${where}[${index}].target`),
    })),
  }),
  TXT: (value, where) => ({
    type: 'TXT',
    texts: listOf(value, where).map((record, index) =>
      stringsOf(record.value, `${where}[${index}].value`),
    ),
  }),
  SOA: (value, where) => {
    const record = fieldsOf(value, where);
    const seconds = (field: string) =>
      numberOf(record[field.toLowerCase()], `${where}.${field}`, 2147483647);
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
};
