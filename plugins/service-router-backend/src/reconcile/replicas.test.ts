import { TestDatabaseId } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { controlPlaneOf } from '../__testUtils__/controlPlaneOf';
import { ApiStatusError } from '../fleet';
import { fleetConfig } from '../__testUtils__/fleetConfig';
import { furnishedCluster } from '../__testUtils__/objects';
import { ROUTE_ENDPOINT } from '../__testUtils__/reconciling';
import { eventually } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';

const databases = testDatabases();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

/** A cluster that refuses the records of a route, served by two replicas. */
async function startTwo(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  const clock = new ManualClock();
  const cluster = furnishedCluster();
  cluster.refuse = (verb, what) => {
    if (verb === 'apply' && what.includes('payments/api-')) {
      throw new ApiStatusError(422, 'Invalid', 'spec: Invalid value');
    }
  };
  const start = async () => {
    const plane = await controlPlaneOf({
      config: fleetConfig({ weu: 'reconcile' }),
      connect: async () => cluster,
      knex,
      clock,
    });
    stops.push(() => plane.stop());
    plane.start();
    return plane;
  };
  const replicas = [await start(), await start()];
  const told = async () => {
    await clock.advance(250);
    return replicas.map(({ reports }) =>
      reports
        .fleet()
        .clusters.flatMap(({ failing }) => failing.map(({ object }) => object)),
    );
  };
  return { cluster, told };
}

describe.each(databases.eachSupportedId())(
  'two replicas on one database, %s',
  databaseId => {
    it('tell the same of what one of them cannot write, and of that it is written', async () => {
      const { cluster, told } = await startTwo(databaseId);
      const one = [`DNSEndpoint payments/${ROUTE_ENDPOINT}`];
      expect(
        await eventually(told, answer => answer.every(list => list.length > 0)),
      ).toEqual([one, one]);
      cluster.refuse = () => {};
      expect(
        await eventually(told, answer =>
          answer.every(list => list.length === 0),
        ),
      ).toEqual([[], []]);
    });
  },
);
