import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  TrafficManager,
  TrafficManagerError,
} from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { controlPlaneOf } from '../__testUtils__/controlPlaneOf';
import { fleetConfig } from '../__testUtils__/fleetConfig';
import {
  furnishedCluster,
  identity,
  trafficService,
} from '../__testUtils__/objects';
import { eventually } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';

/** Two beats of a replica: by then each has heard of the other; milliseconds. */
const SETTLING = 10_000;

const databases = testDatabases();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

/** Has no room for `slow`, refuses `bad`, and of `taken` the name is somebody else's. */
class FakeTraffic implements TrafficManager {
  /** Profiles that were to be written. */
  tried: string[] = [];

  list = async () => [];

  async obstacleToName(name: string) {
    this.tried.push(name);
    return name.startsWith('taken') ? 'somebody has it' : undefined;
  }

  apply: TrafficManager['apply'] = async (write, { signal, onWait }) => {
    if (write.profile.name.startsWith('slow')) {
      onWait?.({
        since: '2026-01-01T12:00:00Z',
        refusedUntil: '2026-01-01T13:00:00Z',
      });
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    }
    throw new TrafficManagerError('refused', 'Azure refuses it.');
  };
}

const ONE = [
  ['ProfileNameTaken taken-example-com-tm'],
  [
    'Traffic Manager profile bad-example-com-tm',
    'Traffic Manager profile taken-example-com-tm',
  ],
  ['Traffic Manager profile slow-example-com-tm'],
];

/** Two replicas that want what cannot be had. */
async function startTwo(databaseId: TestDatabaseId, hosts: string[]) {
  const knex = await databases.init(databaseId);
  const clock = new ManualClock();
  const cluster = furnishedCluster();
  cluster.put(identity({ region: 'weu' }));
  for (const host of hosts) {
    cluster.put(trafficService(`${host}.example.com`));
  }
  const start = async () => {
    const manager = new FakeTraffic();
    const plane = await controlPlaneOf({
      config: fleetConfig(
        { weu: 'reconcile' },
        { trafficManager: { owner: 'test', mode: 'reconcile' } },
      ),
      connect: async () => cluster,
      trafficManagers: { create: () => manager },
      knex,
      clock,
    });
    stops.push(() => plane.stop());
    plane.start();
    return { manager, reports: plane.reports };
  };
  const replicas = [await start(), await start()];
  const told = async () => {
    await clock.advance(250);
    return replicas.map(({ reports }) => {
      const { refusals, failing, waitingWrites } = reports.traffic();
      return [
        refusals.map(({ reason, profile }) => `${reason} ${profile}`),
        failing.map(({ object }) => object),
        waitingWrites.map(({ object }) => object),
      ];
    });
  };
  return { clock, managers: replicas.map(({ manager }) => manager), told };
}

describe.each(databases.eachSupportedId())(
  'two replicas on one database, %s',
  databaseId => {
    it('tell the same of writing, of which one of them knows', async () => {
      const { told } = await startTwo(databaseId, ['slow', 'bad', 'taken']);
      const both = JSON.stringify([ONE, ONE]);
      const last = await eventually(
        told,
        answer => JSON.stringify(answer) === both,
      );
      expect(last).toEqual([ONE, ONE]);
    });

    it('write from one of them, once they know of each other', async () => {
      const { clock, managers } = await startTwo(databaseId, ['taken']);
      const asked = () => managers.map(({ tried }) => tried.length).sort();
      const later = async () => {
        await clock.advance(250);
        return asked();
      };
      await eventually(later, ([, most]) => most > 0);
      // The first one was alone for a while, and may have written what is the other's now.
      const settled = clock.now().getTime() + SETTLING;
      await eventually(later, () => clock.now().getTime() >= settled);
      managers.forEach(manager => {
        manager.tried = [];
      });
      expect(await eventually(later, ([, most]) => most > 1)).toEqual([0, 2]);
    });
  },
);
