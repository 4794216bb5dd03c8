import { routeKey } from '@service-router/plugin-service-router-common';
import { Knex } from 'knex';
import { GoneRoute, RouteMemory, SeenRoutes } from './RouteMemory';

const TABLE = 'routes';
/** SQLite takes 999 values in one statement; a row has 6. */
const BATCH = 100;

interface Row {
  namespace: string;
  name: string;
  host: string;
  first_seen: Date | string | number;
  last_seen: Date | string | number;
  gone_since: Date | string | number | null;
}

/**
 * Remembers routes in the plugin's database, which all replicas share: each of them may note the same thing, in any
 * order.
 */
export class DatabaseRouteMemory implements RouteMemory {
  constructor(private readonly knex: Knex) {}

  async note(seen: SeenRoutes, now: Date): Promise<boolean> {
    return this.knex.transaction(async transaction => {
      const known = new Map(
        (await transaction<Row>(TABLE).select()).map(row => [
          routeKey(row),
          row,
        ]),
      );
      const changed = seen.standing.filter(route => {
        const row = known.get(routeKey(route));
        return !row || row.gone_since !== null || row.host !== route.host;
      });
      const gone = seen.isComplete
        ? [...known.values()].filter(
            row => row.gone_since === null && !seen.keys.has(routeKey(row)),
          )
        : [];
      for (let start = 0; start < changed.length; start += BATCH) {
        await transaction<Row>(TABLE)
          .insert(
            changed
              .slice(start, start + BATCH)
              .map(({ namespace, name, host }) => ({
                namespace,
                name,
                host,
                first_seen: now,
                last_seen: now,
                gone_since: null,
              })),
          )
          .onConflict(['namespace', 'name'])
          .merge(['host', 'last_seen', 'gone_since']);
      }
      for (const { namespace, name } of gone) {
        await transaction<Row>(TABLE)
          .where({ namespace, name })
          .whereNull('gone_since')
          .update({ gone_since: now });
      }
      if (seen.isComplete) {
        await transaction<Row>(TABLE)
          .whereNull('gone_since')
          .update({ last_seen: now });
      }
      return changed.length > 0 || gone.length > 0;
    });
  }

  async gone(): Promise<GoneRoute[]> {
    const rows = await this.knex<Row>(TABLE)
      .whereNotNull('gone_since')
      .orderBy(['namespace', 'name'])
      .select();
    return rows.map(({ namespace, name, host, last_seen, gone_since }) => ({
      namespace,
      name,
      host,
      lastSeen: new Date(last_seen),
      goneSince: new Date(gone_since ?? last_seen),
    }));
  }

  forget(goneBefore: Date): Promise<number> {
    return this.knex<Row>(TABLE).where('gone_since', '<', goneBefore).delete();
  }
}
