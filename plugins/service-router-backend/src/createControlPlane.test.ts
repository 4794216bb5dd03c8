import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { TrafficManagers } from './traffic';
import { controlPlaneOf } from './__testUtils__/controlPlaneOf';
import { fleetConfig } from './__testUtils__/fleetConfig';
import { MemoryCluster } from './__testUtils__/MemoryCluster';
import { furnishedCluster, identity } from './__testUtils__/objects';
import { eventually } from './__testUtils__/startPlugin';
import { testDatabases } from './__testUtils__/testDatabases';

const databases = testDatabases();
const REGIONS = ['weu', 'neu', 'frc'];

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

const holderOf = (cluster: MemoryCluster) =>
  (
    cluster.get('Lease', 'service-router', 'service-router-system')?.spec as
      | { holderIdentity?: string }
      | undefined
  )?.holderIdentity;

describe.each(databases.eachSupportedId())(
  'two replicas on one database, %s',
  databaseId => {
    /** Clusters weu and neu to be written to and frc to be watched, and a way to start one more replica for them. */
    async function platform() {
      const knex = await databases.init(databaseId);
      const clock = new ManualClock();
      const clusters: Record<string, MemoryCluster> = {};
      const budgetsOf: number[] = [];
      for (const region of REGIONS) {
        clusters[region] = furnishedCluster();
        clusters[region].put(identity({ region }));
      }
      const start = async () => {
        const index = budgetsOf.push(0) - 1;
        const plane = await controlPlaneOf({
          config: fleetConfig({
            weu: 'reconcile',
            neu: 'reconcile',
            frc: 'observe',
          }),
          connect: async ({ name }) => clusters[name],
          trafficManagers: new TrafficManagers(),
          budgets: {
            setReplicas: count => {
              budgetsOf[index] = count;
            },
            report: () => [],
          },
          knex,
          clock,
        });
        stops.push(() => plane.stop());
        plane.start();
        return plane;
      };
      // What a database does takes its time, whatever the clock says.
      const until = (holds: () => boolean) =>
        eventually(async () => {
          await clock.advance(250);
          return holds();
        }, Boolean);
      /** Who writes to how many, as `1+1`; nothing while a Lease is free. */
      const holding = () => {
        const holders = [clusters.weu, clusters.neu].map(holderOf);
        if (!holders.every(Boolean)) {
          return '';
        }
        return holders[0] === holders[1] ? '2' : '1+1';
      };
      return { budgetsOf, clusters, knex, start, until, holding };
    }

    it('write to one cluster each', async () => {
      const { start, until, holding } = await platform();
      await start();
      await start();
      expect(await until(() => holding() === '1+1')).toBe(true);
    });

    it('divide what may be asked of a cloud', async () => {
      const { budgetsOf, start, until } = await platform();
      await start();
      await start();
      expect(await until(() => budgetsOf.join() === '2,2')).toBe(true);
    });

    it('tell the same of every cluster, whoever holds it', async () => {
      const { start, until } = await platform();
      const planes = [await start(), await start()];
      const told = () =>
        planes.map(({ reports }) => [
          reports.list().length,
          reports.fleet().clusters.length,
          reports.errors().length,
        ]);
      const wanted = JSON.stringify([
        [1, 3, 0],
        [1, 3, 0],
      ]);
      expect(await until(() => JSON.stringify(told()) === wanted)).toBe(true);
    });

    it('write nothing to a cluster in mode observe, and share it out in the database', async () => {
      const { clusters, knex, start, until } = await platform();
      await start();
      await start();
      const holdsOf = async () => {
        const rows = await knex('replicas').select('holds');
        return rows.flatMap(({ holds }) => JSON.parse(holds) as string[]);
      };
      let held: string[] = [];
      await until(() => {
        void holdsOf().then(found => {
          held = found;
        });
        return held.length === 3 && new Set(held).size === 3;
      });
      expect([...held].sort()).toEqual(['frc', 'neu', 'weu']);
      expect(clusters.frc.writes).toEqual([]);
    });

    it('leave everything to the one that stays', async () => {
      const { start, until, holding } = await platform();
      await start();
      const second = await start();
      await until(() => holding() === '1+1');
      await second.stop();
      expect(await until(() => holding() === '2')).toBe(true);
    });
  },
);
