import { ownerKey, RecordOwner } from './recordOwner';
import { RegistryClaim, StandingTypes } from './registryClaims';
import { OwnedName, ownedNameOf, RegistryNaming } from './registryNaming';

/** What the name of a registry record comes to when one naming is believed. */
export interface RegistryReading {
  naming: RegistryNaming;
  /** The record that the name speaks of. */
  of: OwnedName;
  /** Keys of the records of the zone that it speaks of; empty when none stands. */
  keys: string[];
}

/** Reads the name of a registry record by a naming that is known; undefined when it does not have that naming's affix. */
export function readBy(
  naming: RegistryNaming,
  recordName: string,
  standing: StandingTypes,
): RegistryReading | undefined {
  const of = ownedNameOf(recordName, naming);
  if (!of) {
    return undefined;
  }
  const replacement = naming.wildcardReplacement?.toLowerCase();
  const isReplaced =
    replacement &&
    (of.fqdn === replacement || of.fqdn.startsWith(`${replacement}.`));
  const names = isReplaced
    ? [of.fqdn, `*${of.fqdn.slice(replacement.length)}`]
    : [of.fqdn];
  const keys = names.flatMap(fqdn =>
    (standing.get(fqdn) ?? [])
      .filter(type => (of.type ? type === of.type : type !== 'AAAA'))
      .map(type => ownerKey(type, fqdn)),
  );
  return { naming, of, keys };
}

/** A claim as a reading of the record that it found. */
export function readingOf({
  fqdn,
  types,
  naming,
  form,
}: RegistryClaim): RegistryReading {
  return {
    naming,
    of: { fqdn, ...(form === 'typed' ? { type: types[0] } : {}) },
    keys: types.map(type => ownerKey(type, fqdn)),
  };
}

/** All readings speak of the same records. */
export function agree(readings: readonly RegistryReading[]): boolean {
  const texts = readings.map(({ keys }) => [...keys].sort().join(' '));
  return texts.every(text => text === texts[0]);
}

/** Two namings are the same instance's, as far as names tell. */
export function namingKey({ prefix, suffix }: RegistryNaming): string {
  return `${(prefix ?? '').toLowerCase()} ${(suffix ?? '').toLowerCase()}`;
}

/** The owner that a registry record names, under the naming by which it was read. */
export function ownerBy(
  naming: RegistryNaming,
  text: { owner: string; resource?: string; recordName: string },
  isWildcard: boolean,
): RecordOwner {
  const { prefix = '', suffix, wildcardReplacement } = naming;
  return {
    owner: text.owner,
    ...(text.resource ? { resource: text.resource } : {}),
    prefix,
    ...(suffix ? { suffix } : {}),
    ...(isWildcard && wildcardReplacement ? { wildcardReplacement } : {}),
    recordName: text.recordName,
  };
}
