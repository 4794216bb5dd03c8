import type { Told } from '../sentences';
import type { ObjectReference } from '../kinds';
import type { RouteIdentifier } from '../plan';

/** A region by its name, and as people call it. @public */
export interface NamedRegion {
  region: string;
  title: string;
}

/**
 * What has to happen for a name to be answered elsewhere:
 *
 * - `without`: no write would help; nothing is left that serves the name
 * - `unknown`: what is answered is not known
 * - `byWriting`: somebody has to write
 * - `byItself`: Traffic Manager answers with what is left
 *
 * In the order in which they are told: what needs thought comes first.
 *
 * @public
 */
export const failoverWays = [
  'without',
  'unknown',
  'byWriting',
  'byItself',
] as const;

/** What has to happen for a name to be answered elsewhere: one of {@link failoverWays}. @public */
export type FailoverWay = (typeof failoverWays)[number];

/** How long it takes at the latest until the last resolver follows, and what that is made of. @public */
export interface FailoverDuration extends Omit<Told, 'remedy'> {
  seconds: number;
  /**
   * `probes`, `timeout`: until Traffic Manager sees that the region is gone. `publishing`: until ExternalDNS has read what was
   * written. `ttl`: resolvers may keep the answer of before.
   */
  parts: {
    of: 'probes' | 'timeout' | 'publishing' | 'ttl';
    seconds: number;
  }[];
}

/** Something that somebody has to write so that names are answered elsewhere. @public */
export interface FailoverWrite {
  /** Names of routes say by it what carries them. */
  id: string;
  /**
   * `gatewayRecord`: the address of a gateway's name in one zone, which carries every name that leads there. `policy`: the
   * region a DNSPolicy binds to. `nameRecord`: the record of a single name in one zone. `endpoint`: an endpoint of Traffic
   * Manager that is answered whatever happens to it.
   */
  what: 'gatewayRecord' | 'policy' | 'nameRecord' | 'endpoint';
  /** What is written: name of the record, DNSPolicy or endpoint. */
  subject: string;
  /** Where: a zone with its region, a cluster, or a profile. */
  place: {
    region?: string;
    title?: string;
    zone?: string;
    cluster?: string;
    profile?: string;
  };
  /** The object in the cluster. */
  object?: ObjectReference;
  /** What of it: type of a record, or name of a field. */
  field: string;
  /** Absent where it is not known, as the zone was never read; empty where nothing is. */
  before?: string[];
  /** Empty where a record goes. */
  after: string[];
  /** Number of names that it carries. */
  names: number;
  duration: FailoverDuration;
}

/** One name whose answers lead to the region, and what becomes of it. @public */
export interface FailoverName extends Told {
  name: string;
  /** Routes that are asked for by it. */
  routes: RouteIdentifier[];
  way: FailoverWay;
  /** Regions in whose zones it leads to the region that is lost; of a profile's name, those that lead to the profile. */
  zones: NamedRegion[];
  /** Ids of the writes that carry it, in order. */
  writes: string[];
  /** Until the last resolver follows, counted from the loss or from the last write; absent where nothing follows. */
  duration?: FailoverDuration;
}

/** Something that speaks against leading the traffic away, or has to be known before. It names no route. @public */
export interface FailoverGuard extends Told {
  severity: 'error' | 'warning' | 'info';
  /** Stable word for the kind of guard. */
  code:
    | 'NoTarget'
    | 'TargetServesNothing'
    | 'TargetStale'
    | 'TargetObserved'
    | 'TargetUnwell'
    | 'GatewayWithoutAddress'
    | 'RegionUnread'
    | 'RegionStale'
    | 'ZoneUnread'
    | 'ZoneStale'
    | 'RecordHeld'
    | 'TrafficUnread'
    | 'TrafficStale';
  region?: string;
  cluster?: string;
}

/** A region that the traffic could be led to. @public */
export interface FailoverChoice extends NamedRegion {
  /** How many of the names that lead to the lost region by their gateways are served there too. */
  serves: number;
  /** No cluster of it can be read now. */
  isStale: boolean;
  /** All of its clusters are only observed. */
  isObserved: boolean;
}

/** Numbers over all names. @public */
export interface FailoverTotals extends Record<FailoverWay, number> {
  /** All names of the region. */
  names: number;
  writes: number;
  /** Until the last resolver follows what moves by itself, from the loss; absent where nothing does. */
  secondsByItself?: number;
  /** Until the last resolver follows what was written, from the last write; absent where nothing has to be written. */
  secondsByWriting?: number;
}

/** What becomes of every name that leads to a region when that region goes down. Nothing is changed. @public */
export interface FailoverPreview extends Omit<Told, 'remedy'> {
  /** What is lost. */
  lost: NamedRegion[];
  /** Where the names are led that need a write, and why there; absent where no region can take them. */
  to?: NamedRegion &
    Omit<Told, 'remedy'> & {
      /** Somebody asked for this region; otherwise it was chosen. */
      isAskedFor: boolean;
    };
  /** The other regions, best first. */
  choices: FailoverChoice[];
  totals: FailoverTotals;
  /** Those that carry most names first. */
  writes: FailoverWrite[];
  guards: FailoverGuard[];
  /** In the order of {@link failoverWays}, then by name. */
  names: FailoverName[];
}

/** A part of a preview, as it is told to one caller. @public */
export interface RegionFailover extends Omit<FailoverPreview, 'names'> {
  /** Names of routes that the caller may fail over. */
  items: FailoverName[];
  /** Number of those names, on all pages. */
  total: number;
  /** How many of them come before the first that is listed. */
  offset: number;
  /** Where the next page begins; absent on the last. */
  nextCursor?: string;
  /** Number of names that the caller is not told, because it may fail over none of their routes. */
  withheld: number;
  /** RFC 3339, by the backend's clock: when this was told. */
  generatedAt?: string;
}

/** Which part of a preview is asked for. @public */
export interface FailoverQuery {
  /** The region to lead the traffic to; the best one when absent. */
  to?: string;
  /** How many names at most, up to 1000. */
  limit?: number;
  /** Of the answer before. */
  cursor?: string;
  /** How many names to pass over, in place of a cursor. */
  offset?: number;
}
