import { RecordOwner, RefusalReason, RefusedChange } from '../../externalDns';
import { RegionFact } from '../facts';
import { listed } from '../words';

const words: Record<
  RefusalReason,
  (refused: RefusedChange, zone: string) => string
> = {
  OwnedByAnother: (refused, zone) =>
    `${described(refused)} stands in ${zone} and is owned by ${named(
      refused.owners,
    )}, which does not let go of it; remove what asks for it there first`,
  SameOwnerOtherPrefix: (refused, zone) =>
    `${described(
      refused,
    )} stands in ${zone} under the same owner id with another prefix, so this ExternalDNS does not take it for its own; remove the record first`,
  ContestedOwners: (refused, zone) =>
    `${described(refused)} in ${zone} is claimed by ${named(
      refused.owners,
    )} at once; let only one of them publish the name`,
  AmbiguousOwner: (refused, zone) =>
    `whose ${described(
      refused,
    )} in ${zone} is cannot be told; tell Service Router the --txt-prefix of each ExternalDNS that writes the zone`,
  EncryptedOwner: (refused, zone) =>
    `${described(
      refused,
    )} in ${zone} has an ownership record that cannot be read; only the ExternalDNS that wrote it can change it`,
  Unowned: (refused, zone) =>
    `${described(
      refused,
    )} stands in ${zone} and nobody owns it, so ExternalDNS leaves it; remove it first, or choose another name`,
  LinkedToProfile: ({ fqdn }, zone) =>
    `the name ${fqdn} is linked to a profile in ${zone}, which answers in place of records; take the name out of that profile first`,
  TypeConflict: (refused, zone) =>
    `a ${refused.type} cannot stand at ${refused.fqdn} in ${zone} beside ${
      refused.record ? described(refused) : 'a record of another type'
    }; remove that one first, or choose another name`,
  NameTaken: ({ fqdn, takenBy }) =>
    `the name ${fqdn} is asked for by ${
      takenBy ?? 'another object'
    } in the same cluster`,
  Policy: ({ fqdn, action }, zone) =>
    action === 'delete'
      ? `the record of ${fqdn} stays in ${zone}, as the policy of its ExternalDNS deletes nothing; remove it by hand`
      : `the record of ${fqdn} stays as it is in ${zone}, as the policy of its ExternalDNS only creates`,
};

/** Why a record will not be as it is asked for, and what would mend it, for whoever is about to ask. */
export function refusalSentence(
  refused: RefusedChange,
  { title }: Pick<RegionFact, 'title'>,
): string {
  return words[refused.reason](refused, `the zone of ${title}`);
}

function described({ record, fqdn, type }: RefusedChange): string {
  return record
    ? `${record.type} ${record.fqdn} → ${listed(record.values)}`
    : `${type} ${fqdn}`;
}

function named(owners: readonly RecordOwner[]): string {
  return listed(
    owners.map(({ owner, resource }) =>
      resource ? `${owner} (from ${resource})` : owner,
    ),
  );
}
