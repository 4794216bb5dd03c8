import { say, told } from '../../sentences';
import { RouteReport, ZoneReport } from '../types';
import { declaredSteps } from './declaredSteps';
import { gatewaySteps } from './gatewaySteps';
import { outcomeOf } from './outcomeOf';
import { publishedSteps } from './publishedSteps';
import { momentOf, reasonOf } from './reasonOf';
import { RegionOfRoute, regionOfRoute } from './regionOfRoute';
import { trafficSteps } from './trafficSteps';
import { PathStep, RegionExplanation } from './types';

/**
 * Why a route's name resolves to what it resolves to, region by region: each step names an object and what it decided, to
 * what is answered or to where the path ends.
 *
 * @public
 */
export function explainRoute(report: RouteReport): RegionExplanation[] {
  return report.zones.map(zone => explainRegion(report, zone));
}

function explainRegion(
  report: RouteReport,
  zone: ZoneReport,
): RegionExplanation {
  const here = regionOfRoute(report, zone);
  const answer = answerStep(here);
  const path = [
    ...declaredSteps(here),
    ...publishedSteps(here),
    ...gatewaySteps(here),
    ...trafficSteps(here),
    answer,
  ];
  // Traffic Manager stands in front of the gateway, not between the private name and its answer.
  const end = path.find(
    ({ part, state }) => part !== 'profile' && state !== 'holds',
  );
  return {
    region: zone.region,
    title: zone.title,
    zone: zone.zone,
    state: zone.state,
    path,
    told: end ? toldUntil(end, path, answer) : path,
    outcome: outcomeOf(here, end),
  };
}

/** Up to where it ends, and what somebody is answered nevertheless. */
function toldUntil(
  end: PathStep,
  path: PathStep[],
  answer: PathStep,
): PathStep[] {
  const steps = path.slice(0, path.indexOf(end) + 1);
  return end === answer || answer.state === 'unknown'
    ? steps
    : [...steps, answer];
}

function answerStep({ zone, linkOf }: RegionOfRoute): PathStep {
  const answering = linkOf('Answering');
  const part = 'answer' as const;
  if (!answering) {
    return {
      part,
      state: 'unknown',
      ...told(
        say`Nobody in ${zone.title} is asked for the name while nothing publishes it.`,
      ),
    };
  }
  return {
    part,
    state: answering.state,
    ...(answering.state === 'holds' && zone.pointsTo
      ? { subject: zone.pointsTo.addresses.join(', ') }
      : {}),
    place: zone.title,
    ...momentOf(answering),
    ...reasonOf(answering),
  };
}
