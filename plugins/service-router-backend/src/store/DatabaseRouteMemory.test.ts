import { TestDatabaseId } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/testDatabases';
import { openStore } from './openStore';
import { SeenRoutes } from './RouteMemory';

const databases = testDatabases();

const api = { namespace: 'payments', name: 'api', host: 'api.example.com' };
const web = { namespace: 'payments', name: 'web', host: 'web.example.com' };
const [eight, nine, ten] = ['08', '09', '10'].map(
  hour => new Date(`2026-03-01T${hour}:00:00Z`),
);

function seen(
  standing: SeenRoutes['standing'],
  { isComplete = true, unnamed = [] as string[] } = {},
): SeenRoutes {
  return {
    standing,
    keys: new Set([
      ...standing.map(({ namespace, name }) => `${namespace}/${name}`),
      ...unnamed,
    ]),
    isComplete,
  };
}

describe.each(databases.eachSupportedId())(
  'DatabaseRouteMemory on %s',
  databaseId => {
    async function create(id: TestDatabaseId = databaseId) {
      const knex = await databases.init(id);
      const database = { getClient: async () => knex };
      const { routes: memory } = await openStore(database);
      return { database, memory };
    }

    it('knows of nothing gone at first', async () => {
      const { memory } = await create();
      await expect(memory.gone()).resolves.toEqual([]);
    });

    it('tells of a route that no cluster holds any more, and when it was last seen', async () => {
      const { memory } = await create();
      await memory.note(seen([api, web]), eight);
      await memory.note(seen([api, web]), nine);
      await memory.note(seen([web]), ten);
      await expect(memory.gone()).resolves.toEqual([
        { ...api, lastSeen: nine, goneSince: ten },
      ]);
    });

    it('takes no route for gone while a cluster cannot be read', async () => {
      const { memory } = await create();
      await memory.note(seen([api]), eight);
      await memory.note(seen([], { isComplete: false }), nine);
      await expect(memory.gone()).resolves.toEqual([]);
    });

    it('takes no route for gone that stands without a name', async () => {
      const { memory } = await create();
      await memory.note(seen([api]), eight);
      await memory.note(seen([], { unnamed: ['payments/api'] }), nine);
      await expect(memory.gone()).resolves.toEqual([]);
    });

    it('takes a route back that stands again', async () => {
      const { memory } = await create();
      await memory.note(seen([api]), eight);
      await memory.note(seen([]), nine);
      await memory.note(seen([api]), ten);
      await expect(memory.gone()).resolves.toEqual([]);
    });

    it('keeps when a route went, however often it is missed', async () => {
      const { memory } = await create();
      await memory.note(seen([api]), eight);
      await memory.note(seen([]), nine);
      await memory.note(seen([]), ten);
      const [{ goneSince }] = await memory.gone();
      expect(goneSince).toEqual(nine);
    });

    it('remembers the last name a route had', async () => {
      const { memory } = await create();
      await memory.note(seen([api]), eight);
      await memory.note(seen([{ ...api, host: 'v2.example.com' }]), nine);
      await memory.note(seen([]), ten);
      const [{ host }] = await memory.gone();
      expect(host).toBe('v2.example.com');
    });

    it('tells whether anything changed', async () => {
      const { memory } = await create();
      await expect(memory.note(seen([api]), eight)).resolves.toBe(true);
      await expect(memory.note(seen([api]), nine)).resolves.toBe(false);
      await expect(memory.note(seen([]), ten)).resolves.toBe(true);
    });

    it('notes more routes than fit one statement', async () => {
      const { memory } = await create();
      const many = Array.from({ length: 250 }, (_, index) => ({
        ...api,
        name: `api-${index}`,
      }));
      await memory.note(seen(many), eight);
      await memory.note(seen([]), nine);
      await expect(memory.gone()).resolves.toHaveLength(250);
    });

    it('still knows after a restart', async () => {
      const { memory, database } = await create();
      await memory.note(seen([api]), eight);
      await memory.note(seen([]), nine);
      const { routes: restarted } = await openStore(database);
      await expect(restarted.gone()).resolves.toHaveLength(1);
    });

    it('forgets what went before a moment, and nothing else', async () => {
      const { memory } = await create();
      await memory.note(seen([api, web]), eight);
      await memory.note(seen([web]), nine);
      await memory.note(seen([]), ten);
      await expect(memory.forget(ten)).resolves.toBe(1);
      const gone = await memory.gone();
      expect(gone.map(({ name }) => name)).toEqual(['web']);
    });

    it('never forgets a route that stands', async () => {
      const { memory } = await create();
      await memory.note(seen([api]), eight);
      await expect(memory.forget(ten)).resolves.toBe(0);
    });
  },
);
