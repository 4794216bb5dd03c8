import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testDatabases } from './__testUtils__/testDatabases';

const databases = testDatabases();

const directory = resolvePackagePath(
  '@service-router/plugin-service-router-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('20261120000000_routes goes up, holds a row, and goes down', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.up({ directory });
    const row = {
      namespace: 'payments',
      name: 'api',
      host: 'api.example.com',
      first_seen: new Date(),
      last_seen: new Date(),
    };
    await knex('routes').insert(row);
    await expect(knex('routes').select('host', 'gone_since')).resolves.toEqual([
      { host: 'api.example.com', gone_since: null },
    ]);
    await expect(knex('routes').insert(row)).rejects.toThrow();
    await knex.migrate.down({ directory });
    await expect(knex.schema.hasTable('routes')).resolves.toBe(false);
  });

  it('20261121000000_replicas goes up, holds a row, and goes down', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.up({ directory });
    await knex.migrate.up({ directory });
    const row = { id: 'one', beats: 1, reaches: '[]', holds: '[]' };
    await knex('replicas').insert(row);
    await expect(knex('replicas').select()).resolves.toEqual([row]);
    await expect(knex('replicas').insert(row)).rejects.toThrow();
    await knex.migrate.down({ directory });
    await expect(knex.schema.hasTable('replicas')).resolves.toBe(false);
  });

  it('20261121000001_pictures goes up, holds a row, and goes down', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.up({ directory });
    await knex.migrate.up({ directory });
    await knex.migrate.up({ directory });
    const row = {
      subject: 'zone of weu',
      source: 'azure-private-dns example.com',
      readings: 1,
      read_at: new Date(),
      lasts: 90_000,
      fingerprint: 'one',
      contents: '[]',
    };
    await knex('pictures').insert(row);
    await expect(
      knex('pictures').select('subject', 'readings', 'contents'),
    ).resolves.toEqual([
      { subject: 'zone of weu', readings: 1, contents: '[]' },
    ]);
    await expect(knex('pictures').insert(row)).rejects.toThrow();
    await knex.migrate.down({ directory });
    await expect(knex.schema.hasTable('pictures')).resolves.toBe(false);
  });

  it('20261122000010_rechecks goes up, holds a row, and goes down', async () => {
    const knex = await databases.init(databaseId);
    const migration = { directory, name: '20261122000010_rechecks.js' };
    await knex.migrate.up(migration);
    const row = {
      namespace: 'payments',
      name: 'api',
      part: 'zone weu',
      due_at: new Date(),
    };
    await knex('rechecks').insert(row);
    await expect(knex('rechecks').select('part', 'done_for')).resolves.toEqual([
      { part: 'zone weu', done_for: null },
    ]);
    await expect(knex('rechecks').insert(row)).rejects.toThrow();
    await knex.migrate.down(migration);
    await expect(knex.schema.hasTable('rechecks')).resolves.toBe(false);
  });

  it('20261122000020_history goes up, holds rows, and goes down', async () => {
    const knex = await databases.init(databaseId);
    const migration = { directory, name: '20261122000020_history.js' };
    await knex.migrate.up(migration);
    const route = { namespace: 'payments', name: 'api', revision: 1 };
    const change = {
      ...route,
      part: 0,
      at: new Date(),
      time_from: 'seen',
      kind: 'Region',
      action: 'changed',
      region: 'weu',
      object: 'example.com',
      fields: '[]',
      who: '{}',
    };
    await knex('route_changes').insert(change);
    await expect(
      knex('route_changes').select('region', 'cluster'),
    ).resolves.toEqual([{ region: 'weu', cluster: null }]);
    await expect(knex('route_changes').insert(change)).rejects.toThrow();
    await knex('route_pictures').insert({
      ...route,
      changed_at: new Date(),
      contents: '{}',
    });
    await knex('history_scopes').insert({
      scope: 'zone weu',
      since: new Date(),
    });
    await knex.migrate.down(migration);
    for (const table of ['route_changes', 'route_pictures', 'history_scopes']) {
      await expect(knex.schema.hasTable(table)).resolves.toBe(false);
    }
  });

  it('20261122000030_notices goes up, holds rows, and goes down', async () => {
    const knex = await databases.init(databaseId);
    const migration = { directory, name: '20261122000030_notices.js' };
    await knex.migrate.up(migration);
    const notice = {
      id: 'one',
      revision: 1,
      contents: '{}',
      is_sent: false,
      was_sent: false,
      changed_at: new Date(),
    };
    await knex('owner_notices').insert(notice);
    await expect(knex('owner_notices').insert(notice)).rejects.toThrow();
    const condition = {
      namespace: 'payments',
      name: 'api',
      region: 'weu',
      condition: 'good',
      revision: 1,
      changed_at: new Date(),
    };
    await knex('route_conditions').insert(condition);
    await expect(
      knex('route_conditions').select('region', 'notice_id'),
    ).resolves.toEqual([{ region: 'weu', notice_id: null }]);
    await expect(knex('route_conditions').insert(condition)).rejects.toThrow();
    await knex.migrate.down(migration);
    for (const table of ['owner_notices', 'route_conditions']) {
      await expect(knex.schema.hasTable(table)).resolves.toBe(false);
    }
  });

  it('20261122000040_drift goes up, holds a row, and goes down', async () => {
    const knex = await databases.init(databaseId);
    const migration = { directory, name: '20261122000040_drift.js' };
    await knex.migrate.up(migration);
    const row = {
      region: 'weu',
      zone: 'example.com',
      revision: 1,
      changed_at: new Date(),
      contents: '[]',
    };
    await knex('zone_drift').insert(row);
    await expect(knex('zone_drift').select('region', 'zone')).resolves.toEqual([
      { region: 'weu', zone: 'example.com' },
    ]);
    await expect(knex('zone_drift').insert(row)).rejects.toThrow();
    await knex.migrate.down(migration);
    await expect(knex.schema.hasTable('zone_drift')).resolves.toBe(false);
  });
});
