import type {
  AnnouncedReplica,
  Announcement,
  ReplicaRegistry,
} from '../sharing';

/** The database in which replicas learn of each other, in memory. */
export class MemoryReplicas implements ReplicaRegistry {
  readonly rows = new Map<string, AnnouncedReplica>();
  /** Nothing works while this is set. */
  down: string | undefined;

  async announce(announcement: Announcement): Promise<AnnouncedReplica[]> {
    this.#assertUp();
    const { id } = announcement;
    const beats = (this.rows.get(id)?.beats ?? 0) + 1;
    this.rows.set(id, { ...announcement, beats });
    return [...this.rows.values()];
  }

  async withdraw(id: string, beats?: number): Promise<void> {
    this.#assertUp();
    if (beats === undefined || this.rows.get(id)?.beats === beats) {
      this.rows.delete(id);
    }
  }

  #assertUp(): void {
    if (this.down) {
      throw new Error(this.down);
    }
  }
}
