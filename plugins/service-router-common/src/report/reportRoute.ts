import { RouteIdentifier } from '../plan';
import { told } from '../sentences';
import { FleetFacts } from './facts';
import { fleetIndexOf, RouteInCluster } from './fleetIndex';
import { problemsOf } from './reportProblems';
import { hostIn, reportZone } from './reportZone';
import { isDeleted } from './isDeleted';
import { isSettled, isUnhealthy } from './isSettled';
import { isDrifted } from './openDrift';
import { routeSentence } from './routeSentence';
import { clusterError } from './sourceErrors';
import { reportRouteTraffic } from './traffic';
import {
  ClusterRouteReport,
  ProblemReport,
  RouteReport,
  ZoneReport,
  ZoneState,
} from './types';
import { titleOf } from './words';

/**
 * Everything known of one route: what every region answers, what every cluster makes of it, and what is not right.
 *
 * @param facts - treated as unchangeable; make a new object when anything changes
 * @public
 */
export function reportRoute(
  route: RouteIdentifier,
  facts: FleetFacts,
): RouteReport {
  const here = fleetIndexOf(facts).hereOf(route);
  const host = hostIn(here, facts, route);
  const traffic = reportRouteTraffic(route, host, facts);
  const zones = facts.regions.map(region =>
    reportZone(route, region, facts, traffic),
  );
  const problems = problemsOf(route, host, facts, traffic);
  const { mode, boundTo } = modeOf(here, facts);
  const isDeclaredIn = (region: string) =>
    here.some(({ cluster }) => cluster.region === region);
  return {
    route: { namespace: route.namespace, name: route.name },
    ...(host ? { host } : {}),
    ...(mode ? { mode } : {}),
    ...(boundTo ? { boundTo } : {}),
    overall: overallOf(zones, problems, isDeclaredIn),
    ...told(routeSentence(zones, boundTo?.title, problems)),
    zones,
    clusters: facts.clusters.map(cluster =>
      reportCluster(
        cluster,
        here.find(found => found.cluster === cluster),
        facts,
      ),
    ),
    problems,
    ...(traffic ? { traffic } : {}),
    generatedAt: facts.now.toISOString(),
  };
}

/**
 * Every route that stands in a cluster or is remembered, sorted by namespace and name.
 *
 * @public
 */
export function routeIdentifiersOf(facts: FleetFacts): RouteIdentifier[] {
  const keys = new Set([
    ...fleetIndexOf(facts).keys(),
    ...facts.remembered.keys(),
  ]);
  return [...keys].sort().map(key => {
    const [namespace, name] = key.split('/');
    return { namespace, name };
  });
}

function modeOf(
  here: RouteInCluster[],
  facts: FleetFacts,
): Pick<RouteReport, 'mode' | 'boundTo'> {
  const specs = here.flatMap(({ plan }) =>
    plan.policy ? [plan.policy.spec ?? {}] : [],
  );
  if (specs.length === 0) {
    return {};
  }
  const [first] = specs;
  const isSame = specs.every(
    spec =>
      (spec.mode ?? 'Active') === (first.mode ?? 'Active') &&
      spec.sourceRegion === first.sourceRegion,
  );
  if (!isSame) {
    return { mode: 'Mixed' };
  }
  const mode = first.mode ?? 'Active';
  return mode === 'RegionBound' && first.sourceRegion
    ? {
        mode,
        boundTo: {
          region: first.sourceRegion,
          title: titleOf(facts.regions, first.sourceRegion),
        },
      }
    : { mode };
}

function reportCluster(
  cluster: FleetFacts['clusters'][number],
  found: RouteInCluster | undefined,
  facts: FleetFacts,
): ClusterRouteReport {
  const error = clusterError(cluster);
  const plan = found?.plan;
  const { mode = 'Active', sourceRegion } = plan?.policy?.spec ?? {};
  return {
    cluster: cluster.name,
    region: cluster.region,
    regionTitle: titleOf(facts.regions, cluster.region),
    clusterMode: cluster.mode,
    ...(plan?.policy ? { mode } : {}),
    ...(sourceRegion ? { sourceRegion } : {}),
    ...(plan
      ? {
          phase: plan.phase,
          reason: plan.reason,
          message: plan.message,
          words: plan.words,
          host: plan.host,
          gatewayHost: plan.gatewayHost,
        }
      : {}),
    isDeclared: plan !== undefined,
    observedAt: cluster.state.observedAt,
    ...(error ? { error } : {}),
  };
}

const troubled: ZoneState[] = ['conflict', 'refused', 'waiting', 'unserved'];

function overallOf(
  zones: ZoneReport[],
  problems: ProblemReport[],
  isDeclaredIn: (region: string) => boolean,
): RouteReport['overall'] {
  if (isDeleted(zones)) {
    return 'gone';
  }
  // A service may run in some regions alone; whether that is meant is for its team to say.
  const answers = zones.some(isSettled);
  const isLeftOut = ({ state, region }: ZoneReport) =>
    answers && state === 'unserved' && !isDeclaredIn(region);
  if (zones.some(zone => troubled.includes(zone.state) && !isLeftOut(zone))) {
    return 'problem';
  }
  if (
    zones.some(
      zone =>
        zone.state === 'stale' ||
        isLeftOut(zone) ||
        isDrifted(zone) ||
        isUnhealthy(zone),
    ) ||
    problems.some(({ severity }) => severity !== 'info')
  ) {
    return 'attention';
  }
  return zones.every(isSettled) ? 'good' : 'progress';
}
