import {
  describeReference,
  DnsEndpoint,
  DnsEndpointEntry,
  referenceOf,
} from '../kinds';
import { and, say, told } from '../sentences';
import { addressesAt } from './addressesAt';
import { ClusterFact } from './facts';
import { publishedLink } from './publishedLink';
import { LinkReport } from './types';
import { WantedRecord } from './wantedRecord';

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
    ...told(
      say`${cluster.name} plans ${host} to point at ${target} in the zone of ${region.title}.`,
    ),
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
      ...told(say`${name} stands in ${cluster.name}.`),
    };
  }
  return {
    ...link,
    state: 'waiting',
    ...told(
      found
        ? say`${name} in ${cluster.name} says something else and has not been mended yet.`
        : say`${name} has not been written to ${cluster.name} yet.`,
    ),
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
      ...told(
        say`No resolver is configured for ${region.title} (serviceRouter.regions.${region.name}.resolver), so nobody asks for the name there.`,
      ),
    };
  }
  const { resolver, title } = region;
  if (answer?.error) {
    return {
      ...link,
      state: 'unknown',
      isStale: true,
      ...told(
        say`Resolver ${resolver} of ${title} has not answered since ${answer.error.since}: ${answer.error.message}. Whether ${host} is answered there is not known now.`,
        say`Check that resolver ${resolver} of ${title} runs and can be reached from here (serviceRouter.regions.${region.name}.resolver).`,
      ),
    };
  }
  if (!answer?.value) {
    return {
      ...link,
      state: 'waiting',
      ...told(
        say`Resolver ${resolver} of ${title} has not been asked for ${host} yet.`,
      ),
    };
  }
  const { code, addresses, records } = answer.value;
  if (code !== 'NOERROR' || addresses.length === 0) {
    return {
      ...link,
      state: 'waiting',
      ...told(
        code === 'NOERROR'
          ? say`Resolver ${resolver} of ${title} answers without an address for ${host}.`
          : say`Resolver ${resolver} of ${title} answers ${code} for ${host}.`,
      ),
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
        ...told(
          say`Resolver ${resolver} of ${title} answers ${host} with ${and(
            addresses,
          )}.`,
        ),
      }
    : {
        ...link,
        state: 'waiting',
        ...told(
          say`Resolver ${resolver} of ${title} still answers ${host} with ${and(
            addresses,
          )}; it may keep an answer for ${Math.max(
            ...records.map(({ ttl }) => ttl),
          )} s.`,
        ),
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
