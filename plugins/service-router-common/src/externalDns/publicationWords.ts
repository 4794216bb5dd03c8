import { describeReference, referenceOf } from '../kinds';
import { listed } from '../plan/names';
import {
  Publication,
  PublicationFault,
  PublicationReason,
} from './publication';
import { RecordOwner } from './recordOwner';
import { RecordSet } from './recordSet';

type Words = Pick<PublicationFault, 'sentence' | 'remedy'>;

interface Told {
  publication: Publication;
  record?: RecordSet;
  owners: readonly RecordOwner[];
}

/** Each reason in a sentence, and what mends it. */
const words: Record<PublicationReason, (told: Told) => Words> = {
  NoDnsEndpoint: ({ publication }) => ({
    sentence: `${nameOf(publication)} does not stand in ${
      publication.cluster
    }, so nothing asks ExternalDNS for ${publication.entry.dnsName}.`,
  }),
  LabelFilterExcludes: ({ publication }) => {
    const { zone, cluster, labelFilter } = publication;
    return {
      sentence: `${nameOf(
        publication,
      )} in ${cluster} has labels that the filter of ExternalDNS for zone ${
        zone.name
      } (${labelFilter}) leaves out, so it is never read.`,
      remedy: `Set the labels of the DNSEndpoint so that ${labelFilter} selects it, or correct --label-filter of that ExternalDNS.`,
    };
  },
  NotSeenYet: ({ publication }) => ({
    sentence: `${atZone(publication)} holds no record ${
      publication.entry.dnsName
    } as planned yet; ExternalDNS in ${
      publication.cluster
    } has not read ${nameOf(publication)} as it now is.`,
    remedy: `If this lasts longer than its interval, check that ExternalDNS runs in ${publication.cluster} with source crd and --label-filter=${publication.labelFilter}.`,
  }),
  NotRunSince: ({ publication }) => ({
    sentence: `${atZone(publication)} holds no record ${
      publication.entry.dnsName
    } yet; ExternalDNS in ${publication.cluster} has read ${nameOf(
      publication,
    )} and writes it on its next interval.`,
    remedy: `If this lasts, look into the log of ExternalDNS in ${publication.cluster}: a write that the zone refuses is told only there.`,
  }),
  LinkedToProfile: ({ record }) => ({
    sentence: `The name is linked to the profile ${record?.linkedProfile}, which answers in place of records.`,
    remedy:
      'Take the name out of that profile, or give this route another name.',
  }),
  OwnedByAnother: ({ publication, record, owners }) => ({
    sentence: `The zone still holds ${described(record)}, owned by ${named(
      owners,
      publication,
    )}; it changes when that owner lets go of it.`,
    remedy: `Remove what asks for the name there (${listed(
      owners.map(({ resource, owner }) => resource ?? owner),
    )}), or take its owner's record out of the zone together with ${listed(
      owners.map(({ recordName }) => `TXT ${recordName}`),
    )}.`,
  }),
  SameOwnerOtherPrefix: ({ publication, record, owners }) => ({
    sentence: `The zone still holds ${described(record)}, owned by ${named(
      owners,
      publication,
    )} under the prefix "${owners[0]?.prefix}"; ExternalDNS in ${
      publication.cluster
    } has the same owner id but the prefix "${
      publication.instance?.prefix ?? ''
    }", reads no owner there and leaves the record without a word.`,
    remedy: `Let the ExternalDNS with the prefix "${owners[0]?.prefix}" remove the record, or remove it and TXT ${owners[0]?.recordName} by hand. A shared owner id does not take a record over.`,
  }),
  Unowned: ({ publication, record }) => ({
    sentence: `The zone holds ${described(
      record,
    )}, which nobody owns; ExternalDNS leaves it as it is.`,
    remedy: `Remove that record from ${theZone(
      publication,
    )}, or give this route another name.`,
  }),
  ContestedOwners: ({ publication, record, owners }) => ({
    sentence: `The zone holds ${described(record)}, which ${named(
      owners,
      publication,
    )} each take for their own and write in turn.`,
    remedy: `Let only one of them publish the name, then remove the TXT records of the others: ${listed(
      owners.map(({ recordName }) => recordName),
    )}.`,
  }),
  AmbiguousOwner: ({ record, owners }) => ({
    sentence: `The zone holds ${described(record)}, and ${listed(
      owners.map(({ recordName }) => `TXT ${recordName}`),
    )} may speak of it or of another record, so its owner is not known.`,
    remedy:
      'Tell Service Router the --txt-prefix or --txt-suffix of each ExternalDNS that writes the zone.',
  }),
  EncryptedOwner: ({ record }) => ({
    sentence: `The zone holds ${described(
      record,
    )}, whose ownership record cannot be read: it is encrypted, or somebody else's.`,
    remedy:
      'Look which ExternalDNS with --txt-encrypt-enabled writes this zone; only that one can change the record.',
  }),
  TypeConflict: ({ publication, record }) => ({
    sentence: `The zone holds ${described(record)}, and ${article(
      publication.entry.recordType,
    )} cannot stand beside it.`,
    remedy: `Remove that ${record?.type} record, or give this route another name.`,
  }),
  DifferentTarget: ({ publication, record, owners }) => ({
    sentence: `The zone still holds ${described(record)}, owned by ${named(
      owners,
      publication,
    )}; it changes to ${listed(
      publication.entry.targets,
    )} when that owner lets go of it or runs again.`,
    remedy: `If this lasts longer than the interval of ExternalDNS, look into its log in ${publication.cluster}.`,
  }),
  DifferentTtl: ({ publication, record }) => ({
    sentence: `The zone holds ${described(record)} with a TTL of ${
      record?.ttl
    } s in place of ${publication.entry.recordTTL} s.`,
    remedy: `If this lasts longer than the interval of ExternalDNS, look into its log in ${publication.cluster}.`,
  }),
};

/** A reason in a sentence, and what mends it. */
export function describeFault(
  publication: Publication,
  reason: PublicationReason,
  found: Omit<Told, 'publication'>,
): Words {
  return words[reason]({ publication, ...found });
}

function nameOf({ planned }: Publication): string {
  return describeReference(referenceOf(planned));
}

function atZone({ zone }: Publication): string {
  return `Zone ${zone.name}`;
}

function theZone({ zone }: Publication): string {
  return `zone ${zone.name}`;
}

function article(type: string): string {
  return /^(A|AAAA|MX|NS|SRV)$/.test(type) ? `an ${type}` : `a ${type}`;
}

function described(record: RecordSet | undefined): string {
  return record
    ? `${record.type} ${record.fqdn} → ${listed(record.values)}`
    : 'no record';
}

/** Owners, with the cluster where it is known: "external-dns-weu of aks-weu (from crd/ns/name)". */
function named(
  owners: readonly RecordOwner[],
  { clusterOf }: Publication,
): string {
  return listed(
    owners.map(owner => {
      const cluster = clusterOf?.(owner);
      const who = cluster ? `${owner.owner} of ${cluster}` : owner.owner;
      return owner.resource ? `${who} (from ${owner.resource})` : who;
    }),
  );
}
