import { and, joined, Phrase, say } from '../sentences';
import { isDeleted } from './isDeleted';
import {
  isHealthLost,
  isResolverLost,
  isSettled,
  isUnhealthy,
} from './isSettled';
import { isDrifted } from './openDrift';
import { problemClauses } from './problemClauses';
import { RouteProblemReport, ZoneReport, ZoneState } from './types';

/** What is said of one region, of several and of all: other languages have the verb and what follows agree with them. */
interface Words {
  one: (title: string) => Phrase;
  several: (titles: string[]) => Phrase;
  every: Phrase;
}

const notVisible: Words = {
  one: title => say`${title} is not visible now`,
  several: titles => say`${and(titles)} are not visible now`,
  every: say`every region is not visible now`,
};

const underWay: ZoneState[] = ['planned', 'written', 'published'];

const isUnderWay = ({ state }: ZoneReport) => underWay.includes(state);

const isStale = ({ state }: ZoneReport) => state === 'stale';

const unsettled: (Words & { states: ZoneState[] })[] = [
  {
    states: ['conflict'],
    one: title => say`${title} is in conflict`,
    several: titles => say`${and(titles)} are in conflict`,
    every: say`every region is in conflict`,
  },
  {
    states: ['refused'],
    one: title => say`${title} is not accepted`,
    several: titles => say`${and(titles)} are not accepted`,
    every: say`every region is not accepted`,
  },
  {
    states: ['waiting'],
    one: title => say`${title} is waiting`,
    several: titles => say`${and(titles)} are waiting`,
    every: say`every region is waiting`,
  },
  {
    states: ['unserved'],
    one: title => say`${title} is not served`,
    several: titles => say`${and(titles)} are not served`,
    every: say`every region is not served`,
  },
  { states: ['stale'], ...notVisible },
  {
    states: ['removing'],
    one: title => say`${title} is being removed`,
    several: titles => say`${and(titles)} are being removed`,
    every: say`every region is being removed`,
  },
  {
    states: ['removed'],
    one: title => say`${title} is removed`,
    several: titles => say`${and(titles)} are removed`,
    every: say`every region is removed`,
  },
  {
    states: underWay,
    one: title => say`${title} is on the way`,
    several: titles => say`${and(titles)} are on the way`,
    every: say`every region is on the way`,
  },
];

const drifted: Words = {
  one: title => say`${title} was changed by hand`,
  several: titles => say`${and(titles)} were changed by hand`,
  every: say`every region was changed by hand`,
};

const resolverLost: Words = {
  one: title => say`whether ${title} answers is not known`,
  several: titles => say`whether ${and(titles)} answer is not known`,
  every: say`whether any region answers is not known`,
};

const unhealthy: Words = {
  one: title => say`${title} is not healthy in Traffic Manager`,
  several: titles => say`${and(titles)} are not healthy in Traffic Manager`,
  every: say`every region is not healthy in Traffic Manager`,
};

const healthLost: Words = {
  one: title =>
    say`whether ${title} is healthy in Traffic Manager is not known`,
  several: titles =>
    say`whether ${and(titles)} are healthy in Traffic Manager is not known`,
  every: say`whether any region is healthy in Traffic Manager is not known`,
};

/** The sentence on top of the card: where the name is answered, what is with the regions where it is not, and what else is not right. */
export function routeSentence(
  zones: ZoneReport[],
  boundTo: string | undefined,
  problems: readonly RouteProblemReport[] = [],
): Phrase {
  const total = zones.length;
  const told = (
    isOne: (zone: ZoneReport) => boolean,
    { one, several, every }: Words,
  ) => {
    const titles = zones.filter(isOne).map(({ title }) => title);
    if (titles.length === 0) {
      return [];
    }
    if (titles.length === total) {
      return [every];
    }
    return [titles.length > 1 ? several(titles) : one(titles[0])];
  };
  if (isDeleted(zones)) {
    const unseen = told(isStale, notVisible);
    return say`${joined('sentence', [
      deletedIn(zones),
      ...unseen.map(one => say`${one}.`),
    ])}`;
  }
  const settled = settledIn(zones);
  return say`${joined('semicolon', [
    boundTo ? say`${settled}, bound to ${boundTo}` : settled,
    ...unsettled.flatMap(({ states, ...words }) =>
      told(
        zone =>
          states.includes(zone.state) &&
          !isSettled(zone) &&
          !isResolverLost(zone) &&
          !(isUnderWay(zone) && isDrifted(zone)),
        words,
      ),
    ),
    ...told(zone => !isStale(zone) && isDrifted(zone), drifted),
    ...told(isResolverLost, resolverLost),
    ...told(isUnhealthy, unhealthy),
    ...told(zone => !isStale(zone) && isHealthLost(zone), healthLost),
    ...problemClauses(problems),
  ])}.`;
}

function deletedIn(zones: ZoneReport[]): Phrase {
  const total = zones.length;
  const removed = zones.filter(({ state }) => state === 'removed').length;
  return removed === total
    ? say`Deleted; no record of it is left in ${total} of ${total} zones.`
    : say`Deleted; its record is gone from ${removed} of ${total} zones.`;
}

/** Where nobody asks a resolver, or none can be asked, it is not known that a region answers: only that the name is published there. */
function settledIn(zones: ZoneReport[]): Phrase {
  const total = zones.length;
  const right = zones.filter(zone => isSettled(zone) || isResolverLost(zone));
  const published = right.filter(({ state }) => state === 'published').length;
  const answering = right.length - published;
  if (published === 0) {
    return say`Answering in ${answering} of ${total} regions`;
  }
  return answering === 0
    ? say`Published in ${published} of ${total} regions`
    : say`Answering in ${answering} and published in ${published} of ${total} regions`;
}
