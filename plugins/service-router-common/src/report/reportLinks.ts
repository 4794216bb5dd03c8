import {
  describeReference,
  DnsEndpoint,
  DnsEndpointEntry,
  referenceOf,
} from '../kinds';
import { RecordOwner, RecordSet } from '../externalDns';
import { ClusterFact, RegionFact } from './facts';
import { ZoneIndex } from './fleetIndex';
import { LinkReport } from './types';
import { listed } from './words';

/** What one name in one region's zone is checked against. */
export interface WantedRecord {
  host: string;
  target: string;
  endpoint: DnsEndpoint;
  cluster: ClusterFact;
  region: RegionFact;
  zone?: ZoneIndex;
  /** What stands in the cluster under the endpoint's name. */
  standing?: DnsEndpoint;
}

/** The links of one name in one region, from plan to answer. */
export function linksOf(wanted: WantedRecord): LinkReport[] {
  return [
    plannedLink(wanted),
    writtenLink(wanted),
    publishedLink(wanted),
    answeringLink(wanted),
  ];
}

function plannedLink(wanted: WantedRecord): LinkReport {
  const { cluster, host, target, region } = wanted;
  return {
    link: 'Planned',
    state: 'holds',
    sentence: `${cluster.name} plans ${host} to point at ${target} in the zone of ${region.title}.`,
    ...seenIn(cluster),
    object: objectOf(wanted),
  };
}

function writtenLink(wanted: WantedRecord): LinkReport {
  const { cluster, endpoint, standing: found } = wanted;
  const name = describeReference(referenceOf(endpoint));
  const link = {
    link: 'Written' as const,
    ...seenIn(cluster),
    object: objectOf(wanted),
  };
  if (found && isWritten(found, endpoint)) {
    return {
      ...link,
      state: 'holds',
      sentence: `${name} stands in ${cluster.name}.`,
    };
  }
  return {
    ...link,
    state: 'waiting',
    sentence: found
      ? `${name} in ${cluster.name} says something else and has not been mended yet.`
      : `${name} has not been written to ${cluster.name} yet.`,
  };
}

function isWritten(found: DnsEndpoint, wanted: DnsEndpoint): boolean {
  const [want] = wanted.spec.endpoints ?? [];
  return (found.spec?.endpoints ?? []).some(
    (entry: DnsEndpointEntry) =>
      entry.dnsName === want.dnsName &&
      entry.recordType === want.recordType &&
      entry.targets?.[0] === want.targets[0],
  );
}

