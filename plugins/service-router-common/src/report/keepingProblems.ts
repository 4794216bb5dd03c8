import { plannedRecordsOf } from '../externalDns';
import { RouteIdentifier } from '../plan';
import { FleetFacts, RegionFact } from './facts';
import { fleetIndexOf } from './fleetIndex';
import { isDriftedRecord } from './openDrift';
import { recordKeepersOf, standsAsPlanned } from './recordKeepers';
import { keepingTroubles, recordProblem } from './recordProblem';
import { RouteProblemReport } from './types';

/**
 * A route's name stands as planned, and of its record it is contested, or not known, who keeps it. What a row of the
 * report says already is left to it: a record that is not as planned, or was changed by hand.
 */
export function keepingProblemsOf(
  route: RouteIdentifier,
  host: string,
  facts: FleetFacts,
): RouteProblemReport[] {
  return facts.regions.flatMap(region =>
    problemsIn(region, route, host, facts),
  );
}

function problemsIn(
  region: RegionFact,
  route: RouteIdentifier,
  host: string,
  facts: FleetFacts,
): RouteProblemReport[] {
  const index = fleetIndexOf(facts);
  const zone = index.zoneOf(region);
  const writers = index.plan.writersOf(region.name, route);
  if (!zone || writers.length === 0) {
    return [];
  }
  const faultOf = recordKeepersOf(region, zone, facts);
  const planned = writers.flatMap(({ cluster, endpoint }) =>
    plannedRecordsOf(cluster, [endpoint]),
  );
  return zone.at(host).flatMap(standing => {
    const [fault] = isDriftedRecord(region, standing)
      ? []
      : planned
          .filter(record => standsAsPlanned(record, standing))
          .flatMap(record => faultOf(record, standing) ?? []);
    return fault
      ? recordProblem(region, [standing], keepingTroubles[fault])
      : [];
  });
}
