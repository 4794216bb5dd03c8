import { RouteIdentifier } from '@service-router/plugin-service-router-common';

/** A route that stands, with the DNS name it has. */
export interface StandingRoute extends RouteIdentifier {
  host: string;
}

/** A route that no cluster holds any more. */
export interface GoneRoute extends StandingRoute {
  lastSeen: Date;
  goneSince: Date;
}

/** What all clusters together hold. */
export interface SeenRoutes {
  standing: StandingRoute[];
  /** Every route that stands, or may stand, even where its name is not known: it cannot be gone. */
  keys: Set<string>;
  /** Every cluster was read without an error, so that a route that is in none of them is gone. */
  isComplete: boolean;
}

/** Remembers routes, so that one that was deleted can still be told of. */
export interface RouteMemory {
  /**
   * Notes what is seen. A route that is not seen is taken for gone only when the picture is complete.
   *
   * @returns whether anything that {@link RouteMemory.gone} tells may have changed
   */
  note(seen: SeenRoutes, now: Date): Promise<boolean>;
  /** Routes that are gone. */
  gone(): Promise<GoneRoute[]>;
  /** Forgets routes that were gone before this. @returns how many */
  forget(goneBefore: Date): Promise<number>;
}
