import { joined, Phrase, say, worded } from '../sentences';
import { ObjectMetadata, Service } from '../kinds';
import { isStanding } from '../plan/clusterState';
import { externalDnsAnnotation, settingEntriesOf } from './annotationKeys';
import { refused, TargetDecision, targetOf } from './endpointTarget';
import { hostNameWords, profileNameOf } from './names';
import { EndpointOrigin } from './profile';
import { readSettings } from './readSettings';
import { settingFaultWords } from './settingFault';
import { locationOf, SettingsContext } from './settingRules';
import { SettingField, TrafficManagerSettings } from './settings';
import {
  originOf,
  ProfilesOptions,
  TrafficCluster,
  TrafficEndpoint,
  TrafficRefusal,
  UnknownKeys,
} from './trafficSources';

/** An object that asks for an endpoint, with all that was decided of it alone. */
export interface EndpointCandidate {
  origin: EndpointOrigin;
  sourceKey?: string;
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
  unknownKeys: UnknownKeys[];
}

/** Reads the annotations of every Service, and of every route that its cluster answers for. */
export function candidatesOf(
  clusters: TrafficCluster[],
  options: ProfilesOptions,
): CandidatesReading {
  const knownLocations = clusters.flatMap(({ location }) => location ?? []);
  const result: CandidatesReading = {
    candidates: [],
    refusals: [],
    unknownKeys: [],
  };
  for (const cluster of clusters) {
    const context = { location: cluster.location, knownLocations };
    for (const object of objectsOf(cluster)) {
      const { origin, texts } = object;
      const reading = readSettings(settingEntriesOf(texts), context);
      if (reading.kind === 'off') {
        continue;
      }
      if (reading.unknownKeys.length > 0) {
        result.unknownKeys.push({ origin, keys: reading.unknownKeys });
      }
      if (reading.kind === 'refused') {
        result.refusals.push({
          origin,
          reason: 'InvalidSettings',
          ...worded(
            say`${joined('semicolon', reading.faults.map(settingFaultWords))}`,
          ),
        });
        continue;
      }
      const found = candidateOf(object, reading, context, options);
      if ('reason' in found) {
        result.refusals.push(found);
      } else {
        result.candidates.push(found);
      }
    }
  }
  return result;
}

/** An object that may carry settings, and how it is reached. */
interface AnnotatedObject {
  origin: EndpointOrigin;
  sourceKey?: string;
  /** When it was made. */
  since?: string;
  /** Its settings, under the names they have there. */
  texts?: Record<string, string>;
  ownHost?: string;
  decide: (settings: TrafficManagerSettings) => TargetDecision;
}

function objectsOf(cluster: TrafficCluster): AnnotatedObject[] {
  const routes = cluster.routes.filter(
    ({ isActive, route }) => isActive && isStanding(route),
  );
  return [
    ...cluster.services
      .filter(isStanding)
      .map(service => serviceObject(service, cluster.name)),
    ...routes.map(({ route, host, gatewayHost, gatewayService }) => ({
      origin: originOf(cluster.name, 'ServiceRoute', route.metadata),
      ...annotationsOf(route.metadata),
      ownHost: host,
      decide: (settings: TrafficManagerSettings) =>
        targetOf(settings, { gatewayHost, service: gatewayService }),
    })),
    ...(cluster.endpoints ?? []).map(endpointObject),
  ];
}

function annotationsOf({
  creationTimestamp,
  annotations,
}: ObjectMetadata): Pick<AnnotatedObject, 'since' | 'texts'> {
  return { since: creationTimestamp, texts: annotations };
}

function endpointObject(endpoint: TrafficEndpoint): AnnotatedObject {
  const { origin, since, properties, dnsName, addresses, hostnames } = endpoint;
  const ingress = [
    ...addresses.map(ip => ({ ip })),
    ...hostnames.map(hostname => ({ hostname })),
  ];
  return {
    origin,
    sourceKey: endpoint.key,
    since,
    texts: properties,
    ownHost: dnsName,
    decide: settings => targetOf(settings, { ownHost: dnsName, ingress }),
  };
}

function serviceObject(service: Service, cluster: string): AnnotatedObject {
  const { metadata, spec } = service;
  const hosts = externalDnsAnnotation(metadata.annotations, 'hostname');
  const ownHost = hosts?.split(',')[0].trim() || undefined;
  return {
    origin: originOf(cluster, 'Service', metadata),
    ...annotationsOf(metadata),
    ownHost,
    decide: settings =>
      spec?.type === 'LoadBalancer'
        ? targetOf(settings, { ownHost, service })
        : refused(
            'NotLoadBalancer',
            say`its type is ${
              spec?.type ?? 'ClusterIP'
            }; only a LoadBalancer Service can be an endpoint`,
          ),
  };
}

function candidateOf(
  { origin, sourceKey, since, ownHost, decide }: AnnotatedObject,
  { settings, given }: Pick<EndpointCandidate, 'settings' | 'given'>,
  context: SettingsContext,
  options: ProfilesOptions,
): EndpointCandidate | TrafficRefusal {
  const hostname = settings.hostname ?? ownHost;
  const profileName =
    settings.profileName ?? (hostname && profileNameOf(hostname));
  if (!hostname || !profileName) {
    return {
      origin,
      reason: 'NoHost',
      ...worded(
        say`there is no host name to make the profile for; set hostname, or the annotation of ExternalDNS of that name`,
      ),
    };
  }
  const hostFault = hostNameWords(hostname);
  if (hostFault) {
    return { origin, reason: 'NoHost', ...worded(hostFault) };
  }
  const refusal = (
    reason: TrafficRefusal['reason'],
    words: Phrase,
  ): TrafficRefusal => ({
    origin,
    profile: profileName,
    reason,
    ...worded(words),
  });
  const { resourceGroups } = options;
  if (
    resourceGroups &&
    !resourceGroups.some(
      group => group.toLowerCase() === settings.resourceGroup.toLowerCase(),
    )
  ) {
    return refusal(
      'ResourceGroupNotAllowed',
      say`resource-group is "${
        settings.resourceGroup
      }"; profiles may be in ${joined('comma', resourceGroups)}`,
    );
  }
  const decision = decide(settings);
  if (decision.kind === 'refused') {
    return refusal(decision.reason, decision.words);
  }
  const { target, targetResourceId } = decision;
  if (target && target.toLowerCase() === settings.hostname?.toLowerCase()) {
    return refusal(
      'TargetIsVanityHost',
      say`hostname ${settings.hostname} would lead to the profile and the profile back to it; give the object a host name of its own, or set endpoint-target to its load balancer's address`,
    );
  }
  return {
    origin,
    ...(sourceKey === undefined ? {} : { sourceKey }),
    since: since ?? '9999',
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
