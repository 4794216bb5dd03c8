import {
  emptyPicture,
  RoutePicture,
} from '@service-router/plugin-service-router-common';
import { testDatabases } from '../__testUtils__/testDatabases';
import { HistoryWrite, NewEntry } from '../history';
import { openStore } from './openStore';

const databases = testDatabases();

const api = { namespace: 'payments', name: 'api' };
const web = { namespace: 'payments', name: 'web' };
const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour)).toISOString();
const now = new Date(at(12));

const entry = (hour: number, more: Partial<NewEntry> = {}): NewEntry => ({
  kind: 'Record',
  action: 'changed',
  region: 'weu',
  object: 'api.example.com',
  fields: [{ field: 'targets', before: 'a', after: 'b' }],
  who: { kind: 'owner', name: 'external-dns-weu' },
  at: at(hour),
  timeFrom: 'seen',
  ...more,
});

const write = (
  from: number,
  entries: NewEntry[],
  more: Partial<HistoryWrite> = {},
): HistoryWrite => ({
  route: api,
  from,
  picture: emptyPicture,
  entries,
  ...more,
});

describe.each(databases.eachSupportedId())(
  'the history in the database on %s',
  databaseId => {
    async function create() {
      const knex = await databases.init(databaseId);
      const { history } = await openStore({ getClient: async () => knex });
      return history;
    }

    it('is empty at first', async () => {
      const history = await create();
      await expect(history.entries(api, { limit: 10 })).resolves.toEqual({
        entries: [],
      });
      await expect(history.pictures([api])).resolves.toEqual(new Map());
      await expect(history.scopes()).resolves.toEqual(new Set());
    });

    it('gives a change back as it was told', async () => {
      const history = await create();
      const told = entry(9, { cluster: 'aks-weu', timeFrom: 'recorded' });
      await history.write([write(0, [told])], now);
      await expect(history.entries(api, { limit: 10 })).resolves.toEqual({
        entries: [{ id: '1-0', ...told }],
      });
    });

    it('gives a picture back as it was left, with its revision', async () => {
      const history = await create();
      const picture: RoutePicture = {
        seenAt: at(9),
        scopes: { 'zone weu': at(9) },
        subjects: {},
      };
      await history.write([write(0, [])], now);
      await history.write([write(1, [], { picture })], now);
      await expect(history.pictures([api, web])).resolves.toEqual(
        new Map([['payments/api', { revision: 2, picture }]]),
      );
    });

    it('takes a change from the first that tells it', async () => {
      const history = await create();
      await expect(history.write([write(0, [entry(9)])], now)).resolves.toEqual(
        new Set(),
      );
      await expect(
        history.write(
          [write(0, [entry(9)]), write(0, [entry(10)], { route: web })],
          now,
        ),
      ).resolves.toEqual(new Set(['payments/api']));
      const { entries } = await history.entries(api, { limit: 10 });
      expect(entries).toHaveLength(1);
      await expect(history.entries(web, { limit: 10 })).resolves.toMatchObject({
        entries: [{ at: at(10) }],
      });
    });

    it('takes a change once from replicas that tell it at one time', async () => {
      const history = await create();
      const lost = await Promise.all(
        [1, 2, 3, 4].map(() => history.write([write(0, [entry(9)])], now)),
      );
      expect(lost.filter(({ size }) => size === 0)).toHaveLength(1);
      const { entries } = await history.entries(api, { limit: 10 });
      expect(entries).toHaveLength(1);
    });

    it('is told newest first, page by page, each change once', async () => {
      const history = await create();
      await history.write(
        [write(0, [entry(9), entry(11), entry(9), entry(10)])],
        now,
      );
      await history.write([write(1, [entry(9), entry(8)])], now);
      const all = await history.entries(api, { limit: 10 });
      expect(all.entries.map(({ id }) => id)).toEqual([
        '1-1',
        '1-3',
        '2-0',
        '1-0',
        '1-2',
        '2-1',
      ]);
      const paged: string[] = [];
      let after;
      do {
        const page: Awaited<ReturnType<typeof history.entries>> =
          await history.entries(api, { limit: 2, after });
        paged.push(...page.entries.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect(paged).toEqual(all.entries.map(({ id }) => id));
    });

    it('is told by region and kind', async () => {
      const history = await create();
      await history.write(
        [
          write(0, [
            entry(9, { region: 'neu' }),
            entry(9, { kind: 'DNSPolicy' }),
            entry(9),
          ]),
        ],
        now,
      );
      const ids = async (query: object) =>
        (await history.entries(api, { limit: 10, ...query })).entries.map(
          ({ id }) => id,
        );
      await expect(ids({ regions: ['weu'] })).resolves.toEqual(['1-1', '1-2']);
      await expect(ids({ kinds: ['DNSPolicy'] })).resolves.toEqual(['1-1']);
      await expect(
        ids({ regions: ['neu'], kinds: ['DNSPolicy'] }),
      ).resolves.toEqual([]);
    });

    it('takes more changes and routes than fit one statement', async () => {
      const history = await create();
      const routes = Array.from({ length: 120 }, (_, index) => ({
        ...api,
        name: `api-${index}`,
      }));
      await history.write(
        routes.map(route => write(0, [entry(9), entry(10)], { route })),
        now,
      );
      await expect(history.pictures(routes)).resolves.toHaveProperty(
        'size',
        120,
      );
    });

    it('remembers what was read', async () => {
      const history = await create();
      await history.addScopes(['zone weu', 'cluster weu'], now);
      await history.addScopes(['zone weu', 'zone neu'], now);
      await expect(history.scopes()).resolves.toEqual(
        new Set(['zone weu', 'cluster weu', 'zone neu']),
      );
    });

    it('forgets changes from before a moment, and nothing else', async () => {
      const history = await create();
      await history.write([write(0, [entry(8), entry(10)])], now);
      await expect(history.forget(new Date(at(9)))).resolves.toBe(1);
      const { entries } = await history.entries(api, { limit: 10 });
      expect(entries.map(one => one.at)).toEqual([at(10)]);
    });

    it('forgets old pictures of routes that are gone, and no other', async () => {
      const history = await create();
      await history.write([write(0, [])], new Date(at(8)));
      await history.write([write(0, [], { route: web })], new Date(at(8)));
      const young = { ...api, name: 'young' };
      await history.write([write(0, [], { route: young })], new Date(at(10)));
      await expect(
        history.forgetPictures(new Date(at(9)), key => key === 'payments/web'),
      ).resolves.toBe(1);
      const left = await history.pictures([api, web, young]);
      expect([...left.keys()].sort()).toEqual([
        'payments/web',
        'payments/young',
      ]);
    });
  },
);
