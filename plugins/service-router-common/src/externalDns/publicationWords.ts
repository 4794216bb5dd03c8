import { describeReference, referenceOf } from '../kinds';
import { and, Phrase, PhraseList, say, told, Told } from '../sentences';
import { Publication, PublicationReason } from './publication';
import { RecordOwner } from './recordOwner';
import { RecordSet } from './recordSet';

interface Found {
  publication: Publication;
  record?: RecordSet;
  owners: readonly RecordOwner[];
}

/** Each reason in a sentence, and what mends it. */
const words: Record<PublicationReason, (found: Found) => Told> = {
  NoDnsEndpoint: ({ publication }) =>
    told(
      say`${nameOf(publication)} does not stand in ${
        publication.cluster
      }, so nothing asks ExternalDNS for ${publication.entry.dnsName}.`,
    ),
  LabelFilterExcludes: ({ publication }) => {
    const { zone, cluster, labelFilter } = publication;
    return told(
      say`${nameOf(
        publication,
      )} in ${cluster} has labels that the filter of ExternalDNS for zone ${
        zone.name
      } (${labelFilter}) leaves out, so it is never read.`,
      say`Set the labels of the DNSEndpoint so that ${labelFilter} selects it, or correct --label-filter of that ExternalDNS.`,
    );
  },
  NotSeenYet: ({ publication }) =>
    told(
      say`Zone ${publication.zone.name} holds no record ${
        publication.entry.dnsName
      } as planned yet; ExternalDNS in ${
        publication.cluster
      } has not read ${nameOf(publication)} as it now is.`,
      say`If this lasts longer than its interval, check that ExternalDNS runs in ${publication.cluster} with source crd and --label-filter=${publication.labelFilter}.`,
    ),
  NotRunSince: ({ publication }) =>
    told(
      say`Zone ${publication.zone.name} holds no record ${
        publication.entry.dnsName
      } yet; ExternalDNS in ${publication.cluster} has read ${nameOf(
        publication,
      )} and writes it on its next interval.`,
      say`If this lasts, look into the log of ExternalDNS in ${publication.cluster}: a write that the zone refuses is told only there.`,
    ),
  LinkedToProfile: ({ record }) =>
    told(
      say`The name is linked to the profile ${
        record?.linkedProfile ?? ''
      }, which answers in place of records.`,
      say`Take the name out of that profile, or give this route another name.`,
    ),
  OwnedByAnother: ({ publication, record, owners }) =>
    told(
      say`The zone still holds ${described(record)}, owned by ${named(
        owners,
        publication,
      )}; it changes when that owner lets go of it.`,
      say`Remove what asks for the name there (${and(
        owners.map(({ resource, owner }) => resource ?? owner),
      )}), or take its owner's record out of the zone together with ${and(
        owners.map(({ recordName }) => `TXT ${recordName}`),
      )}.`,
    ),
  SameOwnerOtherPrefix: ({ publication, record, owners }) =>
    told(
      say`The zone still holds ${described(record)}, owned by ${named(
        owners,
        publication,
      )} under the prefix "${owners[0]?.prefix ?? ''}"; ExternalDNS in ${
        publication.cluster
      } has the same owner id but the prefix "${
        publication.instance?.prefix ?? ''
      }", reads no owner there and leaves the record without a word.`,
      say`Let the ExternalDNS with the prefix "${
        owners[0]?.prefix ?? ''
      }" remove the record, or remove it and TXT ${
        owners[0]?.recordName ?? ''
      } by hand. A shared owner id does not take a record over.`,
    ),
  Unowned: ({ publication, record }) =>
    told(
      say`The zone holds ${described(
        record,
      )}, which nobody owns; ExternalDNS leaves it as it is.`,
      say`Remove that record from zone ${publication.zone.name}, or give this route another name.`,
    ),
  ContestedOwners: ({ publication, record, owners }) =>
    told(
      say`The zone holds ${described(record)}, which ${named(
        owners,
        publication,
      )} each take for their own and write in turn.`,
      say`Let only one of them publish the name, then remove the TXT records of the others: ${and(
        owners.map(({ recordName }) => recordName),
      )}.`,
    ),
  AmbiguousOwner: ({ record, owners }) =>
    told(
      say`The zone holds ${described(record)}, and ${and(
        owners.map(({ recordName }) => `TXT ${recordName}`),
      )} may speak of it or of another record, so its owner is not known.`,
      say`Tell Service Router the --txt-prefix or --txt-suffix of each ExternalDNS that writes the zone.`,
    ),
  EncryptedOwner: ({ record }) =>
    told(
      say`The zone holds ${described(
        record,
      )}, whose ownership record cannot be read: it is encrypted, or somebody else's.`,
      say`Look which ExternalDNS with --txt-encrypt-enabled writes this zone; only that one can change the record.`,
    ),
  TypeConflict: ({ publication, record }) => {
    const { recordType } = publication.entry;
    const held = described(record);
    return told(
      /^(A|AAAA|MX|NS|SRV)$/.test(recordType)
        ? say`The zone holds ${held}, and an ${recordType} cannot stand beside it.`
        : say`The zone holds ${held}, and a ${recordType} cannot stand beside it.`,
      say`Remove that ${
        record?.type ?? ''
      } record, or give this route another name.`,
    );
  },
  DifferentTarget: ({ publication, record, owners }) =>
    told(
      say`The zone still holds ${described(record)}, owned by ${named(
        owners,
        publication,
      )}; it changes to ${and(
        publication.entry.targets,
      )} when that owner lets go of it or runs again.`,
      say`If this lasts longer than the interval of ExternalDNS, look into its log in ${publication.cluster}.`,
    ),
  DifferentTtl: ({ publication, record }) =>
    told(
      say`The zone holds ${described(record)} with a TTL of ${
        record?.ttl ?? '?'
      } s in place of ${publication.entry.recordTTL ?? '?'} s.`,
      say`If this lasts longer than the interval of ExternalDNS, look into its log in ${publication.cluster}.`,
    ),
};

/** A reason in a sentence, and what mends it. */
export function describeFault(
  publication: Publication,
  reason: PublicationReason,
  found: Omit<Found, 'publication'>,
): Told {
  return words[reason]({ publication, ...found });
}

function nameOf({ planned }: Publication): string {
  return describeReference(referenceOf(planned));
}

function described(record: RecordSet | undefined): Phrase {
  return record
    ? say`${record.type} ${record.fqdn} → ${and(record.values)}`
    : say`no record`;
}

/** Owners, with the cluster where it is known: "external-dns-weu of aks-weu (from crd/ns/name)". */
function named(
  owners: readonly RecordOwner[],
  { clusterOf }: Publication,
): PhraseList {
  return and(
    owners.map(owner => {
      const cluster = clusterOf?.(owner);
      const who = cluster ? say`${owner.owner} of ${cluster}` : owner.owner;
      return owner.resource ? say`${who} (from ${owner.resource})` : who;
    }),
  );
}
