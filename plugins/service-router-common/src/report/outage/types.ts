import type { Told } from '../../sentences';
/** One answer to a name, and what of it is lost. @public */
export interface OutageAnswer {
  /** Host or resource that the name leads to. */
  target: string;
  region?: string;
  /** The region's name for people, else the endpoint's. */
  title: string;
  /** Part of all answers, 0 to 1; null where the asker's place decides. */
  share: number | null;
  /** It stands in a region that is lost, or is not well itself, so that nothing answers there. */
  isLost: boolean;
}

/** How long it takes at the latest, and what that is made of. @public */
export interface OutageTime extends Omit<Told, 'remedy'> {
  seconds: number;
  /**
   * `probes`: one after another has to fail, and the region may go just after one that did not. `timeout`: the last one gives
   * up. `ttl`: resolvers may keep an answer of before.
   */
  parts: { of: 'probes' | 'timeout' | 'ttl'; seconds: number }[];
}

/**
 * What becomes of the answers to one name:
 *
 * - `none`: they stay as they are, and lead to where something answers
 * - `moves`: others take their place by themselves
 * - `partly`: some of them do, others lead to where nothing answers, or some askers get none
 * - `stays`: they go on leading to where nothing answers
 * - `unanswered`: there was none before
 * - `unknown`: what is answered is not known
 *
 * @public
 */
export type OutageChange =
  | 'none'
  | 'moves'
  | 'partly'
  | 'stays'
  | 'unanswered'
  | 'unknown';

/** What becomes of one name. @public */
export interface NameOutage extends Told {
  name: string;
  /** Regions whose zones that is told of; of a name of Traffic Manager, those that lead to it, beside all other askers. */
  zones: { region: string; title: string; zone: string }[];
  change: OutageChange;
  before: OutageAnswer[];
  after: OutageAnswer[];
  /** Until what changes by itself has changed everywhere; absent where nothing does. */
  time?: OutageTime;
  /** Seconds that resolvers may keep the old answer once somebody has changed the record. */
  recordTtl?: number;
}

/** What happens to a route when regions go down. @public */
export interface RegionOutage extends Omit<Told, 'remedy'> {
  lost: { region: string; title: string }[];
  /** The route's own name, by zones that are alike, then the names of its Traffic Manager profiles. */
  names: NameOutage[];
  /** Names that nothing is left for where they are asked, until somebody acts. */
  without: { name: string; zones: string[] }[];
}
