import { mockServices } from '@backstage/backend-test-utils';
import {
  DnsEndpoint,
  Drift,
  RecordSet,
} from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import {
  FakeFleet,
  FakeMemory,
  FakeObservers,
} from '../reports/__testUtils__/fakes';
import { DeletedRoutes } from '../reports/DeletedRoutes';
import { factsGatherer } from '../reports/factsGatherer';
import { openStore } from '../store';
import { eventually } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';
import { MemoryDrift } from './__testUtils__/MemoryDrift';
import { DriftStore } from './DriftStore';
import { SharedDrift } from './SharedDrift';

const databases = testDatabases();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

const stores: Record<string, () => Promise<DriftStore>> = {
  memory: async () => new MemoryDrift(),
  ...Object.fromEntries(
    databases.eachSupportedId().map(([id]) => [
      id,
      async () => {
        const knex = await databases.init(id);
        return (await openStore({ getClient: async () => knex })).drift;
      },
    ]),
  ),
};

/** A zone as several replicas read it, each when it comes to. */
class World {
  readonly clock = new ManualClock();
  readonly logger = mockServices.logger.mock();
  readonly #fleet = new FakeFleet();

  constructor(private readonly store: DriftStore) {
    this.#fleet.hold('api');
  }

  replica() {
    const { clock, logger, store } = this;
    const fleet = this.#fleet;
    const observers = new FakeObservers();
    const drift = new SharedDrift({
      regions: [{ name: 'weu', zone: { name: 'example.com' } }],
      store,
      clock,
      logger,
    });
    const gather = factsGatherer({
      fleet,
      observers,
      drift,
      clock,
      deletedRoutes: new DeletedRoutes({
        memory: new FakeMemory(),
        keepFor: 3_600_000,
        clock,
        logger,
      }),
    });
    let told: readonly Drift[] | undefined;
    const look = () => {
      [{ drift: told }] = gather(fleet.facts()).regions;
    };
    drift.subscribe(look);
    drift.start();
    const stop = () => drift.stop();
    stops.push(stop);
    return {
      stop,
      /** Reads the zone, which holds this. */
      read: (value: RecordSet[]) => {
        const observedAt = clock.now().toISOString();
        observers.region = { ...observers.region, zone: { value, observedAt } };
        look();
      },
      told: () =>
        (told ?? []).map(({ kind, mendedAt }) =>
          mendedAt ? `${kind}, mended` : kind,
        ),
    };
  }

  /** What is planned of the zone. */
  asPlanned(): RecordSet[] {
    return this.#fleet.clusters
      .flatMap(({ plan }) => plan?.desired ?? [])
      .filter((one): one is DnsEndpoint => one.kind === 'DNSEndpoint')
      .slice(0, 1)
      .flatMap(({ spec }) => spec.endpoints ?? [])
      .map(({ dnsName, recordType, targets }) => ({
        fqdn: dnsName,
        type: recordType,
        values: targets,
      }));
  }

  /** Lets time pass until a replica tells this. */
  comesToTell(replica: { told: () => string[] }, wanted: string[]) {
    return eventually(
      async () => {
        await this.clock.advance(1_000);
        return replica.told();
      },
      answer => JSON.stringify(answer) === JSON.stringify(wanted),
    );
  }
}

describe.each(Object.keys(stores))('replicas on one store, %s', name => {
  /** Of two replicas, one has seen that a record was deleted. */
  async function deletedBeforeOne() {
    const world = new World(await stores[name]());
    const [one, two] = [world.replica(), world.replica()];
    one.read(world.asPlanned());
    await world.clock.advance(60_000);
    one.read([]);
    expect(one.told()).toEqual(['deleted']);
    return { world, one, two };
  }

  it('tell the same, also the one that did not see the change', async () => {
    const { world, two } = await deletedBeforeOne();
    two.read([]);
    expect(two.told()).toEqual([]);
    expect(await world.comesToTell(two, ['deleted'])).toEqual(['deleted']);
  });

  it('tell it after they were all started anew, and when it is mended', async () => {
    const { world, one, two } = await deletedBeforeOne();
    two.read([]);
    await world.comesToTell(two, ['deleted']);
    await Promise.all([one.stop(), two.stop()]);
    const three = world.replica();
    three.read([]);
    expect(await world.comesToTell(three, ['deleted'])).toEqual(['deleted']);
    three.read(world.asPlanned());
    expect(three.told()).toEqual(['deleted, mended']);
    const four = world.replica();
    four.read(world.asPlanned());
    expect(await world.comesToTell(four, ['deleted, mended'])).toEqual([
      'deleted, mended',
    ]);
  });

  it('tell once what both have seen, at different times', async () => {
    const { world, one, two } = await deletedBeforeOne();
    two.read(world.asPlanned());
    await world.clock.advance(1_000);
    two.read([]);
    await world.comesToTell(two, ['deleted']);
    one.read(world.asPlanned());
    expect(await world.comesToTell(two, ['deleted, mended'])).toEqual([
      'deleted, mended',
    ]);
    expect(one.told()).toEqual(['deleted, mended']);
  });
});

describe('replicas whose store fails', () => {
  it('tell what each has seen itself, say it once each, and all of it to all when it works again', async () => {
    const store = new MemoryDrift();
    const world = new World(store);
    store.down = 'connection refused';
    const [one, two] = [world.replica(), world.replica()];
    one.read(world.asPlanned());
    await world.clock.advance(60_000);
    one.read([]);
    two.read([]);
    await world.clock.advance(60_000);
    expect([one.told(), two.told()]).toEqual([['deleted'], []]);
    expect(world.logger.warn).toHaveBeenCalledTimes(2);
    store.down = undefined;
    await world.clock.advance(15_000);
    expect([one.told(), two.told()]).toEqual([['deleted'], ['deleted']]);
  });
});
