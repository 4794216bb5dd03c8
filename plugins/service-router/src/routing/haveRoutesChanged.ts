import {
  RouteReport,
  routeKey,
} from '@service-router/plugin-service-router-common';

/**
 * Whether a route of both readings has become another, in what a signal is sent for without fail; that time has passed is no
 * change.
 */
export function haveRoutesChanged(
  before: readonly RouteReport[],
  after: readonly RouteReport[],
): boolean {
  const known = new Map(
    before.map(report => [routeKey(report.route), essenceOf(report)]),
  );
  return after.some(report => {
    const was = known.get(routeKey(report.route));
    return was !== undefined && was !== essenceOf(report);
  });
}

function essenceOf({ host, overall, sentence, zones }: RouteReport): string {
  return JSON.stringify([
    host,
    overall,
    sentence,
    zones.map(({ region, state, pointsTo }) => [region, state, pointsTo?.host]),
  ]);
}
