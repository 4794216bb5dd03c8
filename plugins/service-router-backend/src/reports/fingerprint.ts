import { createHash } from 'node:crypto';
import { RouteReport } from '@service-router/plugin-service-router-common';

/**
 * Moments at which something was looked at, which pass without anything having changed, and what sentences are made from,
 * which says what they say.
 */
const LEFT_OUT = new Set([
  'generatedAt',
  'observedAt',
  'lastSeen',
  'said',
  'words',
]);

/** Equal for two reports of a route that say the same, whatever the age of what they say. */
export function fingerprintOf(report: RouteReport): string {
  const told = JSON.stringify(report, (key, value) =>
    LEFT_OUT.has(key) ? undefined : value,
  );
  return createHash('sha1').update(told).digest('base64');
}
