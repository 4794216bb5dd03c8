import { ExternalDnsInstance } from './instance';
import { Ownership, RecordOwner } from './recordOwner';
import { RecordSet } from './recordSet';

/** Why an ExternalDNS may not touch a record that stands. @public */
export type HoldingReason =
  | 'LinkedToProfile'
  | 'OwnedByAnother'
  | 'SameOwnerOtherPrefix'
  | 'ContestedOwners'
  | 'AmbiguousOwner'
  | 'EncryptedOwner'
  | 'Unowned';

/** A record that an ExternalDNS may not touch, why not, and who may. @public */
export interface Holding {
  reason: HoldingReason;
  record: RecordSet;
  /** Who owns it; who may own it where the reason is `AmbiguousOwner`. */
  owners: RecordOwner[];
}

/**
 * What keeps an ExternalDNS off a record that stands and that it does not know for its own.
 *
 * Its own owner id does not help under another prefix: it reads only the registry records that have its own.
 */
export function holdingOf(
  record: RecordSet,
  ownership: Ownership,
  instance: Pick<ExternalDnsInstance, 'ownerId'>,
): Holding {
  if (record.linkedProfile) {
    return { reason: 'LinkedToProfile', record, owners: [] };
  }
  switch (ownership.state) {
    case 'owned':
      return {
        reason:
          ownership.owner.owner === instance.ownerId
            ? 'SameOwnerOtherPrefix'
            : 'OwnedByAnother',
        record,
        owners: [ownership.owner],
      };
    case 'contested':
      return { reason: 'ContestedOwners', record, owners: ownership.owners };
    case 'ambiguous':
      return { reason: 'AmbiguousOwner', record, owners: ownership.candidates };
    case 'encrypted':
      return { reason: 'EncryptedOwner', record, owners: [] };
    default:
      return { reason: 'Unowned', record, owners: [] };
  }
}
