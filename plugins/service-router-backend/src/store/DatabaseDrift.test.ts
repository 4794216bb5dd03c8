import { Drift } from '@service-router/plugin-service-router-common';
import { testDatabases } from '../__testUtils__/testDatabases';
import { openStore } from './openStore';

const databases = testDatabases();

const weu = { region: 'weu', zone: 'example.com' };
const changedAt = new Date('2026-01-01T12:00:00.000Z');
const deleted: Drift = {
  kind: 'deleted',
  planned: {
    fqdn: 'api.example.com',
    type: 'A',
    targets: ['10.0.0.1'],
    cluster: 'aks-weu',
    resource: 'crd/shop/api',
  },
  before: {
    fqdn: 'api.example.com',
    type: 'A',
    ttl: 300,
    values: ['10.0.0.1'],
  },
  seenAt: '2026-01-01T11:59:00.000Z',
  foundAt: '2026-01-01T12:00:00.000Z',
};
const mended = { ...deleted, mendedAt: '2026-01-01T12:01:00.000Z' };

describe.each(databases.eachSupportedId())(
  'drift in the database on %s',
  databaseId => {
    async function kept() {
      const knex = await databases.init(databaseId);
      return (await openStore({ getClient: async () => knex })).drift;
    }

    it('is none before any was kept', async () => {
      const drift = await kept();
      await expect(drift.heads()).resolves.toEqual([]);
      await expect(drift.read(weu)).resolves.toBeUndefined();
    });

    it('comes back as it was kept', async () => {
      const drift = await kept();
      await expect(
        drift.keep(weu, { from: 0, drift: [deleted], changedAt }),
      ).resolves.toBe(true);
      await expect(drift.heads()).resolves.toEqual([
        { ...weu, revision: 1, changedAt },
      ]);
      await expect(drift.read(weu)).resolves.toEqual({
        revision: 1,
        drift: [deleted],
      });
    });

    it('is replaced by what was made from it', async () => {
      const drift = await kept();
      await drift.keep(weu, { from: 0, drift: [deleted], changedAt });
      await expect(
        drift.keep(weu, { from: 1, drift: [mended], changedAt }),
      ).resolves.toBe(true);
      await expect(drift.read(weu)).resolves.toEqual({
        revision: 2,
        drift: [mended],
      });
    });

    it.each([0, 1])(
      'is not replaced by what was made from revision %i, of which another made the next',
      async from => {
        const drift = await kept();
        await drift.keep(weu, { from: 0, drift: [deleted], changedAt });
        await drift.keep(weu, { from: 1, drift: [mended], changedAt });
        await expect(
          drift.keep(weu, { from, drift: [], changedAt }),
        ).resolves.toBe(false);
        await expect(drift.read(weu)).resolves.toMatchObject({ revision: 2 });
      },
    );

    it('is of one zone, not of whatever the region had before', async () => {
      const drift = await kept();
      const moved = { ...weu, zone: 'example.org' };
      await drift.keep(weu, { from: 0, drift: [deleted], changedAt });
      await expect(drift.read(moved)).resolves.toBeUndefined();
      await expect(
        drift.keep(moved, { from: 0, drift: [], changedAt }),
      ).resolves.toBe(true);
      await expect(drift.read(weu)).resolves.toMatchObject({
        drift: [deleted],
      });
    });

    it('is forgotten, unless it changed since', async () => {
      const drift = await kept();
      await drift.keep(weu, { from: 0, drift: [deleted], changedAt });
      const [head] = await drift.heads();
      await drift.keep(weu, { from: 1, drift: [mended], changedAt });
      await drift.forget(head);
      await expect(drift.heads()).resolves.toHaveLength(1);
      await drift.forget({ ...head, revision: 2 });
      await expect(drift.heads()).resolves.toEqual([]);
    });

    it('holds as much as is told of one zone', async () => {
      const drift = await kept();
      const most = Array.from({ length: 10_000 }, () => deleted);
      await drift.keep(weu, { from: 0, drift: most, changedAt });
      expect((await drift.read(weu))?.drift).toHaveLength(10_000);
    });
  },
);
