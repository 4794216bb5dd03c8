import { listed } from '../words';
import { reasonOf } from './reasonOf';
import { RegionOfRoute } from './regionOfRoute';
import { PathPart, PathStep, RegionExplanation } from './types';

const named: Record<PathPart, string> = {
  route: 'route itself',
  policy: 'policy',
  endpoint: 'DNSEndpoint',
  record: 'record',
  gateway: "gateway's name",
  addresses: "gateway's address",
  profile: 'Traffic Manager',
  answer: 'answer',
};

/** Where the state of the region says more than the step at which the path ends. */
const toldByRegion = ['stale', 'waiting', 'removed', 'removing'];

/** What the steps come to: what is answered, or where the path ends and what would mend that. */
export function outcomeOf(
  { zone, report }: RegionOfRoute,
  end: PathStep | undefined,
): RegionExplanation['outcome'] {
  if (toldByRegion.includes(zone.state)) {
    return reasonOf(zone);
  }
  const addresses = listed(zone.pointsTo?.addresses ?? []);
  if (!end) {
    return {
      sentence: `So ${report.host} resolves to ${addresses} in ${zone.title}.`,
    };
  }
  if (end.part === 'answer' && end.state === 'unknown') {
    return {
      sentence: `So ${report.host} should resolve to ${addresses} in ${zone.title}, but nobody there is asked for it.`,
    };
  }
  const remedy = end.remedy ?? zone.remedy;
  if (end.state === 'waiting' && !remedy) {
    return {
      sentence: `So far the path ends at the ${
        named[end.part]
      }, and goes on by itself once that is there.`,
    };
  }
  return {
    sentence: `So the path ${
      end.state === 'broken' ? 'breaks' : 'ends'
    } at the ${named[end.part]}.`,
    ...(remedy ? { remedy } : {}),
  };
}
