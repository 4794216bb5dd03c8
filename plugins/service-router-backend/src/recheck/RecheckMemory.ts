import { RouteIdentifier } from '@service-router/plugin-service-router-common';

/** One thing to be looked at for a route, and when. */
export interface DueRecheck extends RouteIdentifier {
  /** Names the part: "cluster aks-weu", "zone weu". */
  part: string;
  dueAt: Date;
  /** It was looked at since. */
  isDone: boolean;
}

/** A part of a route as it was last asked for. */
export interface AskedPart {
  part: string;
  dueAt: Date;
  /** When it was last looked at because somebody asked. */
  doneAt?: Date;
}

/** Where replicas leave each other what is to be looked at. */
export interface RecheckMemory {
  /** The parts of a route that were asked for, not long ago. */
  of(route: RouteIdentifier): Promise<AskedPart[]>;
  /** All these parts are to be looked at, from that moment on. */
  ask(route: RouteIdentifier, parts: string[], dueAt: Date): Promise<void>;
  /**
   * What is due and not done, and what was due not long ago and is done: whoever does not do it may follow.
   *
   * @param window - due after `since` if not done, after `recent` if done
   */
  due(window: { now: Date; since: Date; recent: Date }): Promise<DueRecheck[]>;
  /** That wish is fulfilled; a later one is not. */
  done(recheck: DueRecheck, doneAt: Date): Promise<void>;
  /** Forgets what was due before. */
  forget(before: Date): Promise<void>;
}
