import { isClusterSeen } from '../report/isClusterSeen';
import type { RouteReport } from '../report/types';
import { say, Told, told } from '../sentences';

/** What is said of a route that no cluster holds, as far as they can be read. @public */
export function unheldRoute({
  clusters,
}: Pick<RouteReport, 'clusters'>): Omit<Told, 'remedy'> {
  return told(
    clusters.every(isClusterSeen)
      ? say`No cluster holds this ServiceRoute.`
      : say`No cluster that can be read holds this ServiceRoute.`,
  );
}
