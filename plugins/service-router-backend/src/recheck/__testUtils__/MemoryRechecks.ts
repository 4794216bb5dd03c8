import {
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { AskedPart, DueRecheck, RecheckMemory } from '../RecheckMemory';

interface Row extends RouteIdentifier {
  part: string;
  dueAt: Date;
  doneFor?: Date;
  doneAt?: Date;
}

/** The database in which replicas leave each other what is to be looked at, in memory. */
export class MemoryRechecks implements RecheckMemory {
  readonly #rows = new Map<string, Row>();
  /** Nothing works while this is set. */
  down: string | undefined;

  async of(route: RouteIdentifier): Promise<AskedPart[]> {
    this.#assertUp();
    return [...this.#rows.values()]
      .filter(row => routeKey(row) === routeKey(route))
      .map(({ part, dueAt, doneAt }) => ({ part, dueAt, doneAt }));
  }

  async ask(
    { namespace, name }: RouteIdentifier,
    parts: string[],
    dueAt: Date,
  ): Promise<void> {
    this.#assertUp();
    for (const part of parts) {
      const key = `${namespace}/${name} ${part}`;
      const before = this.#rows.get(key);
      this.#rows.set(key, { ...before, namespace, name, part, dueAt });
    }
  }

  async due({
    now,
    since,
    recent,
  }: {
    now: Date;
    since: Date;
    recent: Date;
  }): Promise<DueRecheck[]> {
    this.#assertUp();
    return [...this.#rows.values()]
      .map(({ doneFor, doneAt: _, ...row }) => ({
        ...row,
        isDone: doneFor !== undefined && doneFor >= row.dueAt,
      }))
      .filter(
        ({ dueAt, isDone }) =>
          dueAt <= now && dueAt >= since && (!isDone || dueAt >= recent),
      );
  }

  async done(
    { namespace, name, part, dueAt }: DueRecheck,
    doneAt: Date,
  ): Promise<void> {
    this.#assertUp();
    const row = this.#rows.get(`${namespace}/${name} ${part}`);
    Object.assign(row ?? {}, { doneFor: dueAt, doneAt });
  }

  async forget(before: Date): Promise<void> {
    this.#assertUp();
    for (const [key, { dueAt }] of this.#rows) {
      if (dueAt < before) {
        this.#rows.delete(key);
      }
    }
  }

  #assertUp(): void {
    if (this.down) {
      throw new Error(this.down);
    }
  }
}
