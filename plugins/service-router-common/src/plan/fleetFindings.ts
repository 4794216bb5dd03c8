import { FleetFinding } from './fleetFinding';
import { hostFindings, nameFindings } from './nameFindings';
import { FleetPlan, PlannedCluster } from './planFleet';
import { policyFindings } from './policyFindings';
import { regionFindings } from './regionFindings';

/**
 * Everything the clusters of a fleet disagree on.
 *
 * @param titleOf - a region as the reader knows it; its key when absent
 * @returns in a stable order: by kind, then by name
 * @see reference suite OP-MATRIX
 * @public
 */
export function fleetFindingsOf(
  clusters: PlannedCluster[],
  fleet: FleetPlan,
  titleOf: (region: string) => string = region => region,
): FleetFinding[] {
  return [
    ...regionFindings(clusters, titleOf),
    ...policyFindings(clusters),
    ...hostFindings(clusters),
    ...nameFindings(clusters, fleet, titleOf),
  ];
}
