import { mockServices } from '@backstage/backend-test-utils';
import {
  RegionFact,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { OwnerNotice } from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { MemoryNotices } from './__testUtils__/MemoryNotices';
import { OwnerNotices } from './OwnerNotices';

const TEAM = 'group:default/team';
const HOLD = 60_000;

/** `up`, `down`, `unseen` or `gone`. */
type Shown = 'up' | 'down' | 'unseen' | 'gone';

describe('OwnerNotices', () => {
  let clock: ManualClock;
  let store: MemoryNotices;
  let sent: OwnerNotice[];
  let failure: Error | undefined;
  let owners: Record<string, string[]>;
  let isCatalogDown: boolean;
  const logger = mockServices.logger.mock();
  const running: OwnerNotices[] = [];

  beforeEach(() => {
    clock = new ManualClock();
    store = new MemoryNotices();
    sent = [];
    failure = undefined;
    owners = {};
    isCatalogDown = false;
    logger.warn.mockClear();
  });
  afterEach(() => Promise.all(running.splice(0).map(one => one.stop())));

  /** A replica to which routes are shown, as `name region`. */
  function replica({ isMine = () => true }: { isMine?: () => boolean } = {}) {
    let routes: Record<string, Shown> = {};
    const notices = new OwnerNotices({
      store,
      isMine,
      clock,
      random: () => 0,
      logger,
      sender: {
        holdFor: HOLD,
        async send(notice) {
          if (failure) {
            throw failure;
          }
          sent.push(notice);
        },
      },
      owners: {
        async current() {
          if (isCatalogDown) {
            throw new Error('the catalog cannot be read');
          }
          return {
            of: ({ name }) => owners[name] ?? [TEAM],
            entitiesOf: ({ name }) => [`component:default/${name}`],
          };
        },
      },
    });
    const look = () => {
      for (const [report, regions] of reportsOf(routes)) {
        notices.see(report, { regions });
      }
      notices.seen();
    };
    notices.onWanted(look);
    notices.start();
    running.push(notices);
    return {
      async show(shown: Record<string, Shown>) {
        routes = { ...routes, ...shown };
        look();
        await clock.advance(1);
      },
      stop: () => notices.stop(),
    };
  }

  const hold = () => clock.advance(HOLD + 5_000);
  /** A replica that has seen these routes answer. */
  async function replicaThatSaw(...routes: string[]) {
    const one = replica();
    await clock.advance(1);
    await one.show(Object.fromEntries(routes.map(route => [route, 'up'])));
    await hold();
    expect(sent).toEqual([]);
    return one;
  }
  const titles = () => sent.map(({ title }) => title);

  const STOPPED = 'api.example.com has stopped answering in West Europe';
  const RECOVERED = 'api.example.com answers as declared again in West Europe';

  it('tells the owners when a route stops answering', async () => {
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await hold();
    expect(sent).toEqual([
      {
        id: expect.any(String),
        about: 'stopped',
        owners: [TEAM],
        entities: ['component:default/api'],
        title: STOPPED,
        description: 'Nobody publishes it. Make a policy.',
      },
    ]);
  });

  it('tells them once, however long it lasts', async () => {
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await hold();
    await one.show({ 'api weu': 'down' });
    await clock.advance(60 * 60_000);
    expect(titles()).toEqual([STOPPED]);
  });

  it('tells them under the same id when it recovers', async () => {
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await hold();
    await one.show({ 'api weu': 'up' });
    await hold();
    expect(titles()).toEqual([STOPPED, RECOVERED]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(store.kept.size).toBe(0);
  });

  it('tells of the next time as of another', async () => {
    const one = await replicaThatSaw('api weu');
    for (const shown of ['down', 'up', 'down'] as const) {
      await one.show({ 'api weu': shown });
      await hold();
    }
    expect(titles()).toEqual([STOPPED, RECOVERED, STOPPED]);
    expect(sent[2].id).not.toBe(sent[0].id);
  });

  it('says nothing of what does not last', async () => {
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await clock.advance(HOLD / 2);
    await one.show({ 'api weu': 'up' });
    await hold();
    expect(sent).toEqual([]);
  });

  it('says nothing because a source is lost', async () => {
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'unseen' });
    await clock.advance(60 * 60_000);
    expect(sent).toEqual([]);
  });

  it('says nothing of what did not work when it was first seen', async () => {
    const one = replica();
    await clock.advance(1);
    await one.show({ 'api weu': 'down' });
    await clock.advance(60 * 60_000);
    expect(sent).toEqual([]);
  });

  it('says nothing of a route that is deleted, not even that it has recovered', async () => {
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await hold();
    await one.show({ 'api weu': 'gone' });
    await hold();
    expect(titles()).toEqual([STOPPED]);
    expect(store.known.size).toBe(0);
    expect(store.kept.size).toBe(0);
  });

  it('tells of what stopped while it did not run', async () => {
    const one = await replicaThatSaw('api weu');
    await one.stop();
    const again = replica();
    await again.show({ 'api weu': 'down' });
    await hold();
    expect(titles()).toEqual([STOPPED]);
  });

  it('does not tell again after it was started anew, and tells of the end', async () => {
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await hold();
    await one.stop();
    const again = replica();
    await again.show({ 'api weu': 'down' });
    await hold();
    expect(titles()).toEqual([STOPPED]);
    await again.show({ 'api weu': 'up' });
    await hold();
    expect(titles()).toEqual([STOPPED, RECOVERED]);
  });

  it('sends one notice when a region fails for a hundred routes', async () => {
    const routes = Array.from({ length: 100 }, (_, index) => `api${index} weu`);
    const one = await replicaThatSaw(...routes);
    // Not all of them are asked for at the same moment.
    for (const route of routes) {
      await one.show({ [route]: 'down' });
      await clock.advance(200);
    }
    await hold();
    expect(titles()).toEqual([
      '100 names have stopped answering in West Europe',
    ]);
    await one.show(Object.fromEntries(routes.map(route => [route, 'up'])));
    await hold();
    expect(titles()[1]).toBe(
      '100 names answer as declared again in West Europe',
    );
    expect(sent).toHaveLength(2);
  });

  it('says what is still down when the rest has recovered', async () => {
    const one = await replicaThatSaw('api weu', 'api neu');
    await one.show({ 'api weu': 'down', 'api neu': 'down' });
    await hold();
    await one.show({ 'api neu': 'up' });
    await hold();
    await one.show({ 'api weu': 'up' });
    await hold();
    expect(titles()).toEqual([
      'api.example.com has stopped answering in West Europe and North Europe',
      'api.example.com still does not answer in West Europe',
      'api.example.com answers as declared again in West Europe and North Europe',
    ]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it('tells nobody of a route that belongs to nobody', async () => {
    owners = { api: [] };
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await hold();
    owners = {};
    await one.show({ 'api weu': 'up' });
    await hold();
    expect(sent).toEqual([]);
  });

  it('tells those of the end who were told of the beginning', async () => {
    const one = await replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await hold();
    owners = { api: ['group:default/others'] };
    await one.show({ 'api weu': 'up' });
    await hold();
    expect(sent.map(notice => notice.owners)).toEqual([[TEAM], [TEAM]]);
  });

  it('waits for the catalog, to know whom to tell', async () => {
    const one = await replicaThatSaw('api weu');
    isCatalogDown = true;
    await one.show({ 'api weu': 'down' });
    await hold();
    expect(sent).toEqual([]);
    isCatalogDown = false;
    await clock.advance(20_000);
    expect(titles()).toEqual([STOPPED]);
  });

  it('sends what could not be sent, later and once, and warns once', async () => {
    const one = await replicaThatSaw('api weu');
    failure = new Error('Request failed with status 404');
    await one.show({ 'api weu': 'down' });
    await clock.advance(30 * 60_000);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    failure = undefined;
    await clock.advance(5 * 60_000);
    expect(titles()).toEqual([STOPPED]);
  });

  it('does not tell of the end who never heard of the beginning', async () => {
    const one = await replicaThatSaw('api weu');
    failure = new Error('Request failed with status 404');
    await one.show({ 'api weu': 'down' });
    await hold();
    await one.show({ 'api weu': 'up' });
    await hold();
    failure = undefined;
    await clock.advance(10 * 60_000);
    expect(sent).toEqual([]);
    expect(store.kept.size).toBe(0);
  });

  it('tells once, although several replicas see it', async () => {
    const first = await replicaThatSaw('api weu');
    const second = replica();
    await second.show({ 'api weu': 'up' });
    await Promise.all(
      [first, second].map(one => one.show({ 'api weu': 'down' })),
    );
    await hold();
    expect(titles()).toEqual([STOPPED]);
  });

  it('leaves telling to the replica whose it is, which takes it over whole', async () => {
    let teller = 'first';
    const first = replica({ isMine: () => teller === 'first' });
    const second = replica({ isMine: () => teller === 'second' });
    await clock.advance(1);
    await Promise.all(
      [first, second].map(one => one.show({ 'api weu': 'up' })),
    );
    await hold();
    teller = 'second';
    await clock.advance(10_000);
    await Promise.all(
      [first, second].map(one => one.show({ 'api weu': 'down' })),
    );
    await hold();
    expect(titles()).toEqual([STOPPED]);
  });

  it('reads again what another replica wrote first', async () => {
    const one = await replicaThatSaw('api weu');
    store.onWrite = () => {
      const [[key, known]] = store.known;
      store.known.set(key, { ...known, revision: known.revision + 1 });
      store.onWrite = () => {};
    };
    await one.show({ 'api weu': 'down' });
    await hold();
    await hold();
    expect(titles()).toEqual([STOPPED]);
  });

  it('tells as soon as the database works again', async () => {
    const one = await replicaThatSaw('api weu');
    store.isBroken = true;
    await one.show({ 'api weu': 'down' });
    await hold();
    expect(sent).toEqual([]);
    store.isBroken = false;
    await clock.advance(20_000);
    expect(titles()).toEqual([STOPPED]);
  });
});

const stateOf: Record<Shown, ZoneReport['state']> = {
  up: 'answering',
  down: 'unserved',
  unseen: 'stale',
  gone: 'removed',
};

const titleOf: Record<string, string> = {
  weu: 'West Europe',
  neu: 'North Europe',
};

function reportsOf(
  routes: Record<string, Shown>,
): [RouteReport, RegionFact[]][] {
  const names = [...new Set(Object.keys(routes).map(key => key.split(' ')[0]))];
  return names.map(name => {
    const host = `${name}.example.com`;
    const shown = Object.entries(routes).filter(
      ([key]) => key.split(' ')[0] === name,
    );
    const regions = shown.map(([key, state]): RegionFact => {
      const region = key.split(' ')[1];
      const isUp = state === 'up';
      return {
        name: region,
        title: titleOf[region],
        zoneName: 'example.com',
        zone: { value: [] },
        resolver: '10.0.0.4:53',
        answers: new Map([
          [
            host,
            {
              value: {
                host,
                code: isUp ? 'NOERROR' : 'NXDOMAIN',
                records: [],
                addresses: isUp ? ['10.1.0.1'] : [],
              },
            },
          ],
        ]),
      };
    });
    const zones = shown.map(
      ([key, state]): ZoneReport => ({
        region: key.split(' ')[1],
        title: titleOf[key.split(' ')[1]],
        zone: 'example.com',
        state: stateOf[state],
        sentence: state === 'up' ? 'It answers.' : 'Nobody publishes it.',
        ...(state === 'down' ? { remedy: 'Make a policy.' } : {}),
        writers: [],
        owners: [],
        links: [],
        stale: [],
      }),
    );
    return [
      {
        route: { namespace: 'payments', name },
        host,
        overall: 'good',
        sentence: '',
        zones,
        clusters: [],
        problems: [],
        generatedAt: '2026-03-01T12:00:00Z',
      },
      regions,
    ];
  });
}
