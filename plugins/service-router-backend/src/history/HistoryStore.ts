import {
  HistoryEntry,
  HistoryKind,
  RouteIdentifier,
  RoutePicture,
} from '@service-router/plugin-service-router-common';

/** A change, before it has a place among the others. */
export type NewEntry = Omit<HistoryEntry, 'id'>;

/** The picture of a route that its changes were last found against. */
export interface StoredPicture {
  /** Counts pictures of the route; 0 before there is one. */
  revision: number;
  picture: RoutePicture;
}

/** What one look made of one route. */
export interface HistoryWrite {
  route: RouteIdentifier;
  /** The revision that it was made from. */
  from: number;
  picture: RoutePicture;
  entries: NewEntry[];
}

/** Which changes are asked for. */
export interface EntriesQuery {
  limit: number;
  /** What the answer before said of where the next begins. */
  after?: EntryPosition;
  regions?: string[];
  kinds?: HistoryKind[];
}

/** The place of a change among the others: newest first. */
export interface EntryPosition {
  /** Milliseconds since the epoch. */
  at: number;
  revision: number;
  part: number;
}

/** Some changes, newest first. */
export interface EntriesPage {
  entries: HistoryEntry[];
  /** Where older ones begin; absent when there are none. */
  next?: EntryPosition;
}

/** Keeps what changed; all replicas share it. */
export interface HistoryStore {
  /** What was read at least once, with every route in it. */
  scopes(): Promise<Set<string>>;
  addScopes(scopes: string[], now: Date): Promise<void>;
  /** By `namespace/name`; a route without a picture is left out. */
  pictures(routes: RouteIdentifier[]): Promise<Map<string, StoredPicture>>;
  /**
   * Keeps pictures and changes, each route's together and only if nobody else did since: of several replicas that see
   * one change, the first tells it.
   *
   * @returns the routes (`namespace/name`) of which another replica was first
   */
  write(writes: HistoryWrite[], now: Date): Promise<Set<string>>;
  entries(route: RouteIdentifier, query: EntriesQuery): Promise<EntriesPage>;
  /** Forgets changes from before this. @returns how many */
  forget(before: Date): Promise<number>;
  /** Forgets pictures that are that old, of routes that are not to be kept. @returns how many */
  forgetPictures(
    before: Date,
    isKept: (key: string) => boolean,
  ): Promise<number>;
}
