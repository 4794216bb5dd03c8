import { ExternalDnsInstance } from './instance';
import { claimsOf, StandingTypes, wildcardClaims } from './registryClaims';
import { OwnedName, RegistryNaming } from './registryNaming';
import {
  agree,
  namingKey,
  readBy,
  readingOf,
  RegistryReading,
} from './registryReadings';

/** A registry record that names an owner. */
export interface RegistryRecord {
  recordName: string;
  owner: string;
  resource?: string;
}

/** What a registry record turns out to say. */
export type Meaning =
  | { says: 'owns'; reading: RegistryReading; instance?: string }
  | { says: 'oneOf'; readings: RegistryReading[] }
  | { says: 'orphan'; of?: OwnedName };

/** Registry records of one owner that have to show a naming before others of it are read by that. */
const ENOUGH = 2;

/** The namings that each owner shows more than once, by names that can be read in one way only. */
export function namingsShown(
  records: readonly RegistryRecord[],
  standing: StandingTypes,
): Map<string, RegistryNaming[]> {
  const seen = new Map<
    string,
    Map<string, { naming: RegistryNaming; names: Set<string> }>
  >();
  for (const { owner, recordName } of records) {
    const [claim, ...others] = claimsOf(recordName, standing);
    if (claim && claim.form !== 'untyped' && others.length === 0) {
      const { naming } = claim;
      const ofOwner = seen.get(owner) ?? new Map();
      seen.set(owner, ofOwner);
      const key = `${namingKey(naming)} ${naming.wildcardReplacement ?? ''}`;
      const entry = ofOwner.get(key) ?? { naming, names: new Set() };
      ofOwner.set(key, entry);
      entry.names.add(recordName);
    }
  }
  return new Map(
    [...seen].map(([owner, namings]) => [
      owner,
      [...namings.values()]
        .filter(({ names }) => names.size >= ENOUGH)
        .map(({ naming }) => naming),
    ]),
  );
}

/** What a registry record says: by the configuration first, then by what its owner has shown, then by its name alone. */
export function meaningOf(
  record: RegistryRecord,
  known: {
    standing: StandingTypes;
    instances: readonly ExternalDnsInstance[];
    shown: ReadonlyMap<string, readonly RegistryNaming[]>;
  },
): Meaning {
  const { standing, instances, shown } = known;
  const { recordName, owner } = record;
  const readAll = (namings: readonly RegistryNaming[]) =>
    namings.flatMap(naming => readBy(naming, recordName, standing) ?? []);
  const own = instances.filter(({ ownerId }) => ownerId === owner);
  const byOwn = readAll(own);
  const other = readAll(instances.filter(({ ownerId }) => ownerId !== owner));
  const byShown = readAll(shown.get(owner) ?? []);

  for (const readings of [byOwn, other, byShown]) {
    const found = readings.filter(({ keys }) => keys.length > 0);
    const gone = readings.find(({ of, keys }) => of.type && keys.length === 0);
    if (found.length > 0) {
      const instance = own.find(one => one === found[0].naming)?.name;
      return agree(found) && (!gone || readings === other)
        ? {
            says: 'owns',
            reading: found[0],
            ...(instance ? { instance } : {}),
          }
        : { says: 'oneOf', readings: found };
    }
    if (gone && readings !== other) {
      const wildcards = wildcardClaims(recordName, standing).map(readingOf);
      return wildcards.length > 0 && readings !== byOwn
        ? { says: 'oneOf', readings: wildcards }
        : { says: 'orphan', of: gone.of };
    }
  }
  const claims = claimsOf(recordName, standing);
  if (claims.length === 0) {
    return { says: 'orphan' };
  }
  const readings = claims.map(readingOf);
  return agree(readings) && claims.every(({ form }) => form !== 'remote')
    ? { says: 'owns', reading: readings[0] }
    : { says: 'oneOf', readings };
}

/** Records of which an encrypted text at this name would be the registry's: only where the name says their type. */
export function encryptedKeys(
  recordName: string,
  standing: StandingTypes,
  instances: readonly ExternalDnsInstance[],
): string[] {
  const configured = instances
    .flatMap(instance => readBy(instance, recordName, standing) ?? [])
    .filter(({ of }) => of.type)
    .flatMap(({ keys }) => keys);
  return configured.length > 0
    ? configured
    : claimsOf(recordName, standing)
        .filter(({ form }) => form !== 'untyped')
        .map(readingOf)
        .flatMap(({ keys }) => keys);
}
