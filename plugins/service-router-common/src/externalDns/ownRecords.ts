import { RecordSet } from './recordSet';
import {
  normalName,
  ownedNameOf,
  registeredNameOf,
  RegistryNaming,
} from './registryNaming';
import { registryLabelsOf } from './registryText';

/** The registry as one instance reads it. */
export interface OwnRegistry {
  /** What the registry says of a record; nothing for a record of which this instance can read nothing. */
  labelsOf: (
    record: Pick<RecordSet, 'type' | 'fqdn'>,
  ) => Record<string, string>;
  /** Names of all registry records, whatever their prefix. */
  registryNames: ReadonlySet<string>;
}

/**
 * The registry as one instance reads it: only registry records that have its own prefix or suffix speak to it, whoever
 * wrote them. The untyped form counts where there is no typed one, except for an AAAA.
 */
export function ownRegistryOf(
  recordSets: readonly RecordSet[],
  naming: RegistryNaming,
): OwnRegistry {
  const labelsByKey = new Map<string, Record<string, string>>();
  const registryNames = new Set<string>();
  for (const { type, fqdn, values } of recordSets) {
    const read = type === 'TXT' ? registryLabelsOf(values[0] ?? '') : undefined;
    if (read) {
      registryNames.add(normalName(fqdn));
      const owned = ownedNameOf(fqdn, naming);
      if (owned) {
        labelsByKey.set(`${owned.type ?? ''} ${owned.fqdn}`, read);
      }
    }
  }
  return {
    labelsOf: ({ type, fqdn }) => {
      const name = registeredNameOf(fqdn, naming);
      const untyped = type === 'AAAA' ? undefined : labelsByKey.get(` ${name}`);
      return labelsByKey.get(`${type} ${name}`) ?? untyped ?? {};
    },
    registryNames,
  };
}
