import { RouteIdentifier } from '../plan';
import { FleetFacts } from './facts';
import { fleetIndexOf, RouteInCluster } from './fleetIndex';
import { problemsOf } from './reportProblems';
import { hostIn, reportZone } from './reportZone';
import { clusterError } from './sourceErrors';
import { reportRouteTraffic } from './traffic';
import {
  ClusterRouteReport,
  ProblemReport,
  RouteReport,
  ZoneReport,
  ZoneState,
} from './types';
import { listed, titleOf } from './words';

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
    sentence: sentenceOf(zones, boundTo?.title),
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
const settled: ZoneState[] = ['answering', 'healthy'];

function overallOf(
  zones: ZoneReport[],
  problems: ProblemReport[],
  isDeclaredIn: (region: string) => boolean,
): RouteReport['overall'] {
  if (
    zones.length > 0 &&
    zones.every(({ state }) => state === 'removed' || state === 'removing')
  ) {
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
      zone => zone.state === 'stale' || isLeftOut(zone) || isUnhealthy(zone),
    ) ||
    problems.some(({ severity }) => severity !== 'info')
  ) {
    return 'attention';
  }
  return zones.every(isSettled) ? 'good' : 'progress';
}

/** A region answers as planned: the furthest link that anybody looks at holds. @public */
export function isSettled({ state, links }: ZoneReport): boolean {
  return (
    settled.includes(state) ||
    (state === 'published' &&
      links.find(({ link }) => link === 'Answering')?.state === 'unknown')
  );
}

/** Traffic Manager finds that what the name leads to is not well. */
function isUnhealthy({ links }: ZoneReport): boolean {
  return links.some(
    ({ link, state }) => link === 'Healthy' && state === 'broken',
  );
}

const inWords: [ZoneState[], string][] = [
  [['conflict'], 'in conflict'],
  [['refused'], 'not accepted'],
  [['waiting'], 'waiting'],
  [['unserved'], 'not served'],
  [['stale'], 'not visible now'],
  [['removing'], 'being removed'],
  [['removed'], 'removed'],
  [['planned', 'written', 'published'], 'on the way'],
];

function sentenceOf(zones: ZoneReport[], boundTo: string | undefined): string {
  const bound = boundTo ? `, bound to ${boundTo}` : '';
  const total = zones.length;
  const removed = zones.filter(({ state }) => state === 'removed').length;
  const removing = zones.filter(({ state }) => state === 'removing').length;
  if (total > 0 && removed + removing === total) {
    return removing === 0
      ? `Deleted; no record of it is left in ${total} of ${total} zones.`
      : `Deleted; its record is gone from ${removed} of ${total} zones.`;
  }
  const told = (titles: string[], text: string) => {
    if (titles.length === 0) {
      return [];
    }
    return titles.length === total
      ? [`every region is ${text}`]
      : [`${listed(titles)} ${titles.length > 1 ? 'are' : 'is'} ${text}`];
  };
  const titlesOf = (isOne: (zone: ZoneReport) => boolean) =>
    zones.filter(isOne).map(({ title }) => title);
  const rest = [
    ...inWords.flatMap(([states, text]) =>
      told(
        titlesOf(zone => states.includes(zone.state) && !isSettled(zone)),
        text,
      ),
    ),
    ...told(titlesOf(isUnhealthy), 'not healthy in Traffic Manager'),
  ];
  return `${[`${settledIn(zones)} of ${total} regions${bound}`, ...rest].join(
    '; ',
  )}.`;
}

/** Where nobody asks a resolver, it is not known that a region answers: only that the name is published there. */
function settledIn(zones: ZoneReport[]): string {
  const right = zones.filter(isSettled);
  const published = right.filter(({ state }) => state === 'published').length;
  const answering = right.length - published;
  if (published === 0) {
    return `Answering in ${answering}`;
  }
  return answering === 0
    ? `Published in ${published}`
    : `Answering in ${answering} and published in ${published}`;
}
