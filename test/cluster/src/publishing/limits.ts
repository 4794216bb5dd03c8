import {
  AzureLimits,
  PUBLISHED_LIMITS,
} from '@service-router/local-fleet/src/azure';

/** For instances that look as often as they do in these tests, which is more often than Azure would let them. */
export const AMPLE_LIMITS: AzureLimits = JSON.parse(
  JSON.stringify(PUBLISHED_LIMITS),
  (key, value) =>
    ['capacity', 'refillPerSecond'].includes(key) ? 1_000_000 : value,
);
