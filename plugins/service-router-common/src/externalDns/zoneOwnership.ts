import { ExternalDnsInstance } from './instance';
import { ownerKey, Ownership, RecordOwner } from './recordOwner';
import { RecordSet } from './recordSet';
import {
  encryptedKeys,
  meaningOf,
  namingsShown,
  RegistryRecord,
} from './registryMeaning';
import { normalName } from './registryNaming';
import { namingKey, ownerBy } from './registryReadings';
import { isEncryptedText, parseRegistryText } from './registryText';

/** A registry record whose record is gone. @public */
export interface OrphanRegistryRecord {
  /** Name of the TXT record. */
  recordName: string;
  owner: string;
  resource?: string;
  /** The record it speaks of, where its name can be read. */
  speaksOf?: { fqdn: string; type?: string };
}

/** Who owns what in a zone. @public */
export interface ZoneOwnership {
  of: (record: Pick<RecordSet, 'type' | 'fqdn'>) => Ownership;
  /** Registry records that speak of no record of the zone. */
  orphans: OrphanRegistryRecord[];
  /** A TXT record set of a registry, be it encrypted. */
  isRegistryRecord: (record: Pick<RecordSet, 'type' | 'fqdn'>) => boolean;
}

/**
 * Who owns each record set of a zone, as the TXT registry of ExternalDNS tells.
 *
 * Instances that are configured come first: what their prefix or suffix says, counts. Of the others, the zone alone has
 * to tell (external-dns.md 1.5): a naming that an owner has shown more than once is believed; where there is none, the
 * longest record name in the name of the TXT record counts. Where two records are as likely, both are `ambiguous`.
 *
 * @public
 */
export function zoneOwnershipOf(
  recordSets: readonly RecordSet[],
  instances: readonly ExternalDnsInstance[] = [],
): ZoneOwnership {
  const { records, encrypted, standing, registryNames } = sortedOut(recordSets);
  const shown = namingsShown(records, standing);
  const owners = new Map<string, RecordOwner[]>();
  const candidates = new Map<string, RecordOwner[]>();
  const unreadable = new Map<string, string[]>();
  const orphans: OrphanRegistryRecord[] = [];

  for (const record of records) {
    const meaning = meaningOf(record, { standing, instances, shown });
    if (meaning.says === 'orphan') {
      orphans.push({
        ...record,
        ...(meaning.of ? { speaksOf: meaning.of } : {}),
      });
      continue;
    }
    const [into, readings] =
      meaning.says === 'owns'
        ? ([owners, [meaning.reading]] as const)
        : ([candidates, meaning.readings] as const);
    const instance = meaning.says === 'owns' ? meaning.instance : undefined;
    for (const { keys, naming } of readings) {
      for (const key of keys) {
        const owner = {
          ...ownerBy(naming, record, key.includes('|*')),
          ...(instance ? { instance } : {}),
        };
        into.set(key, withOwner(into.get(key) ?? [], owner));
      }
    }
  }
  const encryptedNames = new Set<string>();
  for (const recordName of encrypted) {
    for (const key of encryptedKeys(recordName, standing, instances)) {
      encryptedNames.add(recordName);
      unreadable.set(key, [...(unreadable.get(key) ?? []), recordName]);
    }
  }

  return {
    of: ({ type, fqdn }) => {
      const key = ownerKey(type, normalName(fqdn));
      const certain = owners.get(key) ?? [];
      if (certain.length > 0) {
        return certain.length === 1
          ? { state: 'owned', owner: certain[0] }
          : { state: 'contested', owners: certain };
      }
      const possible = candidates.get(key);
      const recordNames = unreadable.get(key);
      if (possible) {
        return { state: 'ambiguous', candidates: possible };
      }
      return recordNames
        ? { state: 'encrypted', recordNames }
        : { state: 'unowned' };
    },
    orphans,
    isRegistryRecord: ({ type, fqdn }) => {
      const name = normalName(fqdn);
      return (
        type === 'TXT' && (registryNames.has(name) || encryptedNames.has(name))
      );
    },
  };
}

/** Tells the registry's texts from the records they may speak of. */
function sortedOut(recordSets: readonly RecordSet[]) {
  const records: RegistryRecord[] = [];
  const encrypted: string[] = [];
  const standing = new Map<string, string[]>();
  const registryNames = new Set<string>();
  for (const { type, fqdn, values } of recordSets) {
    const name = normalName(fqdn);
    const texts =
      type === 'TXT'
        ? values.flatMap(value => parseRegistryText(value) ?? [])
        : [];
    if (texts.length > 0) {
      registryNames.add(name);
      records.push(
        ...texts
          .filter(({ owner }) => owner !== '')
          .map(text => ({ recordName: name, ...text })),
      );
    } else if (type === 'TXT' && values.some(isEncryptedText)) {
      encrypted.push(name);
    } else {
      const types = standing.get(name) ?? [];
      standing.set(name, [...new Set([...types, type.toUpperCase()])]);
    }
  }
  return { records, encrypted, standing, registryNames };
}

/** An instance that wrote a record's owner in the old and the new form is one owner. */
function withOwner(owners: RecordOwner[], owner: RecordOwner): RecordOwner[] {
  const isSame = (other: RecordOwner) =>
    other.owner === owner.owner && namingKey(other) === namingKey(owner);
  return owners.some(isSame) ? owners : [...owners, owner];
}
