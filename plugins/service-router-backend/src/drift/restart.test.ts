import { TestDatabaseId } from '@backstage/backend-test-utils';
import { RecordSet } from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { controlPlaneOf } from '../__testUtils__/controlPlaneOf';
import { fleetConfig } from '../__testUtils__/fleetConfig';
import { furnishedCluster } from '../__testUtils__/objects';
import { eventually } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';

const databases = testDatabases();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

const api: RecordSet = {
  fqdn: 'api-ns-p-base-shop.example.com',
  type: 'CNAME',
  values: ['aks-weu-internal.example.com'],
};

/** A cluster and its zone, served by whichever backend is started on them. */
async function world(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  const clock = new ManualClock();
  const cluster = furnishedCluster();
  const zone = { records: [api] };
  return {
    zone,
    async backend() {
      const plane = await controlPlaneOf({
        config: fleetConfig({ weu: 'reconcile' }),
        connect: async () => cluster,
        zoneProviders: {
          createReader: () => ({ read: async () => zone.records }),
          titleOf: () => undefined,
        },
        knex,
        clock,
      });
      stops.push(() => plane.stop());
      plane.start();
      const told = () => {
        const [{ observedAt }] = plane.reports.fleet().regions;
        const [{ state, drift = [] }] = plane.reports.report({
          namespace: 'payments',
          name: 'api',
        }).zones;
        return [
          `${state}, ${observedAt ? 'read' : 'not read'}`,
          ...drift.map(({ kind, mendedAt }) =>
            mendedAt ? `${kind}, mended` : kind,
          ),
        ].join(': ');
      };
      return {
        stop: () => plane.stop(),
        comesToTell: (wanted: RegExp) =>
          eventually(
            async () => {
              await clock.advance(1_000);
              return told();
            },
            answer => wanted.test(answer),
          ),
      };
    },
  };
}

describe.each(databases.eachSupportedId())(
  'a record that was deleted by hand, on %s',
  databaseId => {
    it('is told by a backend that was started after that, until it is mended', async () => {
      const { backend, zone } = await world(databaseId);
      const before = await backend();
      expect(await before.comesToTell(/written, read/)).toBe('written, read');
      zone.records = [];
      expect(await before.comesToTell(/deleted/)).toMatch(/: deleted$/);
      await before.stop();
      const after = await backend();
      expect(await after.comesToTell(/deleted/)).toMatch(/: deleted$/);
      zone.records = [api];
      expect(await after.comesToTell(/mended/)).toMatch(/: deleted, mended$/);
    });
  },
);
