import { RoutePlan, routeKey } from '../../plan';
import { listed, sentence } from '../words';
import { ChangeUnderReview } from './changeUnderReview';
import { fleetConflicts } from './fleetConflicts';
import { policyFindings } from './policyFindings';
import { RouteFinding, routeFindings } from './routeFindings';
import { trafficFindings } from './trafficFindings';
import { darkRegions, refusedRecords, restlessRecords } from './zoneFindings';
import { ChangeFinding, ChangePlan } from './types';

/** Everything that speaks against a change, errors first; and what could not be looked at. */
export function changeFindings(
  change: ChangeUnderReview,
): Pick<ChangePlan, 'findings' | 'unchecked'> {
  const checked = routeFindings(change);
  const findings = [
    ...scopeFindings(change),
    ...checked.findings.map(({ finding }) => finding),
    ...policyFindings(change),
    ...outcomeFindings(change, checked.findings),
    ...darkRegions(change),
    ...refusedRecords(change),
    ...restlessRecords(change),
    ...fleetConflicts(change),
    ...trafficFindings(change, checked.findings),
  ];
  return {
    findings: [
      ...findings.filter(({ severity }) => severity === 'error'),
      ...findings.filter(({ severity }) => severity === 'warning'),
    ],
    unchecked: checked.unchecked,
  };
}

function scopeFindings({
  proposal: { declared, removed },
  before: { clusters },
}: ChangeUnderReview): ChangeFinding[] {
  const known = new Set(clusters.map(({ region }) => region));
  const asked = new Set(
    [...declared, ...removed].flatMap(({ regions = [] }) => regions),
  );
  return [...asked]
    .filter(region => !known.has(region))
    .sort()
    .map(
      (region): ChangeFinding => ({
        // A folder of overlays may be one of environments, of which nobody here can tell where they are applied.
        severity: 'warning',
        rule: 'regionUnknown',
        sentence: `No cluster is in region "${region}", so what is meant for it was not planned.`,
        remedy:
          known.size > 0
            ? `If it is a region, name it as its clusters do: ${listed(
                [...known].sort(),
              )}.`
            : 'Configure a cluster of that region.',
      }),
    );
}

/** Routes that would not be published although somebody asks for it. */
function outcomeFindings(
  { proposal, before, after }: ChangeUnderReview,
  told: RouteFinding[],
): ChangeFinding[] {
  const declared = new Set(
    proposal.declared.flatMap(({ object }) =>
      object.kind === 'ServiceRoute' ? [routeKey(object.metadata)] : [],
    ),
  );
  const explained = new Set(
    told.flatMap(({ finding: { object, severity, rule }, clusters }) =>
      object && (severity === 'error' || rule === 'gatewayMissing')
        ? [...clusters].map(cluster => `${cluster} ${routeKey(object)}`)
        : [],
    ),
  );
  const byText = new Map<string, { plan: RoutePlan; clusters: string[] }>();
  const plansBefore = new Map(
    before.clusters.map(({ name, plan }) => [name, plan]),
  );
  for (const cluster of after.clusters) {
    const old = new Map(
      (plansBefore.get(cluster.name)?.routes ?? []).map(plan => [
        keyOf(plan),
        plan,
      ]),
    );
    for (const plan of cluster.plan?.routes ?? []) {
      const key = keyOf(plan);
      const isConcerned =
        !explained.has(`${cluster.name} ${key}`) &&
        (declared.has(key) || old.get(key)?.phase === 'Active');
      const isTrouble =
        plan.phase !== 'Active' && plan.reason !== 'DNSPolicyInactive';
      if (isConcerned && isTrouble) {
        const text = `${key} ${plan.reason} ${plan.message}`;
        const known = byText.get(text) ?? { plan, clusters: [] };
        known.clusters.push(cluster.name);
        byText.set(text, known);
      }
    }
  }
  return [...byText.values()].map(({ plan, clusters }): ChangeFinding => {
    const { namespace = '', name } = plan.route.metadata;
    return {
      severity: plan.phase === 'Failed' ? 'error' : 'warning',
      rule: 'notPlanned',
      object: { kind: 'ServiceRoute', namespace, name },
      sentence: `ServiceRoute ${namespace}/${name} would not be published from ${listed(
        clusters,
      )}: ${sentence(plan.message)}`,
    };
  });
}

function keyOf({ route }: RoutePlan): string {
  const { namespace = '', name } = route.metadata;
  return routeKey({ namespace, name });
}
