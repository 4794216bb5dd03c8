import type { ClusterRouteReport } from './types';

/** Whether it is known what the cluster holds now: it was read, and nothing keeps it from being read. @public */
export function isClusterSeen({
  observedAt,
  error,
}: Pick<ClusterRouteReport, 'observedAt' | 'error'>): boolean {
  return observedAt !== undefined && error === undefined;
}
