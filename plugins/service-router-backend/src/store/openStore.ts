import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Pictures } from '../observe';
import { ReplicaRegistry } from '../sharing';
import { DriftStore } from '../drift';
import { HistoryStore } from '../history';
import { NoticeStore } from '../notices';
import { RecheckMemory } from '../recheck';
import { DatabaseDrift } from './DatabaseDrift';
import { DatabaseRechecks } from './DatabaseRechecks';
import { DatabaseHistory } from './DatabaseHistory';
import { DatabaseNotices } from './DatabaseNotices';
import { DatabaseReplicas } from './DatabaseReplicas';
import { DatabaseRouteMemory } from './DatabaseRouteMemory';
import { DatabasePictures } from './DatabasePictures';
import { RouteMemory } from './RouteMemory';

/** What all replicas share. */
export interface Store {
  routes: RouteMemory;
  replicas: ReplicaRegistry;
  pictures: Pictures;
  drift: DriftStore;
  history: HistoryStore;
  rechecks: RecheckMemory;
  notices: NoticeStore;
}

/** Opens the plugin's database and brings its tables up to date, unless it is configured not to be. */
export async function openStore(
  database: Pick<DatabaseService, 'getClient' | 'migrations'>,
): Promise<Store> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@service-router/plugin-service-router-backend',
        'migrations',
      ),
    });
  }
  return {
    routes: new DatabaseRouteMemory(knex),
    replicas: new DatabaseReplicas(knex),
    pictures: new DatabasePictures(knex),
    drift: new DatabaseDrift(knex),
    history: new DatabaseHistory(knex),
    rechecks: new DatabaseRechecks(knex),
    notices: new DatabaseNotices(knex),
  };
}
