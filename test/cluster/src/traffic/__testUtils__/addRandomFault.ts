import type { Faults } from '@service-router/local-fleet/src/azure';
import { RandomSource } from './RandomSource';

/** Something goes wrong with some of the next requests to Traffic Manager. */
export function addRandomFault(random: RandomSource, faults: Faults): void {
  if (faults.list().length >= 3) {
    faults.clear();
  }
  const method = random.oneOf([undefined, 'GET', 'PUT', 'DELETE', 'POST']);
  faults.add({
    kind: random.oneOf([
      'throttled',
      'internalError',
      'timeout',
      'lostAnswer',
      'tornPage',
      'failingNextLink',
      'nullProperties',
      'slow',
    ]),
    path: 'trafficmanagerprofiles',
    ...(method ? { method } : {}),
    count: random.between(1, 3),
    retryAfter: random.between(1, 5),
    delay: random.between(1, 8) * 500,
  });
}
