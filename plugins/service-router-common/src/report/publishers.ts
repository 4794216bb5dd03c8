import { ExternalDnsInstance, RecordOwner } from '../externalDns';
import { ClusterFact, FleetFacts, RegionFact } from './facts';
import { ZoneIndex } from './fleetIndex';

/** The ExternalDNS that publishes from a cluster into a zone, as far as it is known. */
export type Publisher = Pick<
  ExternalDnsInstance,
  'ownerId' | 'prefix' | 'suffix' | 'labelFilter'
>;

/**
 * Tells which ExternalDNS publishes from which cluster into one region's zone. Where it is not configured, a cluster's
 * own gateway host gives it away: no other cluster plans that name, so whoever owns its record, as planned, is the
 * cluster's.
 */
export function publisherFinder(
  region: RegionFact,
  zone: ZoneIndex,
  { clusters, externalDns = [] }: FleetFacts,
) {
  const publisherOf = (cluster: ClusterFact): Publisher | undefined =>
    externalDns.find(
      instance =>
        instance.cluster === cluster.name &&
        (instance.region ?? region.name) === region.name,
    ) ?? ownerOfGateway(cluster, zone);
  return {
    publisherOf,
    clusterOf: (owner: RecordOwner): string | undefined => {
      const found = clusters.filter(cluster => {
        const publisher = publisherOf(cluster);
        return publisher && isPublisher(publisher, owner);
      });
      return found.length === 1 ? found[0].name : undefined;
    },
  };
}

function ownerOfGateway(
  { plan }: ClusterFact,
  zone: ZoneIndex,
): Publisher | undefined {
  for (const { spec } of plan?.gatewayRecords.endpoints ?? []) {
    for (const { dnsName, recordType, targets } of spec.endpoints ?? []) {
      const record = zone.at(dnsName).find(({ type }) => type === recordType);
      const isAsPlanned =
        record && targets.every(target => record.values.includes(target));
      const owners = isAsPlanned ? zone.ownersOf(record) : [];
      if (owners.length === 1) {
        const [{ owner, prefix, suffix }] = owners;
        return { ownerId: owner, prefix, ...(suffix ? { suffix } : {}) };
      }
    }
  }
  return undefined;
}

function isPublisher(
  { ownerId, prefix = '', suffix = '' }: Publisher,
  owner: RecordOwner,
): boolean {
  return (
    ownerId === owner.owner &&
    prefix.toLowerCase() === owner.prefix.toLowerCase() &&
    suffix.toLowerCase() === (owner.suffix ?? '').toLowerCase()
  );
}
