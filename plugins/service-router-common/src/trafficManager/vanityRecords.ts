import { say, Worded, worded } from '../sentences';
import {
  DnsEndpoint,
  EXTERNAL_DNS_API_VERSION,
  labels as labelKeys,
} from '../kinds';
import { EndpointCandidate } from './endpointCandidates';
import { TRAFFIC_MANAGER_DOMAIN, vanityEndpointNameOf } from './names';
import { MANAGED_BY_VALUE } from './ownershipTags';
import { DesiredProfile } from './profile';
import { ProfilesOptions, TrafficCluster } from './trafficSources';

/** Seconds a vanity CNAME may be kept; the reference's (TM-RECORDS-008). */
export const VANITY_TTL = 300;

/** A vanity host's CNAME, published by one cluster. @public */
export interface VanityRecord {
  hostname: string;
  profile: string;
  cluster: string;
  endpoint: DnsEndpoint;
}

/** A vanity host that is not published, and why. @public */
export interface VanityFault extends Worded {
  hostname: string;
  profile: string;
}

/** @public */
export interface VanityPlan {
  /** In order of their hosts. */
  records: VanityRecord[];
  faults: VanityFault[];
}

/** A profile and the objects that have an endpoint in it, the oldest first. */
export interface PlannedProfile {
  profile: DesiredProfile;
  /** The host that objects gave; absent when it is only an object's own. */
  vanityHost?: string;
  accepted: EndpointCandidate[];
}

/**
 * The CNAMEs of vanity hosts to their profiles: each once, from one cluster.
 *
 * A cluster that publishes the host already keeps it as long as it has an endpoint in the profile, so that a new or a
 * silent cluster moves nothing; otherwise the cluster of the oldest object has it. When a cluster goes, the next one
 * takes over. A host that has records of its own in a cluster gets none: a CNAME stands alone at its name.
 *
 * @param planned - the profiles, that of the oldest object first
 */
export function planVanityRecords(
  planned: PlannedProfile[],
  clusters: TrafficCluster[],
  options: ProfilesOptions,
): VanityPlan {
  const ownHosts = new Set(
    planned.flatMap(({ accepted }) =>
      accepted.map(({ ownHost }) => ownHost?.toLowerCase()),
    ),
  );
  const records: VanityRecord[] = [];
  const faults: VanityFault[] = [];
  for (const { profile, vanityHost, accepted } of planned) {
    const hostname = vanityHost?.toLowerCase();
    const target = (options.fqdnOf ?? azureName)(profile.name);
    if (!hostname || !target || ownHosts.has(hostname)) {
      continue;
    }
    const name = vanityEndpointNameOf(hostname);
    const taken = records.find(
      ({ endpoint }) => endpoint.metadata.name === name,
    );
    const cluster = publisherOf(hostname, accepted, clusters);
    if (taken) {
      faults.push({
        hostname,
        profile: profile.name,
        ...worded(
          taken.hostname === hostname
            ? say`${hostname} leads to the profile ${taken.profile} already; a name has one CNAME, set another hostname`
            : say`its DNSEndpoint ${options.vanity.namespace}/${name} is that of ${taken.hostname} already; set another hostname`,
        ),
      });
    } else if (!cluster) {
      faults.push({
        hostname,
        profile: profile.name,
        ...worded(
          say`every cluster that has an endpoint in the profile is only observed, so that none may publish the host`,
        ),
      });
    } else {
      records.push({
        hostname,
        profile: profile.name,
        cluster,
        endpoint: endpointOf(hostname, name, target, options),
      });
    }
  }
  return {
    records: records.sort((a, b) => (a.hostname < b.hostname ? -1 : 1)),
    faults,
  };
}

function publisherOf(
  hostname: string,
  accepted: EndpointCandidate[],
  clusters: TrafficCluster[],
): string | undefined {
  const observed = new Set(
    clusters
      .filter(({ canPublish }) => canPublish === false)
      .map(({ name }) => name),
  );
  const taking = accepted
    .map(({ origin }) => origin.cluster)
    .filter(name => !observed.has(name));
  const publishing = clusters
    .filter(({ publishes = [] }) =>
      publishes.some(host => host.toLowerCase() === hostname),
    )
    .map(({ name }) => name);
  return taking.find(name => publishing.includes(name)) ?? taking[0];
}

function endpointOf(
  hostname: string,
  name: string,
  target: string,
  { vanity }: ProfilesOptions,
): DnsEndpoint {
  return {
    apiVersion: EXTERNAL_DNS_API_VERSION,
    kind: 'DNSEndpoint',
    metadata: {
      name,
      namespace: vanity.namespace,
      labels: { ...vanity.labels, [labelKeys.managedBy]: MANAGED_BY_VALUE },
    },
    spec: {
      endpoints: [
        {
          dnsName: hostname,
          recordType: 'CNAME',
          recordTTL: VANITY_TTL,
          targets: [target],
        },
      ],
    },
  };
}

function azureName(profile: string): string {
  return `${profile}.${TRAFFIC_MANAGER_DOMAIN}`;
}
