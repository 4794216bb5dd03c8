import { OwnerNotice } from '@service-router/plugin-service-router-node';
import { testDatabases } from '../__testUtils__/testDatabases';
import { ConditionWrite, NoticeWrite } from '../notices';
import { openStore } from './openStore';

const databases = testDatabases();
const now = new Date('2026-03-01T12:00:00Z');

const condition = (
  name: string,
  from: number,
  to: ConditionWrite['to'] = { condition: 'good' },
): ConditionWrite => ({
  route: { namespace: 'payments', name },
  region: 'weu',
  from,
  to,
});
const notice = (id: string, more: Partial<OwnerNotice> = {}): OwnerNotice => ({
  id,
  owners: ['group:default/team'],
  about: 'stopped',
  title: 'It has stopped.',
  description: 'Because.',
  entities: ['component:default/api'],
  ...more,
});
const write = (
  conditions: ConditionWrite[],
  more: Partial<NoticeWrite> = {},
): NoticeWrite => ({ conditions, dropped: [], ...more });

describe.each(databases.eachSupportedId())(
  'what owners were told, in the database on %s',
  databaseId => {
    async function create() {
      const knex = await databases.init(databaseId);
      const { notices } = await openStore({ getClient: async () => knex });
      return notices;
    }

    it('is nothing at first', async () => {
      const store = await create();
      await expect(store.conditions()).resolves.toEqual([]);
      await expect(store.notices()).resolves.toEqual([]);
    });

    it('gives conditions and a notice back as they were written', async () => {
      const store = await create();
      const told = notice('one');
      const stopped = { condition: 'stopped' as const, notice: 'one' };
      await expect(
        store.write(
          write([condition('api', 0, stopped), condition('web', 0)], {
            notice: { notice: told, from: 0 },
          }),
          now,
        ),
      ).resolves.toBe(true);
      const { route } = condition('api', 0);
      await expect(store.conditions()).resolves.toEqual([
        { route, region: 'weu', revision: 1, ...stopped },
        {
          route: { ...route, name: 'web' },
          region: 'weu',
          revision: 1,
          condition: 'good',
        },
      ]);
      await expect(store.notices()).resolves.toEqual([
        { notice: told, isSent: false, wasSent: false, revision: 1 },
      ]);
    });

    it('takes more conditions at once than one statement may have values', async () => {
      const store = await create();
      const many = Array.from({ length: 1_000 }, (_, index) =>
        condition(`api-${index}`, 0),
      );
      await store.write(write(many), now);
      await expect(store.conditions()).resolves.toHaveLength(1_000);
    });

    it('replaces and removes what was read', async () => {
      const store = await create();
      await store.write(write([condition('api', 0), condition('web', 0)]), now);
      const { to: _, ...gone } = condition('web', 1);
      await expect(
        store.write(
          write([condition('api', 1, { condition: 'drifted' }), gone]),
          now,
        ),
      ).resolves.toBe(true);
      await expect(store.conditions()).resolves.toEqual([
        expect.objectContaining({ condition: 'drifted', revision: 2 }),
      ]);
    });

    it.each([
      ['is there already', condition('api', 0)],
      ['has gone on', condition('api', 2)],
      ['is gone', { ...condition('web', 1), to: undefined }],
    ])('writes nothing where a condition %s', async (_, lost) => {
      const store = await create();
      await store.write(write([condition('api', 0)]), now);
      await expect(
        store.write(
          write([condition('gui', 0), lost], {
            notice: { notice: notice('one'), from: 0 },
          }),
          now,
        ),
      ).resolves.toBe(false);
      await expect(store.conditions()).resolves.toHaveLength(1);
      await expect(store.notices()).resolves.toEqual([]);
    });

    it.each([0, 2])(
      'writes nothing where a notice is not as it was read: %d',
      async from => {
        const store = await create();
        const one = notice('one');
        await store.write(write([], { notice: { notice: one, from: 0 } }), now);
        await expect(
          store.write(
            write([condition('api', 0)], { notice: { notice: one, from } }),
            now,
          ),
        ).resolves.toBe(false);
        await expect(store.conditions()).resolves.toEqual([]);
      },
    );

    it('knows what was sent, and that something was sent before', async () => {
      const store = await create();
      const one = notice('one');
      await store.write(write([], { notice: { notice: one, from: 0 } }), now);
      const [stored] = await store.notices();
      await store.sent(stored);
      await expect(store.notices()).resolves.toMatchObject([
        { isSent: true, wasSent: true },
      ]);
      await store.write(write([], { notice: { notice: one, from: 1 } }), now);
      await expect(store.notices()).resolves.toMatchObject([
        { isSent: false, wasSent: true, revision: 2 },
      ]);
    });

    it('does not take what was sent for what is to be sent since', async () => {
      const store = await create();
      const one = notice('one');
      await store.write(write([], { notice: { notice: one, from: 0 } }), now);
      const [before] = await store.notices();
      await store.write(write([], { notice: { notice: one, from: 1 } }), now);
      await store.sent(before);
      await expect(store.notices()).resolves.toMatchObject([{ isSent: false }]);
    });

    it('forgets the last notice of its id once it is sent, and those that are dropped', async () => {
      const store = await create();
      const last = notice('one', { about: 'recovered' });
      await store.write(write([], { notice: { notice: last, from: 0 } }), now);
      await store.write(
        write([], { notice: { notice: notice('two'), from: 0 } }),
        now,
      );
      const [stored] = await store.notices();
      await store.sent(stored);
      await store.write(write([], { dropped: ['two'] }), now);
      await expect(store.notices()).resolves.toEqual([]);
    });
  },
);
