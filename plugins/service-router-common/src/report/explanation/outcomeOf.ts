import { and, Phrase, say, Told, told } from '../../sentences';
import { reasonOf } from './reasonOf';
import { RegionOfRoute } from './regionOfRoute';
import { PathPart, PathStep, RegionExplanation } from './types';

/** With its preposition, which other languages change together with the word. */
const atPart: Record<PathPart, Phrase> = {
  route: say`at the route itself`,
  policy: say`at the policy`,
  endpoint: say`at the DNSEndpoint`,
  record: say`at the record`,
  gateway: say`at the gateway's name`,
  addresses: say`at the gateway's address`,
  profile: say`at the Traffic Manager`,
  answer: say`at the answer`,
};

/** Where the state of the region says more than the step at which the path ends. */
const toldByRegion = ['stale', 'waiting', 'removed', 'removing'];

/** What the steps come to: what is answered, or where the path ends and what would mend that. */
export function outcomeOf(
  { zone, host }: RegionOfRoute,
  end: PathStep | undefined,
): RegionExplanation['outcome'] {
  if (toldByRegion.includes(zone.state)) {
    return reasonOf(zone);
  }
  const addresses = and(zone.pointsTo?.addresses ?? []);
  if (!end) {
    return told(say`So ${host} resolves to ${addresses} in ${zone.title}.`);
  }
  if (end.part === 'answer' && end.state === 'unknown') {
    if (end.isStale) {
      return told(
        say`So ${host} should resolve to ${addresses} in ${zone.title}, but the resolver there cannot be asked, so whether it does is not known.`,
        remedyOf(end),
      );
    }
    return told(
      say`So ${host} should resolve to ${addresses} in ${zone.title}, but nobody there is asked for it.`,
    );
  }
  const remedy = remedyOf(end) ?? remedyOf(zone);
  const where = atPart[end.part];
  if (end.state === 'waiting' && !remedy) {
    return told(
      say`So far the path ends ${where}, and goes on by itself once that is there.`,
    );
  }
  return told(
    end.state === 'broken'
      ? say`So the path breaks ${where}.`
      : say`So the path ends ${where}.`,
    remedy,
  );
}

function remedyOf({ remedy, said }: Told): Phrase | undefined {
  return remedy ? said?.remedy ?? say`${remedy}` : undefined;
}
