import {
  emptyZoneMessage,
  FleetFinding,
  FleetFindingKind,
  RoutePlan,
  routeKey,
} from '../../plan';
import { FleetFacts } from '../facts';
import { fleetPlansOf } from '../fleetPlans';
import { listed, sentence } from '../words';
import { ChangeUnderReview } from './changeUnderReview';
import { policyFindings } from './policyFindings';
import { RouteFinding, routeFindings } from './routeFindings';
import { trafficFindings } from './trafficFindings';
import { darkRegions, refusedRecords } from './zoneFindings';
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

/** What is told of hosts and policies elsewhere, of a single route. */
const toldElsewhere: FleetFindingKind[] = ['duplicateHost'];

/** What clusters would not agree on any more, and do now. */
function fleetConflicts({
  before,
  after,
  zones,
}: ChangeUnderReview): ChangeFinding[] {
  const known = new Set(
    fleetPlansOf(before).findings.map(({ message }) => message),
  );
  const dark = new Set(
    zones.flatMap(({ region, records }) =>
      records
        .filter(({ action }) => action === 'delete')
        .map(({ fqdn }) => `${region} ${fqdn}`),
    ),
  );
  const isToldAsDark = ({ kind, host, regions }: FleetFinding) =>
    kind === 'emptyZone' &&
    regions.some(region => dark.has(`${region} ${host}`));
  return fleetPlansOf(after)
    .findings.filter(
      finding =>
        !known.has(finding.message) &&
        !toldElsewhere.includes(finding.kind) &&
        !isToldAsDark(finding),
    )
    .map((finding): ChangeFinding => {
      const { kind, remedy } = finding;
      const message = messageOf(finding, after);
      return {
        severity:
          kind === 'differingPolicies' || kind === 'emptyZone'
            ? 'warning'
            : 'error',
        rule: 'fleetConflict',
        sentence: sentence(`${message[0].toUpperCase()}${message.slice(1)}`),
        remedy,
      };
    });
}

/** A plan knows its regions by their keys, a reader by their titles. */
function messageOf(
  { kind, message, host, routes, regions }: FleetFinding,
  { regions: known }: FleetFacts,
): string {
  const titles = new Map(known.map(({ name, title }) => [name, title]));
  return kind === 'emptyZone' && host
    ? emptyZoneMessage(
        host,
        routes[0],
        regions.map(region => titles.get(region) ?? region),
      )
    : message;
}

function keyOf({ route }: RoutePlan): string {
  const { namespace = '', name } = route.metadata;
  return routeKey({ namespace, name });
}
