import { RouteReport } from '@service-router/plugin-service-router-common';
import { RecheckTarget } from './RecheckTarget';

/**
 * What is looked at for a route: every cluster that holds it, every zone that its name is or should be in, and the traffic
 * manager. Where nothing is known of it yet, everything.
 */
export function targetsOf<T extends RecheckTarget>(
  { clusters, zones }: Pick<RouteReport, 'clusters' | 'zones'>,
  targets: readonly T[],
): T[] {
  const holding = clusters
    .filter(({ isDeclared }) => isDeclared)
    .map(({ cluster }) => cluster);
  const served = zones
    .filter(({ state }) => state !== 'unserved')
    .map(({ region }) => region);
  return targets.filter(({ kind, name, region = '' }) => {
    if (kind === 'cluster') {
      return holding.length === 0 || holding.includes(name);
    }
    if (kind === 'zone') {
      return served.length === 0 || served.includes(region);
    }
    return true;
  });
}
