import type { Phrase, Told } from '../../sentences';
import { LinkReport, ZoneState } from '../types';

/**
 * The parts of the way from a declared route to an answer, in order.
 *
 * @public
 */
export const pathParts = [
  'route',
  'policy',
  'endpoint',
  'record',
  'gateway',
  'addresses',
  'profile',
  'answer',
] as const;

/** One part of the way from a declared route to an answer. @public */
export type PathPart = (typeof pathParts)[number];

/** One step of the way, which names an object and what it decided. @public */
export interface PathStep extends Told {
  part: PathPart;
  /** As of a link; `gone`: was there, and was deleted; `absent`: nothing is there, since the way ends before. */
  state: LinkReport['state'] | 'gone' | 'absent';
  /** What the step is about, by its name: an object, a host, addresses. Absent while there is none. */
  subject?: string;
  /** Where that is: clusters, a zone, a region, an endpoint. */
  place?: string;
  /** Who owns the record. */
  owner?: string;
  /** What those three were made from, where they may be more than one name. */
  named?: { subject?: Phrase; place?: Phrase; owner?: Phrase };
  /** RFC 3339: when this was last seen. */
  observedAt?: string;
  /** The source could not be read since; what is told is from `observedAt`. */
  isStale?: boolean;
}

/** Why a name resolves to what it resolves to, in one region. @public */
export interface RegionExplanation {
  region: string;
  /** The region's name for people. */
  title: string;
  /** Name of the DNS zone. */
  zone: string;
  state: ZoneState;
  /** Every step that there is, whether it holds or not. */
  path: PathStep[];
  /** The steps that answer the question: up to the first that does not hold, and what is answered all the same. */
  told: PathStep[];
  /** What it comes to. */
  outcome: Told;
}
