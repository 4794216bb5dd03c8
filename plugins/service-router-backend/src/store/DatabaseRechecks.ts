import { RouteIdentifier } from '@service-router/plugin-service-router-common';
import { Knex } from 'knex';
import { AskedPart, DueRecheck, RecheckMemory } from '../recheck';

const TABLE = 'rechecks';
/** However many were asked for, this many at a time; the others come next. */
const MOST = 1000;

interface Row {
  namespace: string;
  name: string;
  part: string;
  due_at: Date | string | number;
  done_for: Date | string | number | null;
  done_at: Date | string | number | null;
}

/** What is to be looked at now, in the plugin's database, from where the replica that can takes it. */
export class DatabaseRechecks implements RecheckMemory {
  constructor(private readonly knex: Knex) {}

  async of({ namespace, name }: RouteIdentifier): Promise<AskedPart[]> {
    const rows = await this.knex<Row>(TABLE)
      .where({ namespace, name })
      .orderBy('part')
      .select();
    return rows.map(({ part, due_at, done_at }) => ({
      part,
      dueAt: new Date(due_at),
      ...(done_at === null ? {} : { doneAt: new Date(done_at) }),
    }));
  }

  async ask(
    { namespace, name }: RouteIdentifier,
    parts: string[],
    dueAt: Date,
  ): Promise<void> {
    if (parts.length > 0) {
      await this.knex<Row>(TABLE)
        .insert(parts.map(part => ({ namespace, name, part, due_at: dueAt })))
        .onConflict(['namespace', 'name', 'part'])
        .merge(['due_at']);
    }
  }

  async due(window: {
    now: Date;
    since: Date;
    recent: Date;
  }): Promise<DueRecheck[]> {
    const rows = await this.knex<Row>(TABLE)
      .where('due_at', '<=', window.now)
      .andWhere('due_at', '>=', window.since)
      .andWhere(one =>
        one
          .whereNull('done_for')
          .orWhere('done_for', '<', this.knex.ref('due_at'))
          .orWhere('due_at', '>=', window.recent),
      )
      .orderBy('due_at')
      .limit(MOST)
      .select();
    return rows.map(({ namespace, name, part, due_at, done_for }) => ({
      namespace,
      name,
      part,
      dueAt: new Date(due_at),
      isDone: done_for !== null && new Date(done_for) >= new Date(due_at),
    }));
  }

  async done(
    { namespace, name, part, dueAt }: DueRecheck,
    doneAt: Date,
  ): Promise<void> {
    await this.knex<Row>(TABLE)
      .where({ namespace, name, part })
      .update({ done_for: dueAt, done_at: doneAt });
  }

  async forget(before: Date): Promise<void> {
    await this.knex<Row>(TABLE).where('due_at', '<', before).delete();
  }
}
