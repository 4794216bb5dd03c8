import {
  ClusterFact,
  driftMemory,
  FleetFacts,
} from '@service-router/plugin-service-router-common';
import { ReportSources } from './ReportSources';

type FactSources = Pick<
  ReportSources,
  | 'fleet'
  | 'observers'
  | 'traffic'
  | 'deletedRoutes'
  | 'drift'
  | 'externalDns'
  | 'clock'
>;

/**
 * @returns a function that puts together what is known now, with these clusters; it notices what is changed by hand in zones
 *   from one time to the next, and leaves that to be known to other replicas
 */
export function factsGatherer({
  fleet,
  observers,
  traffic,
  deletedRoutes,
  drift,
  externalDns,
  clock,
}: FactSources): (clusters: ClusterFact[]) => FleetFacts {
  const memory = driftMemory();
  return clusters => {
    const facts = memory.look(
      {
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
      },
      drift?.kept(),
    );
    drift?.note(memory.known());
    return facts;
  };
}
