import { dnsPolicy } from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import {
  furnished,
  GATEWAYS,
  holds,
  quiet,
  reconciling,
  ROUTE,
  stopAll,
} from './__testUtils__/reconciling';
import { describeCluster, manifestOf } from './targets';
import { until } from './until';

jest.setTimeout(300_000);
afterEach(stopAll);

describeCluster(
  'a fleet and a reconciler, with the rights that manifests give',
  {},
  () => {
    it('write nothing in mode observe', async () => {
      const cluster = await furnished({ rights: manifestOf('observe') });
      const { state } = reconciling(cluster, 'observe');
      await until(() => state().value !== undefined);
      await quiet(cluster);
      expect(cluster.writes()).toEqual({});
    });

    it('need no more rights than the manifests give', async () => {
      const cluster = await furnished({
        rights: [...manifestOf('observe'), ...manifestOf('reconcile')],
      });
      const { reconciler } = reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      await cluster.put(
        dnsPolicy({ mode: 'RegionBound', sourceRegion: 'neu' }),
      );
      await holds(cluster, ...GATEWAYS);
      await quiet(cluster);
      expect(cluster.writes()['create events']).toBeGreaterThan(0);
      expect(reconciler.failing('weu')).toEqual([]);
    });

    it('write nothing when they may not hold the Lease, and say so', async () => {
      const cluster = await furnished({ rights: manifestOf('observe') });
      const { reconciler } = reconciling(cluster);
      await until(() => reconciler.failing('weu').length > 0);
      expect(reconciler.failing('weu')).toEqual([
        expect.objectContaining({
          object: 'Lease service-router-system/service-router',
          message: expect.stringContaining('apply rbac/reconcile.yaml'),
        }),
      ]);
      expect(await cluster.names('DNSEndpoint')).toEqual([]);
    });

    it('tell what they may not do, object by object, when rights are missing', async () => {
      const cluster = await furnished({
        rights: [
          ...manifestOf('observe'),
          ...manifestOf('reconcile').filter(
            ({ kind }) => kind === 'Role' || kind === 'RoleBinding',
          ),
        ],
      });
      const { reconciler } = reconciling(cluster);
      await until(() => reconciler.failing('weu').length >= 4);
      expect(
        reconciler
          .failing('weu')
          .find(({ object }) => object === `DNSEndpoint payments/${ROUTE}`)
          ?.message,
      ).toMatch(/forbidden|cannot patch/);
    });
  },
);
