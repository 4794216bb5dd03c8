import { testDatabases } from '../__testUtils__/testDatabases';
import { openStore } from './openStore';

const databases = testDatabases();

const api = { namespace: 'payments', name: 'api' };
const web = { namespace: 'payments', name: 'web' };
const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds));
const window = (now: number) => ({
  now: at(now),
  since: at(now - 600),
  recent: at(now - 10),
});

describe.each(databases.eachSupportedId())(
  'what is to be looked at, in the database on %s',
  databaseId => {
    async function rechecks() {
      const knex = await databases.init(databaseId);
      return (await openStore({ getClient: async () => knex })).rechecks;
    }

    it('is nothing before somebody asks', async () => {
      const memory = await rechecks();
      await expect(memory.due(window(0))).resolves.toEqual([]);
      await expect(memory.of(api)).resolves.toEqual([]);
    });

    it('is what was asked for, once it is due', async () => {
      const memory = await rechecks();
      await memory.ask(api, ['zone weu', 'cluster aks-weu'], at(30));
      await expect(memory.due(window(29))).resolves.toEqual([]);
      const due = await memory.due(window(30));
      expect(due.map(({ part }) => part).sort()).toEqual([
        'cluster aks-weu',
        'zone weu',
      ]);
      expect(due[0]).toMatchObject({ ...api, dueAt: at(30), isDone: false });
    });

    it('is once what was asked for twice', async () => {
      const memory = await rechecks();
      await memory.ask(api, ['zone weu'], at(0));
      await memory.ask(api, ['zone weu'], at(1));
      const due = await memory.due(window(2));
      expect(due.map(({ dueAt }) => dueAt)).toEqual([at(1)]);
    });

    it('is told as done for as long as others may follow, and no longer', async () => {
      const memory = await rechecks();
      await memory.ask(api, ['zone weu'], at(0));
      const [one] = await memory.due(window(0));
      await memory.done(one, at(1));
      await expect(memory.due(window(5))).resolves.toEqual([
        { ...one, isDone: true },
      ]);
      await expect(memory.due(window(11))).resolves.toEqual([]);
      await expect(memory.of(api)).resolves.toEqual([
        { part: 'zone weu', dueAt: at(0), doneAt: at(1) },
      ]);
    });

    it('is asked for anew after it was done', async () => {
      const memory = await rechecks();
      await memory.ask(api, ['zone weu'], at(0));
      const [first] = await memory.due(window(0));
      await memory.done(first, at(1));
      await memory.ask(api, ['zone weu'], at(30));
      await expect(memory.due(window(30))).resolves.toMatchObject([
        { dueAt: at(30), isDone: false },
      ]);
    });

    it('is not done by an answer to what was asked before', async () => {
      const memory = await rechecks();
      await memory.ask(api, ['zone weu'], at(0));
      const [first] = await memory.due(window(0));
      await memory.ask(api, ['zone weu'], at(30));
      await memory.done(first, at(31));
      await expect(memory.due(window(31))).resolves.toMatchObject([
        { isDone: false },
      ]);
    });

    it('is wanted no more after a while', async () => {
      const memory = await rechecks();
      await memory.ask(api, ['zone weu'], at(0));
      await expect(memory.due(window(601))).resolves.toEqual([]);
    });

    it('is forgotten when it was due before a moment, and nothing else', async () => {
      const memory = await rechecks();
      await memory.ask(api, ['zone weu'], at(0));
      await memory.ask(web, ['zone weu'], at(10));
      await memory.forget(at(10));
      await expect(memory.of(api)).resolves.toEqual([]);
      await expect(memory.of(web)).resolves.toHaveLength(1);
    });

    it('may be nothing', async () => {
      const memory = await rechecks();
      await memory.ask(api, [], at(0));
      await expect(memory.of(api)).resolves.toEqual([]);
    });
  },
);
