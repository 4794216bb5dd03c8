import { mockServices } from '@backstage/backend-test-utils';
import { Drift } from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { MemoryDrift } from './__testUtils__/MemoryDrift';
import { SharedDrift } from './SharedDrift';

const DAY = 24 * 60 * 60_000;
const weu = { region: 'weu', zone: 'example.com' };

const deleted = (name: string): Drift => ({
  kind: 'deleted',
  planned: {
    fqdn: `${name}.example.com`,
    type: 'A',
    targets: ['10.0.0.1'],
    cluster: 'aks-weu',
    resource: `crd/shop/${name}`,
  },
  before: { fqdn: `${name}.example.com`, type: 'A', values: ['10.0.0.1'] },
  seenAt: '2026-01-01T11:59:00.000Z',
  foundAt: '2026-01-01T12:00:00.000Z',
});

describe('drift that replicas share', () => {
  let clock: ManualClock;
  let store: MemoryDrift;
  let logger: ReturnType<typeof mockServices.logger.mock>;
  let running: SharedDrift[];

  beforeEach(() => {
    clock = new ManualClock();
    store = new MemoryDrift();
    logger = mockServices.logger.mock();
    running = [];
  });
  afterEach(() => Promise.all(running.map(one => one.stop())));

  async function replica(zones = ['example.com']) {
    const regions = zones.map(name => ({ name: 'weu', zone: { name } }));
    const shared = new SharedDrift({ regions, store, clock, logger });
    running.push(shared);
    let news = 0;
    shared.subscribe(() => {
      news += 1;
    });
    shared.start();
    await clock.advance(0);
    return {
      shared,
      news: () => news,
      kept: () => shared.kept().get('weu'),
      /** It finds this, knowing what is kept. */
      find(...drift: Drift[]) {
        const kept = shared.kept().get('weu');
        shared.note(new Map([['weu', { drift, ...(kept ? { kept } : {}) }]]));
        return clock.advance(0);
      },
    };
  }

  it('is kept at once, and known to another within a beat', async () => {
    const [one, two] = [await replica(), await replica()];
    await one.find(deleted('api'));
    expect(one.kept()).toEqual([deleted('api')]);
    await clock.advance(5_000);
    expect(two.kept()).toEqual([deleted('api')]);
    expect([one.news(), two.news()]).toEqual([0, 1]);
  });

  it('is known to one that starts later, at once', async () => {
    const one = await replica();
    await one.find(deleted('api'));
    const two = await replica();
    expect(two.kept()).toEqual([deleted('api')]);
    expect(two.news()).toBe(1);
  });

  it('is not written again without news', async () => {
    const [one, two] = [await replica(), await replica()];
    await one.find(deleted('api'));
    await clock.advance(5_000);
    await two.find(deleted('api'));
    await one.find(deleted('api'));
    await clock.advance(60_000);
    expect(store.writes).toHaveLength(1);
  });

  it('is not written while there is none', async () => {
    const one = await replica();
    await one.find();
    await clock.advance(60_000);
    expect(store.writes).toEqual([]);
  });

  it('is not replaced by what was found without knowing it', async () => {
    const one = await replica();
    const two = await replica();
    await one.find(deleted('api'));
    await two.find(deleted('web'));
    await clock.advance(10_000);
    expect(two.kept()).toEqual([deleted('api')]);
    expect(store.writes).toHaveLength(1);
    await two.find(deleted('api'), deleted('web'));
    await clock.advance(5_000);
    expect(one.kept()).toEqual([deleted('api'), deleted('web')]);
  });

  it('is of whoever was first, when two write at once', async () => {
    const one = await replica();
    store.onKeep = async () => {
      store.onKeep = async () => {};
      await store.keep(weu, {
        from: 0,
        drift: [deleted('web')],
        changedAt: clock.now(),
      });
    };
    await one.find(deleted('api'));
    await clock.advance(5_000);
    expect(one.kept()).toEqual([deleted('web')]);
    expect(one.news()).toBe(1);
  });

  it('comes to be shared when the database works again, which it said once that it does not', async () => {
    const [one, two] = [await replica(), await replica()];
    store.down = 'connection refused';
    await one.find(deleted('api'));
    await clock.advance(60_000);
    expect(two.kept()).toBeUndefined();
    expect(logger.warn).toHaveBeenCalledTimes(2);
    store.down = undefined;
    await clock.advance(15_000);
    expect(two.kept()).toEqual([deleted('api')]);
  });

  it('is of the zone that is configured, not of the one before', async () => {
    const one = await replica();
    await one.find(deleted('api'));
    const moved = await replica(['example.org']);
    expect(moved.kept()).toBeUndefined();
  });

  it('of a region that is gone is forgotten after a week', async () => {
    const one = await replica();
    await one.find(deleted('api'));
    await one.shared.stop();
    await replica([]);
    await clock.advance(6 * DAY);
    expect(await store.heads()).toHaveLength(1);
    await clock.advance(2 * DAY);
    expect(await store.heads()).toEqual([]);
  });
});
