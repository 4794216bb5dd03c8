import { describeOrigin, TrafficRefusal } from '../../trafficManager';
import { FleetFacts } from '../facts';
import { sentence, titleOf } from '../words';
import { RouteFinding } from './routeFindings';
import { ChangeFinding, ProfileShift } from './types';

/**
 * What Traffic Manager would not take, and who would get no answer or no traffic any more.
 *
 * @param said - of the routes each for itself; a gateway that is private in a cluster is not told again of it
 */
export function trafficFindings(
  {
    profiles,
    refusals,
    after,
  }: {
    profiles: ProfileShift[];
    refusals: { before: TrafficRefusal[]; after: TrafficRefusal[] };
    after: FleetFacts;
  },
  said: RouteFinding[],
): ChangeFinding[] {
  const isSaid = ({ origin, reason }: TrafficRefusal) =>
    (reason === 'PrivateLoadBalancer' || reason === 'PrivateAddress') &&
    said.some(
      ({ finding: { rule, object }, clusters }) =>
        rule === 'privateGateway' &&
        clusters.has(origin.cluster) &&
        object?.kind === origin.kind &&
        object.namespace === origin.namespace &&
        object.name === origin.name,
    );
  const told = ({ origin, message }: TrafficRefusal) =>
    `${describeOrigin(origin)}: ${message}`;
  const known = new Set(refusals.before.map(told));
  return [
    ...refusals.after
      .filter(refusal => !known.has(told(refusal)) && !isSaid(refusal))
      .map(
        (refusal): ChangeFinding => ({
          severity: 'error',
          rule: 'trafficRefused',
          sentence: sentence(
            `Traffic Manager gets no endpoint for ${told(refusal)}`,
          ),
        }),
      ),
    ...profiles
      .filter(({ endpoints }) => isDark(endpoints))
      .map(
        ({ name, hostname }): ChangeFinding => ({
          severity: 'error',
          rule: 'profileDark',
          sentence: `Profile ${name} (${hostname}) would answer nobody: all of its endpoints are switched off.`,
          remedy: 'Leave at least one endpoint enabled.',
        }),
      ),
    ...profiles.flatMap(({ name, endpoints }) =>
      endpoints
        .filter(
          ({ before, after: will }) =>
            (before?.share ?? 0) > 0 && will?.share === 0 && !isDark(endpoints),
        )
        .map(
          ({ region }): ChangeFinding => ({
            severity: 'warning',
            rule: 'regionDark',
            sentence: `Profile ${name} would send nobody to ${titleOf(
              after.regions,
              region,
            )} any more, unless its other endpoints fail.`,
          }),
        ),
    ),
  ];
}

function isDark(endpoints: ProfileShift['endpoints']): boolean {
  const left = endpoints.flatMap(({ after }) => after ?? []);
  return left.length > 0 && left.every(({ isEnabled }) => !isEnabled);
}
