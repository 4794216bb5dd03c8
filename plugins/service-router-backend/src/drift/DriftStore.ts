import { Drift } from '@service-router/plugin-service-router-common';

/** A zone of a region; another zone of the same region is another place. */
export interface DriftPlace {
  region: string;
  zone: string;
}

/** What is told of kept drift without the drift itself. */
export interface DriftHead extends DriftPlace {
  /** Grows with each change. */
  revision: number;
  changedAt: Date;
}

/** Drift, as it was kept. */
export interface KeptRevision {
  revision: number;
  drift: readonly Drift[];
}

/** Where replicas keep in common what was changed by hand in zones. */
export interface DriftStore {
  /** Of every zone of which any was ever kept. */
  heads(): Promise<DriftHead[]>;
  /** @returns undefined when none was ever kept */
  read(place: DriftPlace): Promise<KeptRevision | undefined>;
  /**
   * Keeps it as the revision after the one it was made from; the first one is made from 0.
   *
   * @returns whether it is kept; false where another was first
   */
  keep(
    place: DriftPlace,
    made: { from: number; drift: readonly Drift[]; changedAt: Date },
  ): Promise<boolean>;
  /** Forgets a zone, unless it has another revision by now. */
  forget(head: DriftHead): Promise<void>;
}
