import { Phrase, Said, say, Told, told } from '../../sentences';
import { ServiceReason } from '../../trafficManager';
import { percentOf } from '../words';
import { RouteEndpoint, RouteProfile } from './types';

/** Said of an endpoint, which is always the one that does it, so that no language has to bend them. */
const inWords: Record<ServiceReason, Phrase> = {
  Healthy: say`is healthy`,
  AlwaysServed: say`is served whatever its health`,
  Checking: say`is served while the first probes run`,
  HealthUnknown: say`is served, its health not being told`,
  AllDegraded: say`is degraded, but served as a last resort, as all of them are`,
  Degraded: say`is degraded and left out of answers`,
  Disabled: say`is switched off`,
  Stopped: say`is stopped`,
  Inactive: say`is inactive`,
  TooFewChildren: say`has too few healthy endpoints behind it`,
  ProfileDisabled: say`is not served, as the profile is switched off`,
};

const remedies: Partial<Record<ServiceReason, Phrase>> = {
  Degraded: say`See why its probes fail: the health check path, port and expected status of the profile, and what the gateway answers them.`,
  AllDegraded: say`See why the probes of every endpoint fail: the health check path, port and expected status of the profile.`,
  TooFewChildren: say`See why the probes of the endpoints behind it fail, or ask for fewer healthy ones (min-child-endpoints).`,
  Stopped: say`Start the Azure resource that the endpoint leads to.`,
  Inactive: say`Enable the profile behind the endpoint.`,
  ProfileDisabled: say`Enable the profile.`,
  Disabled: say`Enable the endpoint.`,
};

/** The part of answers in words; nothing where there is none, or where nobody can say. */
export function partOfAnswers({
  share,
  isServed,
}: RouteEndpoint): Phrase | undefined {
  return share === null || !isServed
    ? undefined
    : say`${percentOf(share)} % of answers`;
}

type ProfileNames = Pick<RouteProfile, 'name' | 'hostname' | 'fqdn' | 'state'>;

/** Where an endpoint leads, how it stands and what of the answers it has, and what would mend that. */
export function endpointSentence(
  profile: ProfileNames,
  endpoint: RouteEndpoint,
): Told {
  const { sentence, remedy } = endpointWords(profile, endpoint);
  return told(sentence, remedy);
}

/** The same, apart from the language. */
export function endpointWords(
  { name, hostname, fqdn, state }: ProfileNames,
  endpoint: RouteEndpoint,
): Said {
  const { target } = endpoint;
  const profile =
    state === 'missing'
      ? say`Traffic Manager profile ${name}, which is still to be made,`
      : say`Traffic Manager profile ${name}`;
  const host = hostname ?? fqdn ?? say`its name`;
  if (state === 'unread') {
    return {
      sentence: say`${profile} answers ${host}: its endpoint ${endpoint.name} leads to ${target} by plan; the profiles have not been read yet.`,
    };
  }
  const standing = inWords[endpoint.because];
  const part = partOfAnswers(endpoint);
  const remedy = remedies[endpoint.because];
  return {
    sentence: part
      ? say`${profile} answers ${host}: its endpoint ${endpoint.name} leads to ${target} and ${standing}, with ${part}.`
      : say`${profile} answers ${host}: its endpoint ${endpoint.name} leads to ${target} and ${standing}.`,
    ...(remedy ? { remedy } : {}),
  };
}
