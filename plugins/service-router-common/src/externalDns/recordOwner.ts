/** The owner ExternalDNS's TXT registry names for a record. @public */
export interface RecordOwner {
  /** `--txt-owner-id` of the ExternalDNS instance. */
  owner: string;
  /** What it was made from, for example `crd/namespace/name`. */
  resource?: string;
  /** `--txt-prefix` of the instance: as configured, or as far as the name of the TXT record tells. */
  prefix: string;
  /** `--txt-suffix` of the instance, where it has one. */
  suffix?: string;
  /** `--txt-wildcard-replacement`, where the record is a wildcard. */
  wildcardReplacement?: string;
  /** Name of the TXT record. */
  recordName: string;
  /** Name of the configured instance that it is. */
  instance?: string;
}

/**
 * Who owns a record set, as far as the zone and the configuration tell.
 *
 * - `owned`: one ExternalDNS
 * - `contested`: several, each of which takes the record for its own
 * - `ambiguous`: a registry record may speak of this record or of another one; nothing is guessed
 * - `encrypted`: its registry record cannot be read, or is somebody else's
 * - `unowned`: no registry record speaks of it
 *
 * @public
 */
export type Ownership =
  | { state: 'owned'; owner: RecordOwner }
  | { state: 'contested'; owners: RecordOwner[] }
  | { state: 'ambiguous'; candidates: RecordOwner[] }
  | { state: 'encrypted'; recordNames: string[] }
  | { state: 'unowned' };

/** The owners that are certain: none, one, or all of a contested record. @public */
export function certainOwnersOf(ownership: Ownership): RecordOwner[] {
  if (ownership.state === 'owned') {
    return [ownership.owner];
  }
  return ownership.state === 'contested' ? ownership.owners : [];
}

/** Key of a record set: equal for two exactly when name and type are. @public */
export function ownerKey(type: string, fqdn: string): string {
  return `${type.toUpperCase()}|${fqdn.toLowerCase()}`;
}
