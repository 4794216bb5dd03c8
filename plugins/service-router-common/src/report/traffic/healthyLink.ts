import { ServiceReason } from '../../trafficManager';
import { LinkReport, RouteReport, ZoneReport } from '../types';
import { endpointsOfZone, ProfileEndpointOfRoute } from './endpointsOfZone';
import { endpointSentence } from './serviceWords';

/** What is switched off on purpose, or not probed, tells nothing of health. */
const stateOf: Record<ServiceReason, LinkReport['state']> = {
  Healthy: 'holds',
  AlwaysServed: 'unknown',
  HealthUnknown: 'unknown',
  Checking: 'waiting',
  AllDegraded: 'broken',
  Degraded: 'broken',
  TooFewChildren: 'broken',
  Stopped: 'broken',
  Inactive: 'broken',
  ProfileDisabled: 'broken',
  Disabled: 'unknown',
};

const byUrgency: LinkReport['state'][] = [
  'broken',
  'waiting',
  'unknown',
  'holds',
];

/** Whether the gateway that a name leads to is healthy, as the probes of Traffic Manager say; undefined without an endpoint. */
export function healthyLink(
  report: Pick<RouteReport, 'traffic'>,
  zone: Pick<ZoneReport, 'writers' | 'pointsTo'>,
): LinkReport | undefined {
  const [told] = endpointsOfZone(report, zone)
    .map(found => ({ ...found, state: linkState(found) }))
    .sort((a, b) => byUrgency.indexOf(a.state) - byUrgency.indexOf(b.state));
  if (!told) {
    return undefined;
  }
  const { observedAt, error } = report.traffic!;
  const { sentence, remedy } = endpointSentence(told.profile, told.endpoint);
  return {
    link: 'Healthy',
    state: told.state,
    sentence,
    ...(remedy && told.state === 'broken' ? { remedy } : {}),
    ...(observedAt ? { observedAt } : {}),
    ...(error ? { isStale: true } : {}),
  };
}

function linkState({
  profile,
  endpoint,
}: ProfileEndpointOfRoute): LinkReport['state'] {
  switch (profile.state) {
    case 'missing':
      return 'waiting';
    case 'unread':
      return 'unknown';
    default:
      return stateOf[endpoint.because];
  }
}
