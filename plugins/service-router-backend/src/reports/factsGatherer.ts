import {
  ClusterFact,
  driftMemory,
  FleetFacts,
} from '@service-router/plugin-service-router-common';
import { ReportSources } from './ReportSources';

type FactSources = Pick<
  ReportSources,
  'fleet' | 'observers' | 'traffic' | 'deletedRoutes' | 'externalDns' | 'clock'
>;

/**
 * @returns a function that puts together what is known now, with these clusters; it notices what is changed by hand in zones
 *   from one time to the next
 */
export function factsGatherer({
  fleet,
  observers,
  traffic,
  deletedRoutes,
  externalDns,
  clock,
}: FactSources): (clusters: ClusterFact[]) => FleetFacts {
  const withDrift = driftMemory();
  return clusters =>
    withDrift({
      ...(externalDns ? { externalDns } : {}),
      now: clock.now(),
      clusters,
      regions: observers.regions(),
      remembered: deletedRoutes.remembered(),
      ...(traffic
        ? {
            traffic: {
              standing: traffic.observation(),
              plan: fleet.profiles(),
              takenNames: traffic.writing()?.takenNames,
            },
          }
        : {}),
    });
}
