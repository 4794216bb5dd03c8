import { RecordSet } from './recordSet';

/** The owner ExternalDNS's TXT registry names for a record. @public */
export interface RecordOwner {
  /** `--txt-owner-id` of the ExternalDNS instance. */
  owner: string;
  /** What it was made from, for example `crd/namespace/name`. */
  resource?: string;
  /** `--txt-prefix` of the instance, as far as the name of the TXT record tells. */
  prefix: string;
  /** Name of the TXT record. */
  recordName: string;
}

/** Record types the registry writes into names (external-dns.md 1.5). */
const REGISTRY_TYPES = [
  'a',
  'aaaa',
  'cname',
  'ns',
  'mx',
  'ptr',
  'srv',
  'naptr',
  'txt',
  'dname',
];

/**
 * What a TXT value says, if it is a record of ExternalDNS's registry.
 *
 * @returns undefined for any other text, an encrypted registry record among them
 * @public
 */
export function parseRegistryText(
  text: string,
): { owner: string; resource?: string } | undefined {
  const labels = new Map(
    text
      .replace(/"/g, '')
      .split(',')
      .map(part => {
        const at = part.indexOf('=');
        return at < 0
          ? ([part.trim(), ''] as const)
          : ([part.slice(0, at).trim(), part.slice(at + 1).trim()] as const);
      }),
  );
  if (labels.get('heritage') !== 'external-dns') {
    return undefined;
  }
  const resource = labels.get('external-dns/resource');
  return {
    owner: labels.get('external-dns/owner') ?? '',
    ...(resource ? { resource } : {}),
  };
}

/**
 * The owners of each record set of a zone, told from the zone alone.
 *
 * A TXT record belongs to the longest record name that its own name ends with, after the record's type and whatever
 * prefix its instance uses; the untyped form of old versions counts too. Two owners for one record mean that it is
 * contested; none that it is unowned (external-dns.md 1.5).
 *
 * @returns `type|fqdn` to owners
 * @public
 */
export function ownersOf(recordSets: RecordSet[]): Map<string, RecordOwner[]> {
  const records = new Set(
    recordSets
      .filter(({ type }) => type !== 'TXT')
      .map(({ type, fqdn }) => ownerKey(type, fqdn)),
  );
  const untyped = new Map<string, string[]>();
  for (const key of records) {
    const [, fqdn] = key.split('|');
    untyped.set(fqdn, [...(untyped.get(fqdn) ?? []), key]);
  }
  const owners = new Map<string, RecordOwner[]>();
  for (const { type, fqdn, values } of recordSets) {
    if (type !== 'TXT') {
      continue;
    }
    for (const value of values) {
      const text = parseRegistryText(value);
      const owned = text && ownedBy(fqdn, records, untyped);
      if (!text || !owned) {
        continue;
      }
      for (const key of owned.keys) {
        owners.set(key, [
          ...(owners.get(key) ?? []),
          { ...text, prefix: owned.prefix, recordName: fqdn },
        ]);
      }
    }
  }
  return owners;
}

/** Key of a record set in {@link ownersOf}. @public */
export function ownerKey(type: string, fqdn: string): string {
  return `${type.toUpperCase()}|${fqdn.toLowerCase()}`;
}

/** The longest record whose name ends the TXT record's name, and the prefix before it. */
function ownedBy(
  textName: string,
  records: Set<string>,
  untyped: Map<string, string[]>,
): { keys: string[]; prefix: string } | undefined {
  for (let start = 0; start < textName.length; start += 1) {
    const rest = textName.slice(start);
    for (const type of REGISTRY_TYPES) {
      if (!rest.startsWith(`${type}-`)) {
        continue;
      }
      const key = ownerKey(type, rest.slice(type.length + 1));
      if (records.has(key)) {
        return { keys: [key], prefix: textName.slice(0, start) };
      }
    }
  }
  for (let start = 0; start < textName.length; start += 1) {
    const keys = untyped.get(textName.slice(start));
    if (keys) {
      return { keys, prefix: textName.slice(0, start) };
    }
  }
  return undefined;
}
