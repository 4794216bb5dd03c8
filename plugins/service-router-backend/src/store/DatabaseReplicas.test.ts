import { testDatabases } from '../__testUtils__/testDatabases';
import { openStore } from './openStore';

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'replicas in the database on %s',
  databaseId => {
    async function registry() {
      const knex = await databases.init(databaseId);
      const { replicas } = await openStore({ getClient: async () => knex });
      return replicas;
    }
    const one = { id: 'one', reaches: ['weu', 'neu'], holds: ['weu'] };
    const two = { id: 'two', reaches: ['neu'], holds: [] };

    it('see each other', async () => {
      const replicas = await registry();
      await replicas.announce(one);
      await expect(replicas.announce(two)).resolves.toEqual([
        { ...one, beats: 1 },
        { ...two, beats: 1 },
      ]);
    });

    it('are seen to live, and as what they are now', async () => {
      const replicas = await registry();
      await replicas.announce(one);
      await expect(replicas.announce({ ...one, holds: [] })).resolves.toEqual([
        { ...one, holds: [], beats: 2 },
      ]);
    });

    it('are forgotten when they leave', async () => {
      const replicas = await registry();
      await replicas.announce(one);
      await replicas.withdraw('one');
      await expect(replicas.announce(two)).resolves.toEqual([
        { ...two, beats: 1 },
      ]);
    });

    it('are not forgotten by another when they have given a sign since', async () => {
      const replicas = await registry();
      await replicas.announce(one);
      await replicas.announce(one);
      await replicas.withdraw('one', 1);
      await expect(replicas.announce(two)).resolves.toHaveLength(2);
    });

    it('may announce themselves all at once', async () => {
      const replicas = await registry();
      const ids = ['a', 'b', 'c', 'd', 'a', 'b'];
      await Promise.all(ids.map(id => replicas.announce({ ...one, id })));
      const known = await replicas.announce({ ...one, id: 'a' });
      expect(known.map(({ id, beats }) => [id, beats])).toEqual([
        ['a', 3],
        ['b', 2],
        ['c', 1],
        ['d', 1],
      ]);
    });
  },
);
