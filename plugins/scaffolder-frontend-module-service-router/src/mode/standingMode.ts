import { RouteReport } from '@service-router/plugin-service-router-common';
import { ModeFieldProps } from './schema';

/**
 * The mode that counts for a route now, as a form holds it.
 *
 * @returns undefined where there is none, and where the clusters do not agree on one
 */
export function standingMode({
  mode,
  boundTo,
}: Pick<RouteReport, 'mode' | 'boundTo'>): ModeFieldProps['formData'] {
  switch (mode) {
    case 'Active':
      return { mode };
    case 'RegionBound':
      return { mode, ...(boundTo ? { sourceRegion: boundTo.region } : {}) };
    default:
      return undefined;
  }
}
