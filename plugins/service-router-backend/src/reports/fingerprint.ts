import { createHash } from 'node:crypto';
import { RouteReport } from '@service-router/plugin-service-router-common';

/** Moments at which something was looked at; they pass without anything having changed. */
const AGES = new Set(['generatedAt', 'observedAt', 'lastSeen']);

/** Equal for two reports of a route that say the same, whatever the age of what they say. */
export function fingerprintOf(report: RouteReport): string {
  const told = JSON.stringify(report, (key, value) =>
    AGES.has(key) ? undefined : value,
  );
  return createHash('sha1').update(told).digest('base64');
}
