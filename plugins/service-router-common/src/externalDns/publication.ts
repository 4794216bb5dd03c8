import type { PhraseValue, Told } from '../sentences';
import { DnsEndpoint, DnsEndpointEntry } from '../kinds';
import { ExternalDnsInstance } from './instance';
import { HoldingReason } from './recordHolding';
import { RecordOwner } from './recordOwner';
import { RecordSet } from './recordSet';
import { ZoneOwnership } from './zoneOwnership';

/**
 * Why a zone does not hold a name as it was planned:
 *
 * - `NoDnsEndpoint`: nothing in the cluster asks ExternalDNS for it
 * - `LabelFilterExcludes`: ExternalDNS does not read the DNSEndpoint
 * - `NotSeenYet`: ExternalDNS has not read it as it now is
 * - `LinkedToProfile`: a health-routing profile answers in place of records
 * - `OwnedByAnother`, `SameOwnerOtherPrefix`, `Unowned`, `ContestedOwners`, `AmbiguousOwner`, `EncryptedOwner`: who has
 *   the record that stands
 * - `TypeConflict`: a CNAME cannot stand beside another type
 * - `NotRunSince`: ExternalDNS has read it, and the zone does not show it
 * - `DifferentTarget`, `DifferentTtl`: the record says something else
 *
 * @public
 */
export type PublicationReason =
  | 'NoDnsEndpoint'
  | 'LabelFilterExcludes'
  | 'NotSeenYet'
  | HoldingReason
  | 'TypeConflict'
  | 'NotRunSince'
  | 'DifferentTarget'
  | 'DifferentTtl';

/** One reason why a name is not published as planned, told for people. @public */
export interface PublicationFault extends Told {
  reason: PublicationReason;
  /** What stands in the zone instead. */
  record?: RecordSet;
  /** Who owns that. */
  owners: RecordOwner[];
}

/** One name that a cluster publishes into a zone, and what is known of its way there. @public */
export interface Publication {
  /** What is planned. */
  entry: DnsEndpointEntry;
  /** The planned DNSEndpoint that carries it. */
  planned: Pick<DnsEndpoint, 'apiVersion' | 'kind' | 'metadata'>;
  /** What stands in the cluster under the planned one's name. */
  standing?: DnsEndpoint;
  /** Name of the cluster. */
  cluster: string;
  zone: {
    /** For people: "test-aks.nl of West Europe". */
    name: PhraseValue;
    /** All record sets at a name. */
    at: (fqdn: string) => readonly RecordSet[];
    ownership: ZoneOwnership;
  };
  /** Label filter of the ExternalDNS that publishes from this cluster into this zone. */
  labelFilter: string;
  /** Owner and affixes of that ExternalDNS, where they are known. */
  instance?: Pick<ExternalDnsInstance, 'ownerId' | 'prefix' | 'suffix'>;
  /** Name of the cluster whose ExternalDNS an owner is, where it is known. */
  clusterOf?: (owner: RecordOwner) => string | undefined;
}
