import {
  HistoryEntry,
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { Knex } from 'knex';
import {
  EntriesPage,
  EntriesQuery,
  HistoryStore,
  HistoryWrite,
  StoredPicture,
} from '../history';

const CHANGES = 'route_changes';
const PICTURES = 'route_pictures';
const SCOPES = 'history_scopes';
/** SQLite takes 999 values in one statement; a change has 13. */
const BATCH = 50;

interface ChangeRow {
  namespace: string;
  name: string;
  revision: number;
  part: number;
  at: Date | string | number;
  time_from: HistoryEntry['timeFrom'];
  kind: HistoryEntry['kind'];
  action: HistoryEntry['action'];
  region: string | null;
  cluster: string | null;
  object: string;
  fields: string;
  who: string;
}

interface PictureRow {
  namespace: string;
  name: string;
  revision: number;
  changed_at: Date | string | number;
  contents: string;
}

/** What changed of routes, in the plugin's database. */
export class DatabaseHistory implements HistoryStore {
  constructor(private readonly knex: Knex) {}

  async scopes(): Promise<Set<string>> {
    const rows = await this.knex(SCOPES).select('scope');
    return new Set(rows.map(({ scope }) => scope));
  }

  async addScopes(scopes: string[], now: Date): Promise<void> {
    for (const batch of batchesOf(scopes)) {
      await this.knex(SCOPES)
        .insert(batch.map(scope => ({ scope, since: now })))
        .onConflict('scope')
        .ignore();
    }
  }

  async pictures(
    routes: RouteIdentifier[],
  ): Promise<Map<string, StoredPicture>> {
    const found = new Map<string, StoredPicture>();
    for (const batch of batchesOf(routes)) {
      const rows = await this.knex<PictureRow>(PICTURES)
        .whereIn(
          ['namespace', 'name'],
          batch.map(({ namespace, name }) => [namespace, name]),
        )
        .select();
      for (const row of rows) {
        found.set(routeKey(row), {
          revision: row.revision,
          picture: JSON.parse(row.contents),
        });
      }
    }
    return found;
  }

  async write(writes: HistoryWrite[], now: Date): Promise<Set<string>> {
    const lost = new Set<string>();
    await this.knex.transaction(async transaction => {
      // In one order, so that two replicas do not wait for each other.
      const sorted = [...writes].sort((a, b) =>
        routeKey(a.route) < routeKey(b.route) ? -1 : 1,
      );
      const rows: ChangeRow[] = [];
      for (const write of sorted) {
        if (await replaced(transaction, write, now)) {
          rows.push(...rowsOf(write));
        } else {
          lost.add(routeKey(write.route));
        }
      }
      for (const batch of batchesOf(rows)) {
        await transaction<ChangeRow>(CHANGES).insert(batch);
      }
    });
    return lost;
  }

  async entries(
    { namespace, name }: RouteIdentifier,
    { limit, after, regions, kinds }: EntriesQuery,
  ): Promise<EntriesPage> {
    const asked = this.knex<ChangeRow>(CHANGES).where({ namespace, name });
    if (regions) {
      asked.whereIn('region', regions);
    }
    if (kinds) {
      asked.whereIn('kind', kinds);
    }
    if (after) {
      const at = new Date(after.at);
      asked.where(older => {
        older
          .where('at', '<', at)
          .orWhere(same =>
            same.where('at', at).andWhere('revision', '<', after.revision),
          )
          .orWhere(same =>
            same
              .where('at', at)
              .andWhere('revision', after.revision)
              .andWhere('part', '>', after.part),
          );
      });
    }
    const rows = await asked
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'revision', order: 'desc' },
        { column: 'part', order: 'asc' },
      ])
      .limit(limit + 1)
      .select();
    const last = rows[limit - 1];
    return {
      entries: rows.slice(0, limit).map(entryOf),
      ...(rows.length > limit
        ? {
            next: {
              at: new Date(last.at).getTime(),
              revision: last.revision,
              part: last.part,
            },
          }
        : {}),
    };
  }

  forget(before: Date): Promise<number> {
    return this.knex(CHANGES).where('at', '<', before).delete();
  }

  async forgetPictures(
    before: Date,
    isKept: (key: string) => boolean,
  ): Promise<number> {
    const rows = await this.knex<PictureRow>(PICTURES)
      .where('changed_at', '<', before)
      .select('namespace', 'name', 'revision');
    let forgotten = 0;
    for (const { namespace, name, revision } of rows) {
      if (!isKept(routeKey({ namespace, name }))) {
        forgotten += await this.knex<PictureRow>(PICTURES)
          .where({ namespace, name, revision })
          .delete();
      }
    }
    return forgotten;
  }
}

/** The picture took the place of the one that it was made from. */
async function replaced(
  transaction: Knex.Transaction,
  { route: { namespace, name }, from, picture }: HistoryWrite,
  now: Date,
): Promise<boolean> {
  const row = {
    revision: from + 1,
    changed_at: now,
    contents: JSON.stringify(picture),
  };
  if (from > 0) {
    const count = await transaction<PictureRow>(PICTURES)
      .where({ namespace, name, revision: from })
      .update(row);
    return count > 0;
  }
  const made = await transaction<PictureRow>(PICTURES)
    .insert({ namespace, name, ...row })
    .onConflict(['namespace', 'name'])
    .ignore()
    .returning('name');
  return made.length > 0;
}

function rowsOf({ route, from, entries }: HistoryWrite): ChangeRow[] {
  return entries.map((entry, part) => ({
    namespace: route.namespace,
    name: route.name,
    revision: from + 1,
    part,
    at: new Date(entry.at),
    time_from: entry.timeFrom,
    kind: entry.kind,
    action: entry.action,
    region: entry.region ?? null,
    cluster: entry.cluster ?? null,
    object: entry.object,
    fields: JSON.stringify(entry.fields),
    who: JSON.stringify(entry.who),
  }));
}

function entryOf(row: ChangeRow): HistoryEntry {
  return {
    id: `${row.revision}-${row.part}`,
    kind: row.kind,
    action: row.action,
    ...(row.region === null ? {} : { region: row.region }),
    ...(row.cluster === null ? {} : { cluster: row.cluster }),
    object: row.object,
    fields: JSON.parse(row.fields),
    who: JSON.parse(row.who),
    at: new Date(row.at).toISOString(),
    timeFrom: row.time_from,
  };
}

function batchesOf<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}
