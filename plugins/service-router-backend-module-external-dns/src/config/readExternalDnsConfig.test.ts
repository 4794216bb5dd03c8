import { ConfigReader } from '@backstage/config';
import { readExternalDnsConfig } from './readExternalDnsConfig';

function read(
  externalDns: unknown,
  neighbours: Record<string, unknown> = {},
): ReturnType<typeof readExternalDnsConfig> {
  return readExternalDnsConfig(
    new ConfigReader({
      serviceRouter: { trafficManager: {}, ...neighbours, externalDns },
    } as never),
  );
}

describe('readExternalDnsConfig', () => {
  it('is nothing without its key', () => {
    expect(readExternalDnsConfig(new ConfigReader({}))).toBeUndefined();
    expect(read(undefined, { clusters: {} })).toBeUndefined();
  });

  it('needs no more than the name of the cluster', () => {
    expect(read({ cluster: 'aks-weu' })).toEqual({
      webhook: { host: '127.0.0.1', port: 8888 },
      health: { port: 8080 },
      cluster: 'aks-weu',
      isClusterNamed: true,
      owner: 'service-router',
      domainFilter: {},
      maxBodyBytes: 33_554_432,
      deadline: 9_000,
      events: true,
      vanityNamespace: 'default',
      vanityLabels: {},
    });
  });

  it('says where a cluster has no name of its own', () => {
    expect(read({})).toMatchObject({
      cluster: 'default',
      isClusterNamed: false,
    });
  });

  it('has an owner of its own beside profiles that are reconciled', () => {
    const trafficManager = { mode: 'reconcile', owner: 'platform' };
    expect(read({ owner: 'edge' }, { trafficManager })?.owner).toBe('edge');
    expect(() => read({}, { trafficManager })).toThrow(
      'app-config: serviceRouter.externalDns.owner is "platform", whose profiles Service Router reconciles itself; expected another one, or serviceRouter.trafficManager.mode observe.',
    );
  });

  it('needs a traffic manager', () => {
    expect(() => read({}, { trafficManager: undefined })).toThrow(
      'app-config: serviceRouter.trafficManager is missing; expected a block with the place of the profiles',
    );
  });

  it.each`
    key               | value                                          | means
    ${'webhook'}      | ${{ host: '0.0.0.0', port: 9888 }}             | ${{ host: '0.0.0.0', port: 9888 }}
    ${'webhook'}      | ${{ port: '9888' }}                            | ${{ host: '127.0.0.1', port: 9888 }}
    ${'health'}       | ${{ host: '127.0.0.1', port: 0 }}              | ${{ host: '127.0.0.1', port: 0 }}
    ${'owner'}        | ${'platform'}                                  | ${'platform'}
    ${'maxBodyBytes'} | ${1048576}                                     | ${1048576}
    ${'deadline'}     | ${'5s'}                                        | ${5_000}
    ${'deadline'}     | ${{ milliseconds: 1500 }}                      | ${1_500}
    ${'events'}       | ${false}                                       | ${false}
    ${'events'}       | ${'false'}                                     | ${false}
    ${'domainFilter'} | ${{ include: ['*.Example.com.', 'b.nl'] }}     | ${{ include: ['example.com', 'b.nl'] }}
    ${'domainFilter'} | ${{ include: [], exclude: ['dev.a.nl'] }}      | ${{ include: [], exclude: ['dev.a.nl'] }}
    ${'domainFilter'} | ${{ regexInclude: '^api', regexExclude: 'x' }} | ${{ regexInclude: '^api', regexExclude: 'x' }}
    ${'connection'}   | ${{ inCluster: true }}                         | ${{ type: 'inCluster' }}
  `('reads $key $value', ({ key, value, means }) => {
    expect(read({ cluster: 'aks-weu', [key]: value })).toHaveProperty(
      key,
      means,
    );
  });

  it.each`
    neighbour                                        | key                  | means
    ${{ owner: 'platform' }}                         | ${'owner'}           | ${'platform'}
    ${{ resourceGroups: ['rg-edge'] }}               | ${'resourceGroups'}  | ${['rg-edge']}
    ${{ vanityNamespace: 'edge' }}                   | ${'vanityNamespace'} | ${'edge'}
    ${{ vanityLabels: { 'router.io/region': 'a' } }} | ${'vanityLabels'}    | ${{ 'router.io/region': 'a' }}
  `('takes $key from trafficManager', ({ neighbour, key, means }) => {
    expect(
      read({ cluster: 'aks-weu' }, { trafficManager: neighbour }),
    ).toHaveProperty([key], means);
  });

  it('prefers an owner of its own', () => {
    expect(
      read(
        { cluster: 'aks-weu', owner: 'edge' },
        { trafficManager: { owner: 'platform' } },
      )?.owner,
    ).toBe('edge');
  });

  it('takes one of the clusters that are configured', () => {
    const clusters = { 'aks-weu': {}, 'aks-neu': {} };
    expect(read({ cluster: 'aks-neu' }, { clusters })?.cluster).toBe('aks-neu');
    expect(() => read({ cluster: 'aks-new' }, { clusters })).toThrow(
      'app-config: serviceRouter.externalDns.cluster is "aks-new"; the clusters configured are aks-weu, aks-neu.',
    );
  });

  it.each`
    externalDns                                                                 | told
    ${'yes'}                                                                    | ${'serviceRouter.externalDns is "yes"; expected a block of keys'}
    ${{ cluster: 7 }}                                                           | ${'serviceRouter.externalDns.cluster is the number 7; expected the name'}
    ${{ cluster: 'a b' }}                                                       | ${'serviceRouter.externalDns.cluster is "a b"; expected at most 63 letters'}
    ${{ cluster: 'a', clusters: ['a'] }}                                        | ${'serviceRouter.externalDns.clusters is not known; known here are webhook, health'}
    ${{ cluster: 'a', owner: '-' }}                                             | ${'serviceRouter.externalDns.owner is "-"; expected at most 63 letters'}
    ${{ cluster: 'a', webhook: 8888 }}                                          | ${'serviceRouter.externalDns.webhook is the number 8888; expected a block with host and port.'}
    ${{ cluster: 'a', webhook: { port: 65536 } }}                               | ${'serviceRouter.externalDns.webhook.port is 65536; expected a whole number from 0 to 65535.'}
    ${{ cluster: 'a', webhook: { port: 'http' } }}                              | ${'serviceRouter.externalDns.webhook.port is "http"; expected a whole number'}
    ${{ cluster: 'a', webhook: { url: 'x' } }}                                  | ${'serviceRouter.externalDns.webhook.url is not known; known here are host, port.'}
    ${{ cluster: 'a', health: { port: 8888 } }}                                 | ${'serviceRouter.externalDns.health.port is 8888, as is serviceRouter.externalDns.webhook.port; expected a port of its own.'}
    ${{ cluster: 'a', maxBodyBytes: 0 }}                                        | ${'serviceRouter.externalDns.maxBodyBytes is 0; expected a whole number from 1024 to'}
    ${{ cluster: 'a', deadline: { minutes: 2 } }}                               | ${'serviceRouter.externalDns.deadline is a block with minutes; expected a duration longer than nothing and at most 60 s, such as { seconds: 30 } or 30s.'}
    ${{ cluster: 'a', deadline: 'soon' }}                                       | ${'serviceRouter.externalDns.deadline is "soon"; expected a duration'}
    ${{ cluster: 'a', events: 'on' }}                                           | ${'serviceRouter.externalDns.events is "on"; expected true or false.'}
    ${{ cluster: 'a', domainFilter: ['a.nl'] }}                                 | ${'serviceRouter.externalDns.domainFilter is a list; expected a block with include'}
    ${{ cluster: 'a', domainFilter: { include: 'a.nl' } }}                      | ${'serviceRouter.externalDns.domainFilter.include is not a list of texts; expected domains'}
    ${{ cluster: 'a', domainFilter: { include: ['.a.nl'] } }}                   | ${'serviceRouter.externalDns.domainFilter.include[0] is ".a.nl"; expected a domain such as example.com, which holds the names below it as well.'}
    ${{ cluster: 'a', domainFilter: { filters: ['a.nl'] } }}                    | ${'serviceRouter.externalDns.domainFilter.filters is not known'}
    ${{ cluster: 'a', domainFilter: { regexInclude: '(' } }}                    | ${'serviceRouter.externalDns.domainFilter.regexInclude is "("; expected a regular expression'}
    ${{ cluster: 'a', domainFilter: { include: ['a.nl'], regexExclude: 'x' } }} | ${'serviceRouter.externalDns.domainFilter has include and regexExclude; expected domains or regular expressions, not both'}
    ${{ cluster: 'a', connection: { kubernetesPlugin: 'a' } }}                  | ${'serviceRouter.externalDns.connection has kubernetesPlugin; expected exactly one of'}
  `('refuses $externalDns', ({ externalDns, told }) => {
    expect(() => read(externalDns)).toThrow(`app-config: ${told}`);
  });

  it('tells every mistake at once', () => {
    expect(() =>
      read(
        { webhook: { port: -1 }, domainFilter: { include: ['a b'] } },
        { trafficManager: { resourceGroups: 'rg' } },
      ),
    ).toThrow(
      [
        'app-config: 3 mistakes',
        '  - serviceRouter.trafficManager.resourceGroups is not a list of texts; expected the resource groups that may hold profiles, such as [rg-edge].',
        '  - serviceRouter.externalDns.webhook.port is -1; expected a whole number from 0 to 65535.',
        '  - serviceRouter.externalDns.domainFilter.include[0] is "a b"; expected a domain such as example.com, which holds the names below it as well.',
      ].join('\n'),
    );
  });

  it('never tells a token', () => {
    expect(() =>
      read({
        cluster: 'a',
        connection: { url: 'https://k', token: { hunter2: 'hunter2' } },
      }),
    ).toThrow(
      expect.not.objectContaining({
        message: expect.stringContaining('hunter2'),
      }),
    );
  });
});
