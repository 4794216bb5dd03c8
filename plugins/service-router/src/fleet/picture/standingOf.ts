import {
  ListedState,
  RegionContents,
} from '@service-router/plugin-service-router-common';
import { Tone, toneOfZoneState } from '../../card/tones';

/** How a region stands as a whole. */
export type Standing =
  | 'good'
  | 'progress'
  | 'attention'
  | 'problem'
  /** Its clusters or its zone cannot be read: what is told is from before. */
  | 'stale'
  /** Names are published there, and whether they are answered is not known: its resolver cannot be asked. */
  | 'unknown'
  | 'unread'
  /** No route is published there. */
  | 'empty';

export const toneOfStanding: Record<Standing, Tone> = {
  good: 'good',
  progress: 'progress',
  attention: 'attention',
  problem: 'problem',
  stale: 'unknown',
  unknown: 'unknown',
  unread: 'progress',
  empty: 'neutral',
};

/** A region in a line: how it stands, and how many of its routes are as far as they can be seen to come. */
export interface RegionStanding {
  standing: Standing;
  /** Routes that are published there, or are to be. */
  routes: number;
  /** Those of them that answer; where nobody is asked, those that are published. */
  good: number;
  /** Those of which it is not known how far they are. */
  unknown: number;
  /** Somebody is asked for names there. */
  isAsked: boolean;
}

/** Routes that somebody publishes there are told of; for most, the other regions are none of theirs. */
const UNTOLD: readonly ListedState[] = ['unserved', 'removed'];

/** In which order one route that is not right outdoes the others. */
const worstFirst = ['problem', 'attention', 'unknown', 'progress'] as const;

/** How a region stands, by what it holds. */
export function standingOf({
  routes,
  clusters,
  zone,
  resolver,
}: Pick<
  RegionContents,
  'routes' | 'clusters' | 'zone' | 'resolver'
>): RegionStanding {
  const isAsked = resolver !== undefined;
  const counts = (Object.entries(routes) as [ListedState, number][]).filter(
    ([state]) => !UNTOLD.includes(state),
  );
  const countOf = (tone: Tone) =>
    counts
      .filter(([state]) => toneOfCount(state, isAsked) === tone)
      .reduce((sum, [, count]) => sum + count, 0);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return {
    standing: standing(),
    routes: total,
    good: countOf('good'),
    unknown: standing() === 'unread' ? total : countOf('unknown'),
    isAsked,
  };

  function standing(): Standing {
    const sources = [...clusters, zone];
    if (sources.some(({ error }) => error)) {
      return 'stale';
    }
    if (sources.some(({ observedAt }) => observedAt === undefined)) {
      return 'unread';
    }
    const worst = worstFirst.find(tone => countOf(tone) > 0);
    if (worst) {
      return worst === 'unknown' && routes.stale ? 'stale' : worst;
    }
    return total > 0 ? 'good' : 'empty';
  }
}

/** Where nobody is asked for names, a published one is as far as can be seen. */
export function toneOfCount(state: ListedState, isAsked: boolean): Tone {
  return state === 'published' && !isAsked ? 'good' : toneOfZoneState[state];
}
