import { Phrase, quoted, say } from '../sentences';
import {
  ClusterFact,
  DnsAnswer,
  FleetFacts,
  Observation,
  RegionFact,
} from './facts';
import { SourceError } from './types';
import { lossOf } from './lossOf';

/** The cluster cannot be read. */
export function clusterError(cluster: ClusterFact): SourceError | undefined {
  return errorOf(cluster.state, {
    region: cluster.region,
    source: 'cluster',
    name: cluster.name,
  });
}

/** What is said of a cluster that cannot be read, by what is told from what was last known of it. */
export function lastKnownSentence(cluster: ClusterFact): string | undefined {
  const error = clusterError(cluster);
  return (
    error &&
    `${cluster.name} cannot be read now (${
      error.message
    }); what is known of it is from ${error.lastSeen ?? 'before'}.`
  );
}

/** The region's zone cannot be read. */
export function zoneError(region: RegionFact): SourceError | undefined {
  return errorOf(region.zone, {
    region: region.name,
    regionTitle: region.title,
    source: 'zone',
    name: region.zoneName,
  });
}

/** That a source cannot be read. A cluster's name is its own; zones of several regions may have one name. */
export function unreadableSentence({
  source,
  name,
  region,
  regionTitle = region,
  message,
}: SourceError): Phrase {
  switch (source) {
    case 'zone':
      return say`Zone ${name} of ${regionTitle} cannot be read: ${quoted(
        message,
      )}`;
    case 'resolver':
      return say`Resolver ${name} of ${regionTitle} cannot be asked: ${quoted(
        message,
      )}`;
    case 'trafficManager':
      return say`${name} cannot be read: ${quoted(message)}`;
    default:
      return say`Cluster ${name} cannot be read: ${quoted(message)}`;
  }
}

/** The profiles cannot be read. */
export function trafficError(
  standing: Observation<unknown>,
): SourceError | undefined {
  return errorOf(standing, {
    region: '',
    source: 'trafficManager',
    name: 'Traffic Manager',
  });
}

/** Every cluster and zone that cannot be read, and every resolver that cannot be asked. @public */
export function sourceErrorsOf({
  clusters,
  regions,
}: Pick<FleetFacts, 'clusters' | 'regions'>): SourceError[] {
  return [
    ...clusters.map(clusterError),
    ...regions.map(zoneError),
    ...regions.map(lostResolver),
  ].filter(error => error !== undefined);
}

/** The region's resolver does not answer for one host. */
export function resolverError(
  region: RegionFact,
  answer: Observation<DnsAnswer> | undefined,
): SourceError | undefined {
  return (
    answer &&
    errorOf(answer, {
      region: region.name,
      regionTitle: region.title,
      source: 'resolver',
      name: region.resolver ?? '',
    })
  );
}

/** The region's resolver answers for no host any more. */
function lostResolver(region: RegionFact): SourceError | undefined {
  const loss = lossOf(region.answers);
  return loss && resolverError(region, loss);
}

function errorOf(
  { error, observedAt }: Observation<unknown>,
  source: Pick<SourceError, 'region' | 'regionTitle' | 'source' | 'name'>,
): SourceError | undefined {
  return (
    error && {
      ...source,
      message: error.message,
      since: error.since,
      ...(observedAt ? { lastSeen: observedAt } : {}),
      retryable: error.retryable,
    }
  );
}
