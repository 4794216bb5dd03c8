import { testDatabases } from '../__testUtils__/testDatabases';
import { openStore } from './openStore';

const databases = testDatabases();

const weu = { subject: 'zone of weu', source: 'azure example.com' };
const api = JSON.stringify([{ fqdn: 'api.example.com', type: 'A' }]);
const readAt = new Date('2026-01-01T12:00:00.000Z');
const picture = {
  readAt,
  lasts: 90_000,
  fingerprint: 'one',
  contents: api,
};

describe.each(databases.eachSupportedId())(
  'pictures in the database on %s',
  databaseId => {
    async function pictures() {
      const knex = await databases.init(databaseId);
      return (await openStore({ getClient: async () => knex })).pictures;
    }

    it('are not there before a zone was read', async () => {
      const zones = await pictures();
      await expect(zones.head(weu)).resolves.toBeUndefined();
      await expect(zones.contents(weu, 'one')).resolves.toBeUndefined();
    });

    it('come back as they were left', async () => {
      const zones = await pictures();
      await zones.leave(weu, picture);
      await expect(zones.head(weu)).resolves.toEqual({
        readings: 1,
        readAt,
        lasts: 90_000,
        fingerprint: 'one',
      });
      await expect(zones.contents(weu, 'one')).resolves.toBe(api);
    });

    it('count readings that found nothing new', async () => {
      const zones = await pictures();
      const later = new Date('2026-01-01T12:00:30.000Z');
      await zones.leave(weu, picture);
      await zones.leave(weu, { ...picture, readAt: later });
      await expect(zones.head(weu)).resolves.toMatchObject({
        readings: 2,
        readAt: later,
        fingerprint: 'one',
      });
    });

    it('are replaced by newer ones', async () => {
      const zones = await pictures();
      await zones.leave(weu, picture);
      await zones.leave(weu, {
        ...picture,
        fingerprint: 'two',
        contents: '[]',
      });
      await expect(zones.head(weu)).resolves.toMatchObject({ readings: 2 });
      await expect(zones.contents(weu, 'one')).resolves.toBeUndefined();
      await expect(zones.contents(weu, 'two')).resolves.toBe('[]');
    });

    it('are of one zone, not of whatever the region had before', async () => {
      const zones = await pictures();
      await zones.leave(weu, picture);
      const moved = { ...weu, source: 'azure example.org' };
      await expect(zones.head(moved)).resolves.toBeUndefined();
      await zones.leave(moved, picture);
      await expect(zones.head(weu)).resolves.toBeUndefined();
    });

    it('hold as much as a zone of 25,000 record sets', async () => {
      const zones = await pictures();
      const contents = 'x'.repeat(5_000_000);
      await zones.leave(weu, { ...picture, contents });
      await expect(zones.contents(weu, 'one')).resolves.toBe(contents);
    });
  },
);
