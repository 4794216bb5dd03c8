import { ServiceReason } from '../../trafficManager';
import { EndpointReport, ProfileReport } from '../reportProfiles';
import { percentOf } from '../words';
import { RegionOfRoute } from './regionOfRoute';
import { PathStep } from './types';

const stateOf: Record<ServiceReason, PathStep['state']> = {
  Healthy: 'holds',
  AlwaysServed: 'holds',
  Checking: 'waiting',
  HealthUnknown: 'unknown',
  AllDegraded: 'broken',
  Degraded: 'broken',
  Disabled: 'broken',
  Stopped: 'broken',
  Inactive: 'broken',
  TooFewChildren: 'broken',
  ProfileDisabled: 'broken',
};

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
  ProfileDisabled: 'Enable the profile.',
  Disabled: 'Enable the endpoint.',
};

/** The endpoints that the route has in Traffic Manager profiles, of the cluster to which the name leads here. */
export function trafficSteps(
  here: RegionOfRoute,
  profiles: readonly ProfileReport[],
): PathStep[] {
  const { report, zone, cluster } = here;
  const reached = zone.pointsTo?.cluster ?? cluster?.cluster;
  const { namespace, name } = report.route;
  return profiles.flatMap(profile =>
    profile.endpoints
      .filter(
        ({ origin }) =>
          origin?.kind === 'ServiceRoute' &&
          origin.namespace === namespace &&
          origin.name === name &&
          origin.cluster === reached,
      )
      .map(endpoint => profileStep(profile, endpoint)),
  );
}

function profileStep(
  profile: ProfileReport,
  endpoint: EndpointReport,
): PathStep {
  const { name, hostname, fqdn } = profile;
  const { because, share, isServed } = endpoint;
  const remedy = remedies[because];
  const part =
    share === undefined || !isServed ? '' : `${percentOf(share)} % of answers`;
  return {
    part: 'profile',
    state: profile.state === 'missing' ? 'waiting' : stateOf[because],
    subject: name,
    place: [`endpoint ${endpoint.name}`, part].filter(Boolean).join(', '),
    sentence: `Traffic Manager profile ${name}${
      profile.state === 'missing' ? ', which is still to be made,' : ''
    } answers ${hostname ?? fqdn ?? 'its name'}: its endpoint ${
      endpoint.name
    } leads to ${endpoint.target} and ${inWords[because]}${
      part && `, with ${part}`
    }.`,
    ...(remedy ? { remedy } : {}),
  };
}
