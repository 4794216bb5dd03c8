import { gatewayHostOf } from '../naming';
import {
  ClusterSummary,
  FleetSummary,
  GatewaySummary,
  RegionSummary,
  RouteSummary,
} from '../client/types';
import { say, told } from '../sentences';
import { conflictProblems } from './conflictProblems';
import { ClusterFact, FleetFacts } from './facts';
import { gatewayReasons } from './gatewayReasons';
import { isResolverLost } from './isSettled';
import { RequestBudgetReport } from './requestBudget';
import { clusterError, sourceErrorsOf, zoneError } from './sourceErrors';
import { ProblemReport, RouteReport } from './types';
import { rowProblemsOf } from './rowProblems';
import { zoneProblems } from './zoneProblems';

/** One line of a list of routes. @public */
export function summariseRoute(report: RouteReport): RouteSummary {
  const problems = [
    ...new Set([
      ...report.problems.map(({ code }) => code),
      ...report.zones.flatMap(rowProblemsOf),
    ]),
  ];
  return {
    ...report.route,
    ...(report.host ? { host: report.host } : {}),
    overall: report.overall,
    sentence: report.sentence,
    ...(report.said ? { said: report.said } : {}),
    ...(report.mode ? { mode: report.mode } : {}),
    ...(problems.length > 0 ? { problems } : {}),
    zones: report.zones.map(({ region, state, links, pointsTo }) => ({
      region,
      state: isResolverLost({ state, links }) ? 'unknown' : state,
      ...(pointsTo?.region && pointsTo.region !== region
        ? { leadsTo: pointsTo.region }
        : {}),
    })),
  };
}

/**
 * The whole fleet: what each region and cluster holds, which gateways there are, and what is wrong between them.
 *
 * @public
 */
export function summariseFleet(
  facts: FleetFacts,
  options: {
    now: Date;
    defaultGatewayNamespace: string;
    /** Objects whose last write failed, by cluster. */
    failing: Map<string, ClusterSummary['failing']>;
    budgets: RequestBudgetReport[];
  },
): FleetSummary {
  return {
    regions: facts.regions.map((region): RegionSummary => {
      const error = zoneError(region);
      return {
        name: region.name,
        title: region.title,
        zone: region.zoneName,
        recordSets: region.zone.value?.length,
        resolver: region.resolver,
        observedAt: region.zone.observedAt,
        ...(error ? { error } : {}),
        ...(region.zone.waiting ? { waiting: region.zone.waiting } : {}),
      };
    }),
    clusters: facts.clusters.map(cluster =>
      summariseCluster(cluster, options.failing.get(cluster.name) ?? []),
    ),
    gateways: gatewaysOf(facts),
    problems: [
      ...identityProblems(facts),
      ...conflictProblems(facts),
      ...zoneProblems(facts),
    ],
    errors: sourceErrorsOf(facts),
    budgets: options.budgets,
    defaultGatewayNamespace: options.defaultGatewayNamespace,
    generatedAt: options.now.toISOString(),
  };
}

function summariseCluster(
  cluster: ClusterFact,
  failing: ClusterSummary['failing'],
): ClusterSummary {
  const error = clusterError(cluster);
  const identity = cluster.plan?.identity;
  return {
    name: cluster.name,
    region: cluster.region,
    mode: cluster.mode,
    domain: identity?.domain,
    environmentLetter: identity?.environmentLetter,
    adoptsRegions: identity?.adoptsRegions ?? [],
    routes: cluster.state.value?.routes.length ?? 0,
    dnsEndpoints: cluster.state.value?.dnsEndpoints.length ?? 0,
    observedAt: cluster.state.observedAt,
    ...(error ? { error } : {}),
    failing,
  };
}

/** Every Gateway, with the clusters it stands in; sorted by namespace and name. */
export function gatewaysOf(facts: FleetFacts): GatewaySummary[] {
  const gateways = new Map<string, GatewaySummary>();
  for (const { name: cluster, region, plan } of facts.clusters) {
    for (const { gateway, loadBalancer, status } of plan?.gateways ?? []) {
      const { namespace = '', name } = gateway.metadata;
      const { targetPostfix } = gateway.spec;
      const reasons = gatewayReasons(status.status.conditions ?? []);
      const summary = gateways.get(`${namespace}/${name}`) ?? {
        namespace,
        name,
        targetPostfix,
        clusters: [],
      };
      gateways.set(`${namespace}/${name}`, summary);
      summary.clusters.push({
        cluster,
        region,
        ...(plan?.identity
          ? { host: gatewayHostOf(targetPostfix, plan.identity) }
          : {}),
        addresses: [
          ...(loadBalancer?.ipv4 ?? []),
          ...(loadBalancer?.ipv6 ?? []),
          ...(loadBalancer?.hostnames ?? []),
        ],
        phase: status.status.phase,
        ...(reasons.length > 0 ? { reasons } : {}),
      });
    }
  }
  return [...gateways.keys()].sort().map(key => gateways.get(key)!);
}

/** A cluster that says it is somewhere else than the configuration says. */
function identityProblems(facts: FleetFacts): ProblemReport[] {
  return facts.clusters.flatMap(({ name, region, plan }): ProblemReport[] => {
    const found = plan?.identity?.region;
    return found && found !== region
      ? [
          {
            severity: 'error',
            code: 'IdentityDiffers',
            cluster: name,
            region,
            ...told(
              say`serviceRouter.clusters.${name}.region is "${region}", but the cluster's own ClusterIdentity says "${found}".`,
              say`Correct the one that is wrong; until then records follow the ClusterIdentity.`,
            ),
          },
        ]
      : [];
  });
}
