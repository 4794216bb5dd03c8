import { addressesAt } from '../report/addressesAt';
import { FleetFacts, RegionFact } from '../report/facts';
import { FleetIndex, fleetIndexOf, ZoneIndex } from '../report/fleetIndex';
import { addressesOf, GatewayPoint, GatewayPoints } from './gatewayPoints';
import { HostOfFleet, hostsOfFleet } from './hostsOfFleet';
import { NamedRegion } from './types';
import { AlikeAnswers, FoundAnswer, LostAnswer } from './AlikeAnswers';

/** The own name of a route whose answers lead to a lost region in some zones. */
export interface LostName extends HostOfFleet {
  /** The same list for all names that are answered alike. */
  answers: readonly LostAnswer[];
}

/**
 * The names of routes that lead to gateways of lost regions, by what stands in the zones; by what is planned where a zone was
 * never read. A name that has no answer now has none to lose.
 */
export function lostNamesOf(
  facts: FleetFacts,
  points: GatewayPoints,
  lost: ReadonlySet<string>,
): LostName[] {
  const index = fleetIndexOf(facts);
  const regions = facts.regions.map(region => {
    const zone = index.zoneOf(region);
    return {
      answerOf: zone
        ? standingAnswers(zone, points)
        : plannedAnswers(region, index, points),
    };
  });
  const alike = new AlikeAnswers(facts.regions, lost);
  const names: LostName[] = [];
  for (const one of hostsOfFleet(facts)) {
    const answers = alike.of(regions.map(({ answerOf }) => answerOf(one.host)));
    if (answers.length > 0) {
      names.push({ ...one, answers });
    }
  }
  return names;
}

/** The zones in which that is. */
export function zonesOf(answers: readonly LostAnswer[]): NamedRegion[] {
  return answers.map(({ region: { name, title } }) => ({
    region: name,
    title,
  }));
}

type AnswerFinder = (host: string) => FoundAnswer | undefined;

/** By what stands in a zone; what follows an alias is found once. */
function standingAnswers(
  zone: ZoneIndex,
  { byHost, byAddress }: GatewayPoints,
): AnswerFinder {
  const behind = new Map<string, FoundAnswer | undefined>();
  return host => {
    const standing = zone.at(host);
    const alias = standing.find(({ type }) => type === 'CNAME')?.values[0];
    if (alias === undefined) {
      return standing.length > 0 ? follow(host) : undefined;
    }
    if (!behind.has(alias)) {
      behind.set(alias, follow(alias.replace(/\.$/, '').toLowerCase()));
    }
    return behind.get(alias);
  };

  function follow(name: string): FoundAnswer | undefined {
    const found = addressesAt(zone, name);
    const named = byHost.get(name);
    if (named) {
      const isOwn = addressesOf(named).some(one => found.includes(one));
      const reached = isOwn ? named : reachedBy(found) ?? named;
      return { point: named, reached, isByAddress: false };
    }
    const reached = reachedBy(found);
    return reached && { point: reached, reached, isByAddress: true };
  }

  function reachedBy(addresses: string[]): GatewayPoint | undefined {
    return addresses
      .map(address => byAddress.get(address))
      .find(point => point !== undefined);
  }
}

/** By what is planned for a zone. */
function plannedAnswers(
  { name }: RegionFact,
  { plan }: FleetIndex,
  { byHost }: GatewayPoints,
): AnswerFinder {
  const planned = plan.zones.get(name);
  const found = new Map<GatewayPoint, FoundAnswer>();
  return host => {
    const [writer] = planned?.get(host) ?? [];
    const point = writer && byHost.get(writer.target);
    if (point && !found.has(point)) {
      found.set(point, { point, reached: point, isByAddress: false });
    }
    return point && found.get(point);
  };
}
