import { Knex } from 'knex';
import {
  ConditionWrite,
  KnownCondition,
  NoticeStore,
  NoticeWrite,
  StoredNotice,
} from '../notices';

const CONDITIONS = 'route_conditions';
const NOTICES = 'owner_notices';
/** SQLite takes 999 values in one statement; a condition has 7. */
const BATCH = 100;

interface ConditionRow {
  namespace: string;
  name: string;
  region: string;
  condition: KnownCondition['condition'];
  notice_id: string | null;
  revision: number;
  changed_at: Date | string | number;
}

interface NoticeRow {
  id: string;
  revision: number;
  contents: string;
  is_sent: boolean | number;
  was_sent: boolean | number;
  changed_at: Date | string | number;
}

/** Another replica was first. */
class LostError extends Error {}

/** What owners were told, in the plugin's database. */
export class DatabaseNotices implements NoticeStore {
  constructor(private readonly knex: Knex) {}

  async conditions(): Promise<KnownCondition[]> {
    const rows = await this.knex<ConditionRow>(CONDITIONS).select();
    return rows.map(
      ({ namespace, name, region, condition, notice_id, revision }) => ({
        route: { namespace, name },
        region,
        condition,
        ...(notice_id === null ? {} : { notice: notice_id }),
        revision,
      }),
    );
  }

  async notices(): Promise<StoredNotice[]> {
    const rows = await this.knex<NoticeRow>(NOTICES)
      .orderBy(['changed_at', 'id'])
      .select();
    return rows.map(({ contents, is_sent, was_sent, revision }) => ({
      notice: JSON.parse(contents),
      isSent: Boolean(is_sent),
      wasSent: Boolean(was_sent),
      revision,
    }));
  }

  async write(
    { conditions, notice, dropped }: NoticeWrite,
    now: Date,
  ): Promise<boolean> {
    try {
      await this.knex.transaction(async transaction => {
        if (notice) {
          await writeNotice(transaction, notice, now);
        }
        await insertConditions(
          transaction,
          conditions.filter(({ from, to }) => from === 0 && to),
          now,
        );
        // In one order, so that two replicas do not wait for each other.
        const standing = conditions
          .filter(({ from }) => from > 0)
          .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
        for (const write of standing) {
          await replaceCondition(transaction, write, now);
        }
        await transaction<NoticeRow>(NOTICES).whereIn('id', dropped).delete();
      });
      return true;
    } catch (error) {
      if (error instanceof LostError) {
        return false;
      }
      throw error;
    }
  }

  async sent({ notice, revision }: StoredNotice): Promise<void> {
    const one = this.knex<NoticeRow>(NOTICES).where({
      id: notice.id,
      revision,
    });
    if (notice.about === 'recovered') {
      await one.delete();
    } else {
      await one.update({ is_sent: true, was_sent: true });
    }
  }
}

async function writeNotice(
  transaction: Knex.Transaction,
  { notice, from }: NonNullable<NoticeWrite['notice']>,
  now: Date,
): Promise<void> {
  const row = {
    contents: JSON.stringify(notice),
    is_sent: false,
    revision: from + 1,
    changed_at: now,
  };
  const { id } = notice;
  if (from === 0) {
    const made = await transaction<NoticeRow>(NOTICES)
      .insert({ id, was_sent: false, ...row })
      .onConflict('id')
      .ignore()
      .returning('id');
    demand(made.length === 1);
  } else {
    demand(
      (await transaction<NoticeRow>(NOTICES)
        .where({ id, revision: from })
        .update(row)) === 1,
    );
  }
}

async function insertConditions(
  transaction: Knex.Transaction,
  writes: readonly ConditionWrite[],
  now: Date,
): Promise<void> {
  for (let at = 0; at < writes.length; at += BATCH) {
    const rows = writes.slice(at, at + BATCH).map(write => rowOf(write, now));
    const made = await transaction<ConditionRow>(CONDITIONS)
      .insert(rows)
      .onConflict(['namespace', 'name', 'region'])
      .ignore()
      .returning('name');
    demand(made.length === rows.length);
  }
}

async function replaceCondition(
  transaction: Knex.Transaction,
  write: ConditionWrite,
  now: Date,
): Promise<void> {
  const { route, region, from: revision, to } = write;
  const { namespace, name } = route;
  const one = transaction<ConditionRow>(CONDITIONS).where({
    namespace,
    name,
    region,
    revision,
  });
  demand((await (to ? one.update(rowOf(write, now)) : one.delete())) === 1);
}

function rowOf(
  { route: { namespace, name }, region, from, to }: ConditionWrite,
  now: Date,
): ConditionRow {
  return {
    namespace,
    name,
    region,
    condition: to!.condition,
    notice_id: to!.notice ?? null,
    revision: from + 1,
    changed_at: now,
  };
}

function placeOf({ route, region }: ConditionWrite): string {
  return `${route.namespace}/${route.name} ${region}`;
}

function demand(isFirst: boolean): void {
  if (!isFirst) {
    throw new LostError();
  }
}
