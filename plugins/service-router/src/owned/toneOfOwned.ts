import { OwnedRouteState } from '@service-router/plugin-service-router-common';
import { Tone, toneOfOverall } from '../card/tones';

/** How a route of something owned stands, for the eye. */
export const toneOfOwned: Record<OwnedRouteState, Tone> = {
  ...toneOfOverall,
  absent: 'unknown',
};
