import { FleetFinding, FleetFindingKind, routeKey } from '../plan';
import { and, capital, say, told } from '../sentences';
import { FleetFacts } from './facts';
import { fleetPlansOf } from './fleetPlans';
import { ProblemReport } from './types';
import { titleOf } from './words';

const codes: Record<FleetFindingKind, ProblemReport['code']> = {
  contestedName: 'SeveralWriters',
  emptyZone: 'NoWriter',
  duplicateHost: 'HostTaken',
  unboundPolicy: 'UnboundRegionBound',
  differingPolicies: 'PoliciesDiffer',
  sourceWithoutCluster: 'SourceMissing',
  sharedRegion: 'RegionShared',
  doubleAdoption: 'RegionAdoptedTwice',
};

/** Routes that are named where many have the same trouble. */
const NAMED = 5;

/** Everything the clusters do not agree on; a region that nobody publishes many routes into is one problem, not many. */
export function conflictProblems(facts: FleetFacts): ProblemReport[] {
  const { findings } = fleetPlansOf(facts);
  return [
    ...findings.filter(({ kind }) => kind !== 'emptyZone').map(problemOf),
    ...emptyZoneProblems(
      findings.filter(({ kind }) => kind === 'emptyZone'),
      facts,
    ),
  ];
}

function problemOf(finding: FleetFinding): ProblemReport {
  const { kind, said, regions, clusters } = finding;
  return {
    severity: kind === 'differingPolicies' ? 'warning' : 'error',
    code: codes[kind],
    ...told(say`${capital(said.sentence)}.`, said.remedy),
    ...(regions.length === 1 ? { region: regions[0] } : {}),
    ...(clusters.length === 1 ? { cluster: clusters[0] } : {}),
  };
}

function emptyZoneProblems(
  findings: FleetFinding[],
  facts: FleetFacts,
): ProblemReport[] {
  const byRegion = new Map<string, FleetFinding[]>();
  for (const finding of findings) {
    for (const region of finding.regions) {
      const list = byRegion.get(region) ?? [];
      byRegion.set(region, list);
      list.push(finding);
    }
  }
  return [...byRegion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([region, inRegion]): ProblemReport => {
      const names = inRegion.flatMap(({ routes }) => routes.map(routeKey));
      const further = names.length - NAMED;
      return {
        severity: 'warning',
        code: codes.emptyZone,
        region,
        ...told(
          say`Nobody publishes into the zone of ${titleOf(
            facts.regions,
            region,
          )} for ServiceRoute ${and(
            further > 1
              ? [...names.slice(0, NAMED), say`${further} others`]
              : names,
          )}.`,
          inRegion[0].said.remedy,
        ),
      };
    });
}
