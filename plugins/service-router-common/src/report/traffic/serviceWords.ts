import { ServiceReason } from '../../trafficManager';
import { percentOf } from '../words';
import { RouteEndpoint, RouteProfile } from './types';

const inWords: Record<ServiceReason, string> = {
  Healthy: 'is healthy',
  AlwaysServed: 'is served whatever its health',
  Checking: 'is served while the first probes run',
  HealthUnknown: 'is served, its health not being told',
  AllDegraded: 'is degraded, but served as a last resort, as all of them are',
  Degraded: 'is degraded and left out of answers',
  Disabled: 'is switched off',
  Stopped: 'is stopped',
  Inactive: 'is inactive',
  TooFewChildren: 'has too few healthy endpoints behind it',
  ProfileDisabled: 'is not served, as the profile is switched off',
};

const remedies: Partial<Record<ServiceReason, string>> = {
  Degraded:
    'See why its probes fail: the health check path, port and expected status of the profile, and what the gateway answers them.',
  AllDegraded:
    'See why the probes of every endpoint fail: the health check path, port and expected status of the profile.',
  TooFewChildren:
    'See why the probes of the endpoints behind it fail, or ask for fewer healthy ones (min-child-endpoints).',
  Stopped: 'Start the Azure resource that the endpoint leads to.',
  Inactive: 'Enable the profile behind the endpoint.',
  ProfileDisabled: 'Enable the profile.',
  Disabled: 'Enable the endpoint.',
};

/** The part of answers in words; nothing where there is none, or where nobody can say. */
export function partOfAnswers({ share, isServed }: RouteEndpoint): string {
  return share === null || !isServed ? '' : `${percentOf(share)} % of answers`;
}

/** Where an endpoint leads, how it stands and what of the answers it has, and what would mend that. */
export function endpointSentence(
  profile: Pick<RouteProfile, 'name' | 'hostname' | 'fqdn' | 'state'>,
  endpoint: RouteEndpoint,
): { sentence: string; remedy?: string } {
  const { name, hostname, fqdn, state } = profile;
  const answers = `Traffic Manager profile ${name}${
    state === 'missing' ? ', which is still to be made,' : ''
  } answers ${hostname ?? fqdn ?? 'its name'}: its endpoint ${
    endpoint.name
  } leads to ${endpoint.target}`;
  if (state === 'unread') {
    return {
      sentence: `${answers} by plan; the profiles have not been read yet.`,
    };
  }
  const part = partOfAnswers(endpoint);
  const remedy = remedies[endpoint.because];
  return {
    sentence: `${answers} and ${inWords[endpoint.because]}${
      part && `, with ${part}`
    }.`,
    ...(remedy ? { remedy } : {}),
  };
}
