import { RecordOwner } from './recordOwner';
import { HoldingReason } from './recordHolding';
import { RecordSet } from './recordSet';
import { PassedOverEntry, WantedEndpoint } from './wantedEndpoints';

/**
 * Why a change is not made:
 *
 * - what {@link HoldingReason} says of the record that stands
 * - `TypeConflict`: a CNAME beside another type
 * - `NameTaken`: another DNSEndpoint of the same cluster has the name
 * - `Policy`: the instance's policy does not let it
 *
 * @public
 */
export type RefusalReason =
  | HoldingReason
  | 'TypeConflict'
  | 'NameTaken'
  | 'Policy';

/** A change that does not come about. @public */
export interface RefusedChange {
  /** ExternalDNS says no, mostly without a word; or it tries again and again, and the zone says no. */
  by: 'externalDns' | 'zone';
  action: 'create' | 'update' | 'delete';
  fqdn: string;
  type: string;
  reason: RefusalReason;
  /** The DNSEndpoint that asks for it, `crd/namespace/name`; absent for a deletion. */
  resource?: string;
  /** The record that stands in the way. */
  record?: RecordSet;
  owners: RecordOwner[];
  /** The DNSEndpoint that has the name instead. */
  takenBy?: string;
}

/** What one ExternalDNS does on its next loop. @public */
export interface Prediction {
  create: WantedEndpoint[];
  update: { from: RecordSet; to: WantedEndpoint }[];
  delete: RecordSet[];
  refused: RefusedChange[];
  passedOver: PassedOverEntry[];
}
