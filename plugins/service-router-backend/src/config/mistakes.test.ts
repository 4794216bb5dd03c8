import { ConfigReader } from '@backstage/config';
import {
  cluster,
  messageOf,
  ofCluster,
  ofRegion,
  region,
  root,
} from './__testUtils__/configurations';
import { readServiceRouterConfig } from './readServiceRouterConfig';

describe('a mistake in the configuration', () => {
  it('of a region that is not configured names those that are', () => {
    expect(
      messageOf({
        clusters: { 'aks-weu': cluster({ region: 'weuu' }) },
        regions: { weu: region(), neu: region(), frc: region() },
      }),
    ).toBe(
      'app-config: serviceRouter.clusters.aks-weu.region is "weuu"; the regions configured are weu, neu, frc.',
    );
  });

  it('of a missing zone names the key', () => {
    expect(messageOf(root({ regions: { weu: { title: 'West' } } }))).toBe(
      'app-config: serviceRouter.regions.weu.zone is missing; expected a zone, at least { name: example.com }.',
    );
  });

  it('is told together with all others', () => {
    const message = messageOf({
      clusters: {
        one: cluster({ mode: 'write' }),
        two: cluster({ connection: {} }),
      },
      regions: { weu: region({ zone: {} }) },
      intervals: { zones: 0 },
    });
    expect(message.split('\n')).toEqual([
      'app-config: 4 mistakes',
      '  - serviceRouter.regions.weu.zone.name is missing; expected the domain of a DNS zone such as example.com.',
      '  - serviceRouter.clusters.one.mode is "write"; expected reconcile or observe.',
      expect.stringContaining(
        'serviceRouter.clusters.two.connection has nothing; expected exactly one of',
      ),
      '  - serviceRouter.intervals.zones is the number 0; expected a duration longer than nothing, such as { seconds: 30 } or 30s.',
    ]);
  });

  it.each([
    ['a text', 'yes', 'serviceRouter is "yes"; expected a block'],
    ['a list', [], 'serviceRouter is a list; expected a block'],
  ])('of the whole block being %s', (_, value, expected) => {
    expect(() =>
      readServiceRouterConfig(new ConfigReader({ serviceRouter: value })),
    ).toThrow(expected);
  });

  it('of no clusters', () => {
    expect(messageOf(root({ clusters: {} }))).toContain(
      'serviceRouter.clusters is empty; expected at least one cluster.',
    );
  });

  it('of no clusters to reconcile Traffic Manager for', () => {
    expect(
      messageOf({
        externalDns: { cluster: 'aks-weu' },
        trafficManager: { mode: 'reconcile' },
      }),
    ).toBe(
      'app-config: serviceRouter.trafficManager.mode is reconcile, and there are no clusters to tell what should stand; expected clusters and regions as well, or observe.',
    );
  });

  it('of no regions does not blame the clusters', () => {
    expect(messageOf({ clusters: { 'aks-weu': cluster() } })).toBe(
      'app-config: serviceRouter.regions is missing; expected a block with one key for each region.',
    );
  });

  it.each(['soon', 7, { weeksAndDays: 1 }])(
    'of %j as the time that deleted routes are kept for',
    keepFor => {
      expect(messageOf(root({ deletedRoutes: { keepFor } }))).toContain(
        'app-config: serviceRouter.deletedRoutes.keepFor is',
      );
    },
  );

  it.each([0, 1.5, 4000, 'for ever'])(
    'of %j as the days for which changes are kept',
    keepDays => {
      expect(messageOf(root({ history: { keepDays } }))).toMatch(
        /serviceRouter\.history\.keepDays is .*; expected a whole number from 1 to 3650/,
      );
    },
  );

  it('of a wrong type tells what was found', () => {
    expect(ofCluster({ region: 5 })).toContain(
      'serviceRouter.clusters.aks-weu.region is the number 5; expected one of the regions',
    );
  });

  it('of a key nobody knows names those that are known', () => {
    expect(ofCluster({ conection: {} })).toContain(
      'serviceRouter.clusters.aks-weu.conection is not known; known here are region, mode, connection.',
    );
  });

  it.each([
    [
      { zone: { name: 'example' } },
      'zone.name is "example"; expected the domain',
    ],
    [
      { resolver: '10.0.0.1:99999' },
      'resolver is "10.0.0.1:99999"; expected host',
    ],
    [
      { resolver: 'udp://10.0.0.1' },
      'resolver is "udp://10.0.0.1"; expected host',
    ],
    [{ title: 7 }, 'title is the number 7; expected a name for people.'],
    [{ zones: {} }, 'zones is not known'],
  ])('of the region %j', (over, expected) => {
    expect(ofRegion(over)).toContain(`serviceRouter.regions.weu.${expected}`);
  });
});
