import { ConfigReader } from '@backstage/config';
import { cluster, read, region, root } from './__testUtils__/configurations';
import { readServiceRouterConfig } from './readServiceRouterConfig';

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

  it.each`
    history              | keepDays
    ${undefined}         | ${90}
    ${{}}                | ${90}
    ${{ keepDays: 7 }}   | ${7}
    ${{ keepDays: '7' }} | ${7}
  `('keeps changes for $keepDays days by $history', ({ history, keepDays }) => {
    expect(read(root(history ? { history } : {})).history).toEqual({
      keepDays,
    });
  });

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
      trafficManager: { mode: 'reconcile', owner: 'platform' },
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
    expect(config.trafficManager).toMatchObject({
      mode: 'reconcile',
      owner: 'platform',
    });
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
