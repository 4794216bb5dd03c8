import { isSelected } from './labelSelector';
import {
  Publication,
  PublicationFault,
  PublicationReason,
} from './publication';
import { describeFault } from './publicationWords';
import { hasSameTargets } from './recordComparison';
import { holdingOf } from './recordHolding';
import { certainOwnersOf, RecordOwner } from './recordOwner';
import { RecordSet } from './recordSet';
import { RegistryNaming } from './registryNaming';
import { namingKey } from './registryReadings';
import { resourceOf } from './wantedEndpoints';

/**
 * Why a zone does not hold a name as it was planned: what stops it first, first. Empty when it does.
 *
 * What stands in the cluster is looked at only when the zone does not hold the record, since a status may be old.
 *
 * @throws {@link LabelSelectorError} if the label filter is none
 * @public
 */
export function publicationFaultsOf(
  publication: Publication,
): PublicationFault[] {
  const { entry, zone } = publication;
  const standing = zone
    .at(entry.dnsName)
    .filter(record => !zone.ownership.isRegistryRecord(record));
  const same = standing.find(({ type }) => type === entry.recordType);
  const isAlias = entry.recordType === 'CNAME';
  const beside = standing.find(({ type }) => (type === 'CNAME') !== isAlias);
  const linked = standing.find(({ linkedProfile }) => linkedProfile);
  const isThere = same && !linked && hasSameTargets(same.values, entry.targets);
  if (isThere) {
    const isOtherTtl = entry.recordTTL && same.ttl !== entry.recordTTL;
    return isOtherTtl ? [faultOf(publication, 'DifferentTtl', same)] : [];
  }
  const held = linked ?? same ?? beside;
  const reasons = [
    ...clusterReasons(publication),
    ...(held ? heldReasons(publication, held) : []),
  ];
  if (held && (held === beside || reasons.length === 0)) {
    reasons.push(held === beside ? 'TypeConflict' : 'DifferentTarget');
  }
  if (reasons.length === 0) {
    reasons.push('NotRunSince');
  }
  return reasons.map(reason => faultOf(publication, reason, held));
}

/** What keeps ExternalDNS from knowing of the name. */
function clusterReasons({
  standing,
  labelFilter,
}: Publication): PublicationReason[] {
  if (!standing) {
    return ['NoDnsEndpoint'];
  }
  if (!isSelected(labelFilter, standing.metadata.labels)) {
    return ['LabelFilterExcludes'];
  }
  const { generation } = standing.metadata;
  const { observedGeneration } = standing.status ?? {};
  return generation !== undefined && (observedGeneration ?? 0) < generation
    ? ['NotSeenYet']
    : [];
}

/** Who has the record that stands, if it is not ours to change. */
function heldReasons(
  { zone, instance, planned }: Publication,
  held: RecordSet,
): PublicationReason[] {
  const ownership = zone.ownership.of(held);
  if (instance) {
    const isOwn =
      ownership.state === 'owned' &&
      ownership.owner.owner === instance.ownerId &&
      isSamePrefix(ownership.owner, instance);
    return isOwn && !held.linkedProfile
      ? []
      : [holdingOf(held, ownership, instance).reason];
  }
  // Of an instance that is not known, another's record is told by what it was made from.
  const { reason } = holdingOf(held, ownership, { ownerId: '' });
  const [owner] = certainOwnersOf(ownership);
  const mayBeOwn =
    reason === 'OwnedByAnother' &&
    owner.resource === resourceOf(planned.metadata);
  return mayBeOwn ? [] : [reason];
}

function isSamePrefix(
  owner: RecordOwner,
  { prefix, suffix }: RegistryNaming,
): boolean {
  return namingKey(owner) === namingKey({ prefix, suffix });
}

function faultOf(
  publication: Publication,
  reason: PublicationReason,
  record: RecordSet | undefined,
): PublicationFault {
  const ownership = record && publication.zone.ownership.of(record);
  const owners =
    ownership?.state === 'ambiguous'
      ? ownership.candidates
      : ownership && certainOwnersOf(ownership);
  const fault = { ...(record ? { record } : {}), owners: owners ?? [] };
  return { reason, ...describeFault(publication, reason, fault), ...fault };
}
