import { FleetFacts } from '../report/facts';
import { titleOf } from '../report/words';
import { say, told } from '../sentences';
import { failoverSentence } from './failoverSentence';
import { gatewayPointsOf } from './gatewayPoints';
import { guardsOf } from './guards';
import { hostFailoversOf, NameWithWrites } from './hostFailovers';
import { lostNamesOf } from './lostNames';
import { profileFailoversOf } from './profileFailovers';
import { Takeover, takeoversOf } from './takeover';
import {
  FailoverName,
  FailoverPreview,
  FailoverTotals,
  failoverWays,
  FailoverWrite,
} from './types';
import { WriteList } from './WriteList';

/**
 * What becomes of every name that leads to some regions when they go down, and what would have to be written for the rest of
 * them to be answered elsewhere. Made of what was last seen and of the functions that plan; nothing is asked, nothing written.
 *
 * The zones stay: they are the cloud's, not the region's. The clusters of a lost region can be neither read nor written.
 *
 * @param lost - names of the regions
 * @param to - the region to lead the traffic to; the best one when absent
 * @public
 */
export function previewFailover(
  facts: FleetFacts,
  lost: readonly string[],
  to?: string,
): FailoverPreview {
  const gone = new Set(lost);
  const points = gatewayPointsOf(facts.clusters);
  const lostNames = lostNamesOf(facts, points, gone);
  const takeovers = takeoversOf(facts, points, lostNames, gone);
  const takeover =
    to === undefined
      ? takeovers[0]
      : takeovers.find(({ choice }) => choice.region === to);
  const found = [
    ...hostFailoversOf(lostNames, takeover, facts, gone),
    ...profileFailoversOf(facts, lost),
  ];
  const list = new WriteList();
  found.forEach(({ writes }) => list.carry(writes));
  const writes = list.all();
  const names = inOrder(found);
  const totals = totalsOf(names, writes);
  const regions = lost.map(region => ({
    region,
    title: titleOf(facts.regions, region),
  }));
  return {
    lost: regions,
    ...told(
      failoverSentence(
        regions.map(({ title }) => title),
        { totals, to: takeover?.choice.title },
      ),
    ),
    ...(takeover && lostNames.length > 0
      ? { to: chosen(takeover, to !== undefined, lostNames.length) }
      : {}),
    choices: takeovers.map(({ choice }) => choice),
    totals,
    writes,
    guards: guardsOf(facts, {
      lost: gone,
      takeover: lostNames.length > 0 ? takeover : undefined,
      points,
      writes,
      names: lostNames.length,
    }),
    names,
  };
}

/** One name may be told of twice, by a route and by a profile: what needs most thought counts. */
function inOrder(found: readonly NameWithWrites[]): FailoverName[] {
  const ranks = new Map(failoverWays.map((way, rank) => [way, rank]));
  const rankOf = ({ way }: FailoverName) => ranks.get(way)!;
  const sorted = found
    .map(({ name }) => name)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1));
  const byName = new Map<string, FailoverName>();
  for (const one of sorted) {
    if (!byName.has(one.name)) {
      byName.set(one.name, one);
    }
  }
  return [...byName.values()];
}

function totalsOf(
  names: readonly FailoverName[],
  writes: readonly FailoverWrite[],
): FailoverTotals {
  const count = (wanted: FailoverName['way']) =>
    names.filter(({ way }) => way === wanted).length;
  const longest = (wanted: FailoverName['way']) => {
    const seconds = names.flatMap(({ way, duration }) =>
      way === wanted && duration ? [duration.seconds] : [],
    );
    return seconds.reduce<number | undefined>(
      (most, one) => Math.max(most ?? 0, one),
      undefined,
    );
  };
  const byItself = longest('byItself');
  const byWriting = longest('byWriting');
  return {
    names: names.length,
    without: count('without'),
    unknown: count('unknown'),
    byWriting: count('byWriting'),
    byItself: count('byItself'),
    writes: writes.length,
    ...(byItself === undefined ? {} : { secondsByItself: byItself }),
    ...(byWriting === undefined ? {} : { secondsByWriting: byWriting }),
  };
}

function chosen(
  { choice }: Takeover,
  isAskedFor: boolean,
  names: number,
): FailoverPreview['to'] {
  const { region, title, serves, isStale } = choice;
  const asked = isStale
    ? say`${title} was asked for, though it cannot be read now. Names that it serves: ${serves} of ${names}.`
    : say`${title} was asked for. Names that it serves: ${serves} of ${names}.`;
  const best = isStale
    ? say`${title} was chosen, as no region that is left serves more, though it cannot be read now. Names that it serves: ${serves} of ${names}.`
    : say`${title} was chosen, as no region that is left serves more. Names that it serves: ${serves} of ${names}.`;
  return {
    region,
    title,
    isAskedFor,
    ...told(isAskedFor ? asked : best),
  };
}
