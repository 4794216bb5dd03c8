import { conditionKey } from '../conditionKey';
import {
  KnownCondition,
  NoticeStore,
  NoticeWrite,
  StoredNotice,
} from '../NoticeStore';

/** Keeps what owners were told in memory; two replicas may share it, as they share a database. */
export class MemoryNotices implements NoticeStore {
  isBroken = false;
  readonly known = new Map<string, KnownCondition>();
  readonly kept = new Map<string, StoredNotice>();
  /** Called before each write, to come between reading and writing. */
  onWrite: () => void = () => {};

  async conditions(): Promise<KnownCondition[]> {
    this.#demand();
    return structuredClone([...this.known.values()]);
  }

  async notices(): Promise<StoredNotice[]> {
    this.#demand();
    return structuredClone([...this.kept.values()]);
  }

  async write({ conditions, notice, dropped }: NoticeWrite): Promise<boolean> {
    this.#demand();
    this.onWrite();
    const isFirst =
      conditions.every(
        ({ route, region, from }) =>
          (this.known.get(conditionKey(route, region))?.revision ?? 0) === from,
      ) &&
      (!notice ||
        (this.kept.get(notice.notice.id)?.revision ?? 0) === notice.from);
    if (!isFirst) {
      return false;
    }
    for (const { route, region, from, to } of conditions) {
      const key = conditionKey(route, region);
      if (to) {
        this.known.set(key, { route, region, ...to, revision: from + 1 });
      } else {
        this.known.delete(key);
      }
    }
    if (notice) {
      const { id } = notice.notice;
      this.kept.set(id, {
        notice: structuredClone(notice.notice),
        isSent: false,
        wasSent: this.kept.get(id)?.wasSent ?? false,
        revision: notice.from + 1,
      });
    }
    dropped.forEach(id => this.kept.delete(id));
    return true;
  }

  async sent({ notice, revision }: StoredNotice): Promise<void> {
    this.#demand();
    const standing = this.kept.get(notice.id);
    if (standing?.revision !== revision) {
      return;
    }
    if (notice.about === 'recovered') {
      this.kept.delete(notice.id);
    } else {
      this.kept.set(notice.id, { ...standing, isSent: true, wasSent: true });
    }
  }

  #demand(): void {
    if (this.isBroken) {
      throw new Error('database is locked');
    }
  }
}
