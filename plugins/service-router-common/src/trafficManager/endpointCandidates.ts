import { ObjectMetadata } from '../kinds';
import { isStanding } from '../plan/clusterState';
import { externalDnsAnnotation, settingEntriesOf } from './annotationKeys';
import { TargetDecision, targetOf, TargetSource } from './endpointTarget';
import { hostNameFault, profileNameOf } from './names';
import { EndpointOrigin } from './profile';
import { describeSettingFault, readSettings } from './readSettings';
import { locationOf } from './settingRules';
import { SettingField, TrafficManagerSettings } from './settings';
import {
  originOf,
  ProfilesOptions,
  TrafficCluster,
  TrafficRefusal,
} from './trafficSources';

/** An object that asks for an endpoint, with all that was decided of it alone. */
export interface EndpointCandidate {
  origin: EndpointOrigin;
  /** When the object was made; the oldest one of a profile decides what they share. */
  since: string;
  settings: TrafficManagerSettings;
  given: ReadonlySet<SettingField>;
  profileName: string;
  /** The name was made from the host, not given. */
  isGeneratedName: boolean;
  /** The host users ask for. */
  hostname: string;
  /** The object's own host; a CNAME of the same name would stand beside its record. */
  ownHost?: string;
  location?: string;
  target?: string;
  targetResourceId?: string;
}

/** What the objects of all clusters ask for, each for itself. */
export interface CandidatesReading {
  candidates: EndpointCandidate[];
  refusals: TrafficRefusal[];
}

/** Reads the annotations of every LoadBalancer Service and every route that its cluster answers for. */
export function candidatesOf(
  clusters: TrafficCluster[],
  options: ProfilesOptions,
): CandidatesReading {
  const knownLocations = clusters.flatMap(({ location }) =>
    location ? [location] : [],
  );
  const candidates: EndpointCandidate[] = [];
  const refusals: TrafficRefusal[] = [];
  for (const cluster of clusters) {
    const take = (
      kind: EndpointOrigin['kind'],
      metadata: ObjectMetadata,
      ownHost: string | undefined,
      decide: (settings: TrafficManagerSettings) => TargetDecision,
    ) => {
      const found = candidateOf(
        { cluster, kind, metadata, ownHost, knownLocations, decide },
        options,
      );
      if (found && 'reason' in found) {
        refusals.push(found);
      } else if (found) {
        candidates.push(found);
      }
    };
    for (const service of cluster.services.filter(isStanding)) {
      const host = externalDnsAnnotation(
        service.metadata.annotations,
        'hostname',
      )
        ?.split(',')[0]
        .trim();
      take('Service', service.metadata, host || undefined, settings =>
        service.spec?.type === 'LoadBalancer'
          ? targetOf(settings, { ownHost: host || undefined, service })
          : {
              kind: 'refused',
              reason: 'NotLoadBalancer',
              message: `its type is ${
                service.spec?.type ?? 'ClusterIP'
              }; only a LoadBalancer Service can be an endpoint`,
            },
      );
    }
    for (const { route, host, isActive, ...reached } of cluster.routes) {
      if (isActive && isStanding(route)) {
        const source: TargetSource = {
          gatewayHost: reached.gatewayHost,
          service: reached.gatewayService,
        };
        take('ServiceRoute', route.metadata, host, settings =>
          targetOf(settings, source),
        );
      }
    }
  }
  return { candidates, refusals };
}

interface CandidateSource {
  cluster: TrafficCluster;
  kind: EndpointOrigin['kind'];
  metadata: ObjectMetadata;
  ownHost?: string;
  knownLocations: string[];
  decide: (settings: TrafficManagerSettings) => TargetDecision;
}

function candidateOf(
  source: CandidateSource,
  options: ProfilesOptions,
): EndpointCandidate | TrafficRefusal | undefined {
  const { cluster, metadata, ownHost } = source;
  const origin = originOf(cluster.name, source.kind, metadata);
  const context = {
    location: cluster.location,
    knownLocations: source.knownLocations,
  };
  const reading = readSettings(settingEntriesOf(metadata.annotations), context);
  if (reading.kind === 'off') {
    return undefined;
  }
  if (reading.kind === 'refused') {
    return {
      origin,
      reason: 'InvalidSettings',
      message: reading.faults.map(describeSettingFault).join('; '),
    };
  }
  const { settings, given } = reading;
  const hostname = settings.hostname ?? ownHost;
  const profileName =
    settings.profileName ?? (hostname && profileNameOf(hostname));
  if (!hostname || !profileName) {
    return {
      origin,
      reason: 'NoHost',
      message:
        'there is no host name to make the profile for; set hostname, or the annotation of ExternalDNS of that name',
    };
  }
  const hostFault = hostNameFault(hostname);
  if (hostFault) {
    return { origin, reason: 'NoHost', message: hostFault };
  }
  const refusal = (
    reason: TrafficRefusal['reason'],
    message: string,
  ): TrafficRefusal => ({ origin, profile: profileName, reason, message });
  const { resourceGroups } = options;
  if (
    resourceGroups &&
    !resourceGroups.some(
      group => group.toLowerCase() === settings.resourceGroup.toLowerCase(),
    )
  ) {
    return refusal(
      'ResourceGroupNotAllowed',
      `resource-group is "${
        settings.resourceGroup
      }"; profiles may be in ${resourceGroups.join(', ')}`,
    );
  }
  const decision = source.decide(settings);
  if (decision.kind === 'refused') {
    return refusal(decision.reason, decision.message);
  }
  const { target, targetResourceId } = decision;
  if (target && target.toLowerCase() === settings.hostname?.toLowerCase()) {
    return refusal(
      'TargetIsVanityHost',
      `hostname ${settings.hostname} would lead to the profile and the profile back to it; give the object a host name of its own, or set endpoint-target to its load balancer's address`,
    );
  }
  return {
    origin,
    since: metadata.creationTimestamp ?? '9999',
    settings,
    given,
    profileName,
    isGeneratedName: settings.profileName === undefined,
    hostname,
    ownHost,
    location: locationOf(settings, context),
    target,
    targetResourceId,
  };
}
