/** What a replica tells the others of itself. */
export interface Announcement {
  /** Names the replica. */
  id: string;
  /** Clusters that it can serve now. */
  reaches: string[];
  /** Clusters that it serves now. */
  holds: string[];
}

/** A replica as the others see it. */
export interface AnnouncedReplica extends Announcement {
  /** Grows with each sign of life. */
  beats: number;
}

/** Where replicas learn of each other. */
export interface ReplicaRegistry {
  /**
   * A sign of life, which replaces what the replica told before.
   *
   * @returns every replica that is known, this one included
   */
  announce(announcement: Announcement): Promise<AnnouncedReplica[]>;
  /** Forgets a replica; with a number of beats, only if it has given no sign since. */
  withdraw(id: string, beats?: number): Promise<void>;
}
