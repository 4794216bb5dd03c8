import { and, Phrase, PhraseList, say, told } from '../../sentences';
import { ClusterRouteReport, ZoneReport } from '../types';
import { named } from './named';
import { reasonOf } from './reasonOf';
import { RegionOfRoute } from './regionOfRoute';
import { PathStep } from './types';

/** Who declared the name, and what the policy made of that. */
export function declaredSteps(here: RegionOfRoute): PathStep[] {
  const route = routeStep(here);
  return here.declaredIn.length === 0 ? [route] : [route, policyStep(here)];
}

function routeStep(here: RegionOfRoute): PathStep {
  const { report, zone, route, host, declaredIn, cluster, isGone } = here;
  const { namespace, name } = report.route;
  const step = {
    part: 'route' as const,
    subject: `${namespace}/${name}`,
    ...(declaredIn.length > 0
      ? named({ place: say`${clustersOf(declaredIn)}` })
      : {}),
    ...seenIn(cluster),
  };
  if (isGone) {
    return { ...step, state: 'gone', ...reasonOf(zone) };
  }
  if (isTaken(zone) || zone.state === 'refused') {
    return { ...step, state: 'broken', ...reasonOf(zone) };
  }
  if (declaredIn.length === 0) {
    const state = zone.state === 'stale' ? 'unknown' : 'broken';
    return { ...step, state, ...reasonOf(zone) };
  }
  return {
    ...step,
    state: 'holds',
    ...told(
      host
        ? say`${route} is declared in ${clustersOf(
            declaredIn,
          )} and asks for ${host}.`
        : say`${route} is declared in ${clustersOf(declaredIn)}.`,
    ),
  };
}

function policyStep(here: RegionOfRoute): PathStep {
  const { zone, cluster } = here;
  const step = {
    part: 'policy' as const,
    ...(cluster?.mode ? named({ subject: modeOf(cluster, here) }) : {}),
    ...(cluster ? { place: cluster.cluster } : {}),
    ...seenIn(cluster),
  };
  const isContested =
    zone.state === 'conflict' && zone.writers.length > 0 && !zone.links.length;
  if (isContested || zone.state === 'unserved') {
    return { ...step, state: 'broken', ...reasonOf(zone) };
  }
  if (zone.state === 'stale' && zone.writers.length === 0) {
    return { ...step, state: 'unknown', ...reasonOf(zone) };
  }
  if (!cluster?.mode) {
    return { ...step, state: 'waiting', ...reasonOf(zone) };
  }
  return { ...step, state: 'holds', ...told(decisionOf(cluster, here)) };
}

/** What the policy decides for one zone, and why. */
function decisionOf(decided: ClusterRouteReport, here: RegionOfRoute): Phrase {
  const { zone, report } = here;
  const { namespace } = report.route;
  const { cluster } = decided;
  const mode = modeOf(decided, here);
  if (zone.writers.length === 0) {
    return say`The DNSPolicy of ${namespace} says ${mode}.`;
  }
  if (decided.mode === 'RegionBound') {
    return say`The DNSPolicy of ${namespace} says ${mode}, so ${cluster} publishes the name in every zone, and so in that of ${zone.title}.`;
  }
  return decided.region === zone.region
    ? say`The DNSPolicy of ${namespace} says ${mode}, so ${cluster} publishes the name in the zone of its own region, ${zone.title}.`
    : say`The DNSPolicy of ${namespace} says ${mode}, and ${cluster} has adopted ${zone.title}, so it publishes the name in the zone of that region as well.`;
}

function modeOf(
  { mode, sourceRegion }: ClusterRouteReport,
  { report }: RegionOfRoute,
): Phrase {
  if (!sourceRegion) {
    return say`${String(mode)}`;
  }
  const title =
    report.zones.find(({ region }) => region === sourceRegion)?.title ??
    sourceRegion;
  return mode === 'RegionBound'
    ? say`RegionBound, bound to ${title}`
    : say`Active, bound to ${title}`;
}

/** Another route has the name: nobody writes it for this one. */
function isTaken({ state, writers }: ZoneReport): boolean {
  return state === 'conflict' && writers.length === 0;
}

function seenIn(
  cluster: ClusterRouteReport | undefined,
): Pick<PathStep, 'observedAt' | 'isStale'> {
  return {
    ...(cluster?.observedAt ? { observedAt: cluster.observedAt } : {}),
    ...(cluster?.error ? { isStale: true } : {}),
  };
}

function clustersOf(clusters: ClusterRouteReport[]): PhraseList {
  return and(clusters.map(({ cluster }) => cluster));
}
