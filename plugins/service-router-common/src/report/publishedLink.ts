import { labels } from '../kinds';
import {
  PublicationFault,
  publicationFaultsOf,
  PublicationReason,
} from '../externalDns';
import { addressesAt } from './addressesAt';
import { RegionFact } from './facts';
import { ZoneIndex } from './fleetIndex';
import { publisherFinder } from './publishers';
import { LinkReport } from './types';
import { WantedRecord } from './wantedRecord';
import { listed } from './words';

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
      sentence: unreadSentence(region),
    };
  }
  const fault = faultOf(wanted, zone);
  if (fault) {
    const { reason, sentence, remedy } = fault;
    return {
      ...link,
      state: BROKEN.includes(reason) ? 'broken' : 'waiting',
      sentence,
      reason,
      ...(remedy ? { remedy } : {}),
    };
  }
  const addresses = addressesAt(zone, target);
  return addresses.length > 0
    ? {
        ...link,
        state: 'holds',
        sentence: `Zone ${region.zoneName} of ${
          region.title
        } holds ${host} → ${target} → ${listed(addresses)}.`,
      }
    : {
        ...link,
        state: 'waiting',
        sentence: `Zone ${region.zoneName} of ${region.title} holds ${host} → ${target}, but no address for ${target} yet.`,
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
      name: `${region.zoneName} of ${region.title}`,
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

function unreadSentence({ zoneName, title, zone }: RegionFact): string {
  const name = `Zone ${zoneName} of ${title}`;
  if (zone.error) {
    return `${name} has never been read: ${zone.error.message}.`;
  }
  return zone.waiting
    ? `${name} has not been read yet: the cloud has too many requests, and is asked again.`
    : `${name} has not been read yet.`;
}
