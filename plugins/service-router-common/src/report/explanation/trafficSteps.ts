import { say } from '../../sentences';
import { ServiceReason } from '../../trafficManager';
import {
  endpointSentence,
  endpointsOfZone,
  partOfAnswers,
  ProfileEndpointOfRoute,
  RouteProfile,
} from '../traffic';
import { named } from './named';
import { momentOf } from './reasonOf';
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

const stateOfProfile: Partial<
  Record<RouteProfile['state'], PathStep['state']>
> = { missing: 'waiting', unread: 'unknown' };

/** The endpoints that the route has in Traffic Manager profiles, of the cluster to which the name leads here. */
export function trafficSteps({ report, zone }: RegionOfRoute): PathStep[] {
  const { observedAt, error } = report.traffic ?? {};
  return endpointsOfZone(report, zone).map(found => ({
    ...profileStep(found),
    ...momentOf({ observedAt, isStale: error !== undefined }),
  }));
}

function profileStep({ profile, endpoint }: ProfileEndpointOfRoute): PathStep {
  const part = partOfAnswers(endpoint);
  return {
    part: 'profile',
    state: stateOfProfile[profile.state] ?? stateOf[endpoint.because],
    subject: profile.name,
    ...named({
      place: part
        ? say`endpoint ${endpoint.name}, ${part}`
        : say`endpoint ${endpoint.name}`,
    }),
    ...endpointSentence(profile, endpoint),
  };
}