function publishedLink(wanted: WantedRecord): LinkReport {
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
      sentence: region.zone.error
        ? `Zone ${region.zoneName} of ${region.title} has never been read: ${region.zone.error.message}.`
        : `Zone ${region.zoneName} of ${region.title} has not been read yet.`,
    };
  }
  const [record, ...others] = zone
    .at(host)
    .filter(({ type }) => type !== 'TXT');
  if (!record) {
    return {
      ...link,
      state: 'waiting',
      sentence: `Zone ${region.zoneName} of ${region.title} holds no record ${host} yet; ExternalDNS writes it on its next interval.`,
    };
  }
  const fault = recordFault(record, others, target, zone.ownersOf(record));
  if (fault) {
    return { ...link, ...fault };
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

/** What is wrong with the record that stands at the name, if anything. */
function recordFault(
  record: RecordSet,
  others: RecordSet[],
  target: string,
  owners: RecordOwner[],
): Pick<LinkReport, 'state' | 'sentence'> | undefined {
  const value = record.values[0]?.replace(/\.$/, '');
  if (record.type === 'CNAME' && value === target && others.length === 0) {
    return undefined;
  }
  const what = `${record.type} ${record.fqdn} → ${listed(record.values)}`;
  if (record.linkedProfile) {
    return {
      state: 'broken',
      sentence: `The name is linked to the profile ${record.linkedProfile}, which answers in place of records.`,
    };
  }
  if (owners.length === 0) {
    return {
      state: 'broken',
      sentence: `The zone holds ${what}, which nobody owns; ExternalDNS leaves it as it is.`,
    };
  }
  const named = listed(
    owners.map(({ owner, resource }) =>
      resource ? `${owner} (from ${resource})` : owner,
    ),
  );
  return {
    state: 'waiting',
    sentence: `The zone still holds ${what}, owned by ${named}; it changes when that owner lets go of it.`,
  };
}

/** Addresses a name leads to within a zone. */
export function addressesAt(zone: ZoneIndex, name: string): string[] {
  const seen = new Set<string>();
  let current = name;
  while (!seen.has(current)) {
    seen.add(current);
    const sets = zone.at(current);
    const addresses = sets
      .filter(({ type }) => type === 'A' || type === 'AAAA')
      .flatMap(({ values }) => values);
    if (addresses.length > 0) {
      return addresses;
    }
    const alias = sets.find(({ type }) => type === 'CNAME')?.values[0];
    if (!alias) {
      return [];
    }
    current = alias.replace(/\.$/, '');
  }
  return [];
}

/** Addresses that a cluster plans to publish for its own gateway host. */
function plannedAddresses({ plan }: ClusterFact, target: string): string[] {
  return (plan?.gatewayRecords.endpoints ?? []).flatMap(({ spec }) =>
    (spec.endpoints ?? [])
      .filter(({ dnsName }) => dnsName === target)
      .flatMap(({ targets }) => targets),
  );
}

function answeringLink(wanted: WantedRecord): LinkReport {
  const { host, target, region, zone, cluster } = wanted;
  const answer = region.answers.get(host);
  const link = {
    link: 'Answering' as const,
    observedAt: answer?.observedAt,
  };
  if (!region.resolver) {
    return {
      ...link,
      state: 'unknown',
      sentence: `No resolver is configured for ${region.title} (serviceRouter.regions.${region.name}.resolver), so nobody asks for the name there.`,
    };
  }
  const asker = `Resolver ${region.resolver} of ${region.title}`;
  if (answer?.error) {
    return {
      ...link,
      state: 'broken',
      isStale: true,
      sentence: `${asker} does not answer: ${answer.error.message}.`,
    };
  }
  if (!answer?.value) {
    return {
      ...link,
      state: 'waiting',
      sentence: `${asker} has not been asked for ${host} yet.`,
    };
  }
  const { code, addresses, records } = answer.value;
  if (code !== 'NOERROR' || addresses.length === 0) {
    return {
      ...link,
      state: 'waiting',
      sentence: `${asker} answers ${
        code === 'NOERROR' ? 'without an address' : code
      } for ${host}.`,
    };
  }
  const passes = records.some(({ data }) => data.replace(/\.$/, '') === target);
  // The plan counts beside the zone: a resolver may know a new address before the zone is read again.
  const expected = [
    ...(zone ? addressesAt(zone, target) : []),
    ...plannedAddresses(cluster, target),
  ];
  const isRight =
    passes && addresses.every(address => expected.includes(address));
  return isRight
    ? {
        ...link,
        state: 'holds',
        sentence: `${asker} answers ${host} with ${listed(addresses)}.`,
      }
    : {
        ...link,
        state: 'waiting',
        sentence: `${asker} still answers ${host} with ${listed(
          addresses,
        )}; it may keep an answer for ${Math.max(
          ...records.map(({ ttl }) => ttl),
        )} s.`,
      };
}

function seenIn(
  cluster: ClusterFact,
): Pick<LinkReport, 'observedAt' | 'isStale'> {
  return {
    observedAt: cluster.state.observedAt,
    ...(cluster.state.error ? { isStale: true } : {}),
  };
}

function objectOf({ endpoint, cluster }: WantedRecord): LinkReport['object'] {
  return { ...referenceOf(endpoint), cluster: cluster.name };
}
