import { RemixiconComponentType, RiShutDownLine } from '@remixicon/react';
import { EndpointReport } from '@service-router/plugin-service-router-common';
import { iconOfTone, Tone } from './tones';

/** How an endpoint of Traffic Manager stands, for the eye. */
export const toneOfService: Record<EndpointReport['because'], Tone> = {
  Healthy: 'good',
  AlwaysServed: 'good',
  Checking: 'progress',
  HealthUnknown: 'unknown',
  AllDegraded: 'problem',
  Degraded: 'problem',
  Disabled: 'neutral',
  Stopped: 'neutral',
  Inactive: 'neutral',
  TooFewChildren: 'problem',
  ProfileDisabled: 'neutral',
};

/** The icon that goes with it: what is switched off is not deleted. */
export function iconOfService(
  because: EndpointReport['because'],
): RemixiconComponentType {
  const tone = toneOfService[because];
  return tone === 'neutral' ? RiShutDownLine : iconOfTone[tone];
}
