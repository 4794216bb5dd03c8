import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { readServiceRouterConfig } from './readServiceRouterConfig';

const region = (over: JsonObject = {}): JsonObject => ({
  title: 'West Europe',
  zone: { name: 'example.com', subscriptionId: 's', resourceGroup: 'rg' },
  ...over,
});
const cluster = (over: JsonObject = {}): JsonObject => ({
  region: 'weu',
  connection: { kubernetesPlugin: 'aks-weu' },
  ...over,
});
const root = (over: JsonObject = {}): JsonObject => ({
  clusters: { 'aks-weu': cluster() },
  regions: { weu: region() },
  ...over,
});

function read(serviceRouter: JsonObject) {
  const result = readServiceRouterConfig(new ConfigReader({ serviceRouter }));
  if (!result) {
    throw new Error('read nothing');
  }
  return result;
}
function messageOf(serviceRouter: JsonObject): string {
  try {
    readServiceRouterConfig(new ConfigReader({ serviceRouter }));
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  throw new Error('no mistake was found');
}
const ofCluster = (over: JsonObject) =>
  messageOf(root({ clusters: { 'aks-weu': cluster(over) } }));
const ofConnection = (connection: JsonObject | string) =>
  ofCluster({ connection });
const ofRegion = (over: JsonObject) =>
  messageOf(root({ regions: { weu: region(over) } }));

describe('readServiceRouterConfig', () => {
  it('reads nothing where nothing is configured', () => {
    expect(readServiceRouterConfig(new ConfigReader({}))).toBeUndefined();
  });

  it.each`
    deletedRoutes                | keepFor
    ${undefined}                 | ${604_800_000}
    ${{ keepFor: { days: 30 } }} | ${2_592_000_000}
    ${{ keepFor: '1h' }}         | ${3_600_000}
    ${{ keepFor: 'PT30M' }}      | ${1_800_000}
  `(
    'keeps deleted routes for $keepFor ms by $deletedRoutes',
    ({ deletedRoutes, keepFor }) => {
      expect(
        read(root(deletedRoutes ? { deletedRoutes } : {})).deletedRoutes,
      ).toEqual({ keepFor });
    },
  );

  it('observes, with defaults for all the rest, when only the necessary is written', () => {
    expect(read(root())).toMatchObject({
      defaultGatewayNamespace: 'istio-system',
      leaseNamespace: 'service-router-system',
      clusters: [
        {
          name: 'aks-weu',
          region: 'weu',
          mode: 'observe',
          connection: { type: 'kubernetesPlugin', clusterName: 'aks-weu' },
        },
      ],
      intervals: {
        resync: 600_000,
        zones: 30_000,
        answers: 15_000,
        heartbeat: 5_000,
      },
    });
  });

  it('needs neither clusters nor regions to answer an ExternalDNS alone', () => {
    expect(
      read({
        externalDns: { cluster: 'aks-weu' },
        trafficManager: { resourceGroups: ['rg-edge'] },
      }),
    ).toMatchObject({ clusters: [], regions: [] });
  });

  it('reads everything an admin can write', () => {
    const config = read({
      defaultGatewayNamespace: 'ns-service-router',
      leaseNamespace: 'platform',
      azure: { credential: 'default' },
      clusters: {
        'aks-weu': cluster({ mode: 'reconcile' }),
        'aks-01': cluster({
          connection: { kubeconfig: '/etc/kube/config', context: 'one' },
        }),
        'aks-02': cluster({ connection: { inCluster: true } }),
        'aks-03': cluster({
          connection: {
            url: 'https://k8s:6443/',
            token: 'secret',
            caFile: '/ca.pem',
          },
        }),
      },
      regions: {
        weu: region({ azureLocation: 'westeurope', resolver: '10.10.0.4' }),
      },
      intervals: {
        resync: { minutes: 5 },
        zones: '10s',
        answers: { seconds: 2 },
        heartbeat: 'PT1M',
      },
    });
    expect(config.defaultGatewayNamespace).toBe('ns-service-router');
    expect(config.leaseNamespace).toBe('platform');
    expect(config.clusters.map(({ name }) => name)).toEqual([
      'aks-weu',
      'aks-01',
      'aks-02',
      'aks-03',
    ]);
    expect(config.clusters[0].mode).toBe('reconcile');
    expect(
      config.clusters.slice(1).map(({ connection }) => connection),
    ).toEqual([
      { type: 'kubeconfig', path: '/etc/kube/config', context: 'one' },
      { type: 'inCluster' },
      {
        type: 'url',
        url: 'https://k8s:6443',
        token: 'secret',
        caFile: '/ca.pem',
      },
    ]);
    expect(config.intervals).toEqual({
      resync: 300_000,
      zones: 10_000,
      answers: 2_000,
      heartbeat: 60_000,
    });
    expect(config.regions[0]).toMatchObject({
      name: 'weu',
      title: 'West Europe',
      azureLocation: 'westeurope',
      resolver: { host: '10.10.0.4', port: 53 },
    });
  });

  it('leaves what a zone provider needs to the provider, with the full key path in its errors', () => {
    const { zone } = read(root()).regions[0];
    expect(zone.provider).toBe('azure-private-dns');
    expect(zone.config.getString('resourceGroup')).toBe('rg');
    expect(() => zone.config.getString('vault')).toThrow(
      /serviceRouter\.regions\.weu\.zone\.vault/,
    );
  });

  it('takes a zone name as DNS does: without case or trailing dot', () => {
    const { regions } = read(
      root({ regions: { weu: region({ zone: { name: 'Example.COM.' } }) } }),
    );
    expect(regions[0].zone.name).toBe('example.com');
  });

  it.each`
    resolver             | host                 | port
    ${'10.10.0.4:5353'}  | ${'10.10.0.4'}       | ${5353}
    ${'dns.weu.example'} | ${'dns.weu.example'} | ${53}
    ${'[fd00::4]:5353'}  | ${'fd00::4'}         | ${5353}
    ${'fd00::4'}         | ${'fd00::4'}         | ${53}
  `('reads the resolver $resolver', ({ resolver, host, port }) => {
    const { regions } = read(root({ regions: { weu: region({ resolver }) } }));
    expect(regions[0].resolver).toEqual({ host, port });
  });
});

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

  it('of two ways to connect names both', () => {
    expect(ofConnection({ kubernetesPlugin: 'a', kubeconfig: '/x' })).toContain(
      'serviceRouter.clusters.aks-weu.connection has kubernetesPlugin and kubeconfig; expected exactly one of',
    );
  });

  it.each([
    [{ inCluster: false }, 'connection.inCluster must be true'],
    [{ url: 'https://k8s' }, 'connection.token is missing'],
    [
      { url: 'http://k8s', token: 't' },
      'connection.url is "http://k8s"; expected an address that begins with https://.',
    ],
    [
      { url: 'https://k8s', token: 't', caData: 'a', caFile: 'b' },
      'connection.caFile stands beside caData',
    ],
    [
      { kubeconfig: '/x', contxt: 'one' },
      'connection.contxt is not known; known here are kubeconfig, context.',
    ],
    ['aks', 'connection is "aks"; expected exactly one of'],
  ])('of the connection %j', (connection, expected) => {
    expect(ofConnection(connection)).toContain(
      `serviceRouter.clusters.aks-weu.${expected}`,
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

  it('reads the ExternalDNS instances of a region', () => {
    const { regions } = read(
      root({
        regions: {
          weu: region({
            externalDns: [
              { ownerId: 'weu' },
              {
                ownerId: 'neu',
                name: 'North',
                cluster: 'aks-neu',
                txtSuffix: '-neu',
                labelFilter: 'router.io/region=weu',
                policy: 'upsert-only',
                managedRecordTypes: ['a'],
              },
            ],
          }),
        },
      }),
    );
    expect(regions[0].externalDns).toEqual([
      { name: 'weu', ownerId: 'weu', region: 'weu' },
      {
        name: 'North',
        ownerId: 'neu',
        region: 'weu',
        cluster: 'aks-neu',
        suffix: '-neu',
        labelFilter: 'router.io/region=weu',
        policy: 'upsert-only',
        managedRecordTypes: ['A'],
      },
    ]);
  });

  it.each([
    ['all', 'externalDns is "all"; expected a list'],
    [['weu'], 'externalDns[0] is "weu"; expected a block.'],
    [[{}], 'externalDns[0].ownerId is missing'],
    [[{ ownerId: 'a', owner: 'b' }], 'externalDns[0].owner is not known'],
    [
      [{ ownerId: 'a', txtPrefix: 'b', txtSuffix: 'c' }],
      'externalDns[0].txtSuffix stands beside txtPrefix',
    ],
    [
      [{ ownerId: 'a', policy: 'never' }],
      'externalDns[0].policy is "never"; expected one of sync',
    ],
    [
      [{ ownerId: 'a', labelFilter: 'a in' }],
      'externalDns[0].labelFilter cannot be used',
    ],
    [
      [{ ownerId: 'a', managedRecordTypes: 'A' }],
      'externalDns[0].managedRecordTypes is not a list',
    ],
  ])('of the ExternalDNS instances %j', (externalDns, expected) => {
    expect(ofRegion({ externalDns })).toContain(
      `serviceRouter.regions.weu.${expected}`,
    );
  });

  describe('of a traffic manager', () => {
    const ofTraffic = (trafficManager: JsonObject | string) =>
      messageOf(root({ trafficManager }));

    it('reads none where none is configured', () => {
      expect(read(root()).trafficManager).toBeUndefined();
    });

    it('observes, with defaults for all the rest', () => {
      expect(
        read(root({ trafficManager: { subscriptionId: 'any' } }))
          .trafficManager,
      ).toMatchObject({
        provider: 'azure-traffic-manager',
        mode: 'observe',
        owner: 'service-router',
        vanityNamespace: 'default',
        vanityLabels: {},
        interval: 10_000,
      });
    });

    it('reads everything an admin can write, and leaves the rest to the provider', () => {
      const { trafficManager } = read(
        root({
          trafficManager: {
            provider: 'other',
            mode: 'reconcile',
            owner: 'platform',
            resourceGroups: ['rg-edge'],
            vanityNamespace: 'edge',
            vanityLabels: { 'router.io/region': 'weu' },
            place: 'here',
          },
          intervals: { profiles: '30s' },
        }),
      );
      expect(trafficManager).toMatchObject({
        provider: 'other',
        mode: 'reconcile',
        owner: 'platform',
        resourceGroups: ['rg-edge'],
        vanityNamespace: 'edge',
        vanityLabels: { 'router.io/region': 'weu' },
        interval: 30_000,
      });
      expect(trafficManager?.config.getString('place')).toBe('here');
    });

    it.each([
      ['on', 'trafficManager is "on"; expected a block'],
      [{ mode: 'write' }, 'trafficManager.mode is "write"; expected reconcile'],
      [{ owner: 'a b' }, 'trafficManager.owner is "a b"; expected at most 63'],
      [{ resourceGroups: 'rg' }, 'trafficManager.resourceGroups is not a list'],
      [{ vanityLabels: ['a'] }, 'trafficManager.vanityLabels is not one'],
      [{ vanityLabels: { a: 7 } }, 'trafficManager.vanityLabels is not one'],
      [{ resourceGroups: [7] }, 'trafficManager.resourceGroups is not a list'],
    ])('refuses %j', (trafficManager, expected) => {
      expect(ofTraffic(trafficManager)).toContain(`serviceRouter.${expected}`);
    });
  });

  it('never tells a token', () => {
    expect(
      ofConnection({ url: 'https://k8s', token: ['hush'] as never }),
    ).not.toContain('hush');
  });
});
