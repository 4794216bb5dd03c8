import { told } from '../../sentences';
import { ServiceReason } from '../../trafficManager';
import { LinkReport, RouteReport, ZoneReport } from '../types';
import { endpointsOfZone, ProfileEndpointOfRoute } from './endpointsOfZone';
import { endpointWords } from './serviceWords';

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
  const [found] = endpointsOfZone(report, zone)
    .map(one => ({ ...one, state: linkState(one) }))
    .sort((a, b) => byUrgency.indexOf(a.state) - byUrgency.indexOf(b.state));
  if (!found) {
    return undefined;
  }
  const { observedAt, error } = report.traffic!;
  const { sentence, remedy } = endpointWords(found.profile, found.endpoint);
  return {
    link: 'Healthy',
    state: found.state,
    ...told(sentence, found.state === 'broken' ? remedy : undefined),
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
