import { labels } from '../kinds';
import {
  PublicationFault,
  publicationFaultsOf,
  PublicationReason,
} from '../externalDns';
import { and, Phrase, say, told } from '../sentences';
import { addressesAt } from './addressesAt';
import { reasonOf } from './explanation/reasonOf';
import { RegionFact } from './facts';
import { ZoneIndex } from './fleetIndex';
import { publisherFinder } from './publishers';
import { LinkReport } from './types';
import { WantedRecord } from './wantedRecord';

/** Reasons that no waiting mends. */
const BROKEN: readonly PublicationReason[] = [
  'LabelFilterExcludes',
  'LinkedToProfile',
  'Unowned',
  'ContestedOwners',
  'EncryptedOwner',
  'TypeConflict',
];

/** Whether the zone holds the name as planned, and if not, why. */
export function publishedLink(wanted: WantedRecord): LinkReport {
  const { host, target, region, zone } = wanted;
  const link = {
    link: 'Published' as const,
    observedAt: region.zone.observedAt,
    ...(region.zone.error ? { isStale: true } : {}),
  };
  if (!zone) {
    return {
      ...link,
      state: 'unknown',
      ...told(unreadSentence(region)),
    };
  }
  const fault = faultOf(wanted, zone);
  if (fault) {
    const { reason } = fault;
    return {
      ...link,
      state: BROKEN.includes(reason) ? 'broken' : 'waiting',
      reason,
      ...reasonOf(fault),
    };
  }
  const addresses = addressesAt(zone, target);
  const { zoneName, title } = region;
  return addresses.length > 0
    ? {
        ...link,
        state: 'holds',
        ...told(
          say`Zone ${zoneName} of ${title} holds ${host} → ${target} → ${and(
            addresses,
          )}.`,
        ),
      }
    : {
        ...link,
        state: 'waiting',
        ...told(
          say`Zone ${zoneName} of ${title} holds ${host} → ${target}, but no address for ${target} yet.`,
        ),
      };
}

/** What stops the name: what no waiting mends before what it does. */
function faultOf(
  { endpoint, standing, cluster, region, facts }: WantedRecord,
  zone: ZoneIndex,
): PublicationFault | undefined {
  const [entry] = endpoint.spec.endpoints ?? [];
  const { publisherOf, clusterOf } = publisherFinder(region, zone, facts);
  const publisher = publisherOf(cluster);
  const faults = publicationFaultsOf({
    entry,
    planned: endpoint,
    standing,
    cluster: cluster.name,
    zone: {
      name: say`${region.zoneName} of ${region.title}`,
      at: zone.at,
      ownership: zone.ownership,
    },
    // The filter that the operator's documents and samples use; its labels are made for it.
    labelFilter: publisher?.labelFilter ?? `${labels.region}=${region.name}`,
    ...(publisher ? { instance: publisher } : {}),
    clusterOf,
  }).filter(({ reason }) => reason !== 'DifferentTtl');
  return faults.find(({ reason }) => BROKEN.includes(reason)) ?? faults[0];
}

function unreadSentence({ zoneName, title, zone }: RegionFact): Phrase {
  if (zone.error) {
    return say`Zone ${zoneName} of ${title} has never been read: ${zone.error.message}.`;
  }
  return zone.waiting
    ? say`Zone ${zoneName} of ${title} has not been read yet: the cloud has too many requests, and is asked again.`
    : say`Zone ${zoneName} of ${title} has not been read yet.`;
}
