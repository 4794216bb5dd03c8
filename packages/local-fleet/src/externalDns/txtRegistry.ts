import { Changes, Endpoint, keyOf, normalName, OWNER_LABEL } from './endpoint';

const HERITAGE = 'heritage';
const HERITAGE_VALUE = 'external-dns';
const LABEL_PREFIX = 'external-dns/';
/** Types that the names of registry records can begin with. */
const TYPES = [
  'A',
  'AAAA',
  'CNAME',
  'NS',
  'MX',
  'PTR',
  'SRV',
  'NAPTR',
  'TXT',
  'DNAME',
];

/**
 * The name of the TXT record that says who owns a record: `{prefix}{type}-{first label}.{rest}`.
 * `%{record_type}` in the prefix takes the type's place.
 */
export function txtNameOf(
  dnsName: string,
  recordType: string,
  prefix: string,
): string {
  const [first, ...rest] = normalName(dnsName).split('.');
  const type = recordType.toLowerCase();
  const lower = prefix.toLowerCase();
  const label = lower.includes('%{record_type}')
    ? lower.replaceAll('%{record_type}', type) + first
    : `${lower}${type}-${first}`;
  return [label, ...rest].join('.');
}

/** The name and type that a registry record of this prefix speaks of; undefined when it has another prefix. */
export function ownedNameOf(
  txtName: string,
  prefix: string,
): { dnsName: string; recordType?: string } | undefined {
  const name = normalName(txtName);
  const lower = prefix.toLowerCase();
  if (lower.includes('%{record_type}')) {
    for (const type of TYPES) {
      const typed = lower.replaceAll('%{record_type}', type.toLowerCase());
      if (name.startsWith(typed)) {
        return { dnsName: name.slice(typed.length), recordType: type };
      }
    }
    return undefined;
  }
  if (!name.startsWith(lower)) return undefined;
  const rest = name.slice(lower.length);
  const dash = rest.indexOf('-');
  const type = TYPES.find(
    candidate => dash > 0 && candidate.toLowerCase() === rest.slice(0, dash),
  );
  // Without a known type this is the form that versions up to v0.17 wrote beside the typed one.
  return type
    ? { dnsName: rest.slice(dash + 1), recordType: type }
    : { dnsName: rest };
}

/** `"heritage=external-dns,external-dns/owner=...,external-dns/resource=..."`, quoted, keys sorted. */
export function txtValueOf(labels: Record<string, string>): string {
  const pairs = Object.keys(labels)
    .sort()
    .map(key => `${LABEL_PREFIX}${key}=${labels[key]}`);
  return `"${[`${HERITAGE}=${HERITAGE_VALUE}`, ...pairs].join(',')}"`;
}

/** The labels that a TXT value carries; undefined for a value that is not the registry's. */
export function labelsOfTxtValue(
  value: string,
): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  let isHeritage = false;
  for (const part of value.replace(/"/g, '').split(',')) {
    const [key, text, ...more] = part.split('=');
    // ExternalDNS passes over a part that has not exactly one equals sign.
    if (text === undefined || more.length > 0) continue;
    if (key === HERITAGE) {
      if (text !== HERITAGE_VALUE) return undefined;
      isHeritage = true;
    } else if (key.startsWith(LABEL_PREFIX)) {
      labels[key.slice(LABEL_PREFIX.length)] = text;
    }
  }
  return isHeritage ? labels : undefined;
}

/** Records of a zone with their owners, and the names of the registry's own TXT records. */
export interface RegisteredRecords {
  endpoints: Endpoint[];
  registryNames: ReadonlySet<string>;
}

/**
 * Tells the registry's TXT records from the others and gives every other record the labels that its TXT carries.
 * TXT records of another prefix stay unseen, so that their record's owner is unknown to this instance.
 */
export function readRegistry(
  records: readonly Endpoint[],
  prefix: string,
): RegisteredRecords {
  const labelsByKey = new Map<string, Record<string, string>>();
  const registryNames = new Set<string>();
  const others: Endpoint[] = [];
  for (const record of records) {
    const labels =
      record.recordType === 'TXT'
        ? labelsOfTxtValue(record.targets[0] ?? '')
        : undefined;
    if (!labels) {
      others.push(record);
      continue;
    }
    registryNames.add(normalName(record.dnsName));
    const owned = ownedNameOf(record.dnsName, prefix);
    if (owned) {
      labelsByKey.set(
        keyOf({ ...owned, recordType: owned.recordType ?? '' }),
        labels,
      );
    }
  }
  const endpoints = others.map(record => {
    const untyped =
      record.recordType === 'AAAA'
        ? undefined
        : labelsByKey.get(keyOf({ ...record, recordType: '' }));
    return {
      ...record,
      labels: labelsByKey.get(keyOf(record)) ?? untyped ?? {},
    };
  });
  return { endpoints, registryNames };
}

/**
 * The same changes with the TXT record of every record: a new one is written unless it exists, since a record may
 * have lost its pair in an apply that failed half-way; an update and a deletion always carry it.
 */
export function withRegistryRecords(
  changes: Changes,
  options: {
    ownerId: string;
    prefix: string;
    registryNames: ReadonlySet<string>;
  },
): Changes {
  const { ownerId, prefix, registryNames } = options;
  const owned = (endpoint: Endpoint): Endpoint => ({
    ...endpoint,
    labels: { ...endpoint.labels, [OWNER_LABEL]: ownerId },
  });
  const txtOf = ({ dnsName, recordType, labels }: Endpoint): Endpoint => ({
    dnsName: txtNameOf(dnsName, recordType, prefix),
    recordType: 'TXT',
    targets: [txtValueOf(labels)],
    labels: {},
  });
  const withTxt = (endpoints: Endpoint[]) =>
    endpoints.flatMap(endpoint => [endpoint, txtOf(endpoint)]);
  return {
    create: changes.create
      .map(owned)
      .flatMap(endpoint => [
        endpoint,
        ...[txtOf(endpoint)].filter(txt => !registryNames.has(txt.dnsName)),
      ]),
    updateOld: withTxt(changes.updateOld),
    updateNew: withTxt(changes.updateNew.map(owned)),
    delete: withTxt(changes.delete),
  };
}
