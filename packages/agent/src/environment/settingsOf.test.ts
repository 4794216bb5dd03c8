import { EnvironmentError } from './EnvironmentError';
import { settingsOf } from './settingsOf';

const SUBSCRIPTION = '00000000-0000-0000-0000-00000000feed';

/** What a process with a subscription and some more variables is configured with, by key below `serviceRouter`. */
function configuredBy(
  environment: Record<string, string>,
  files?: Parameters<typeof settingsOf>[1],
) {
  const { settings } = settingsOf(
    { AZURE_SUBSCRIPTION_ID: SUBSCRIPTION, ...environment },
    files,
  );
  return Object.fromEntries(
    settings.map(({ key, value }) => [
      key.replace('serviceRouter.', ''),
      value,
    ]),
  );
}

describe('settingsOf', () => {
  it.each`
    variable                   | text             | key                                   | value
    ${'WEBHOOK_HOST'}          | ${'0.0.0.0'}     | ${'externalDns.webhook.host'}         | ${'0.0.0.0'}
    ${'WEBHOOK_PORT'}          | ${'9888'}        | ${'externalDns.webhook.port'}         | ${9888}
    ${'HEALTH_PORT'}           | ${'9080'}        | ${'externalDns.health.port'}          | ${9080}
    ${'CLUSTER_NAME'}          | ${'aks-weu'}     | ${'externalDns.cluster'}              | ${'aks-weu'}
    ${'DOMAIN_FILTER'}         | ${'a.nl, b.nl'}  | ${'externalDns.domainFilter.include'} | ${['a.nl', 'b.nl']}
    ${'RESOURCE_GROUPS'}       | ${'rg-a,,rg-b,'} | ${'trafficManager.resourceGroups'}    | ${['rg-a', 'rg-b']}
    ${'AZURE_RESOURCE_GROUPS'} | ${'rg-edge'}     | ${'trafficManager.resourceGroups'}    | ${['rg-edge']}
    ${'AZURE_SUBSCRIPTION_ID'} | ${' 1234 '}      | ${'trafficManager.subscriptionId'}    | ${'1234'}
    ${'KUBECONFIG'}            | ${'/etc/kube'}   | ${'externalDns.connection'}           | ${{ kubeconfig: '/etc/kube' }}
  `('$variable "$text" is $key', ({ variable, text, key, value }) => {
    expect(configuredBy({ [variable]: text })[key]).toEqual(value);
  });

  it('reads the cluster it runs in when no kubeconfig is named', () => {
    expect(
      configuredBy({ KUBERNETES_SERVICE_HOST: '10.0.0.1' })[
        'externalDns.connection'
      ],
    ).toEqual({ inCluster: true });
  });

  it('leaves the connection to the configuration file, in a cluster too', () => {
    const files = {
      serviceRouter: {
        externalDns: { connection: { kubeconfig: '/etc/kube' } },
      },
    };
    expect(
      configuredBy({ KUBERNETES_SERVICE_HOST: '10.0.0.1' }, files),
    ).not.toHaveProperty(['externalDns.connection']);
  });

  it('takes a client secret with its tenant and client', () => {
    expect(
      configuredBy({
        AZURE_TENANT_ID: 'tenant',
        AZURE_CLIENT_ID: 'client',
        AZURE_CLIENT_SECRET: 'hush',
      }),
    ).toMatchObject({
      'azure.credential': 'clientSecret',
      'azure.tenantId': 'tenant',
      'azure.clientId': 'client',
      'azure.clientSecret': 'hush',
    });
  });

  it('leaves a workload identity to the default credential, as AKS announces it by a client and a tenant', () => {
    const found = configuredBy({
      AZURE_TENANT_ID: 'tenant',
      AZURE_CLIENT_ID: 'client',
    });
    expect(Object.keys(found).filter(key => key.startsWith('azure.'))).toEqual(
      [],
    );
  });

  it('uses the managed identity that is asked for', () => {
    expect(
      configuredBy({
        AZURE_USE_MANAGED_IDENTITY: 'true',
        AZURE_CLIENT_ID: 'client',
      }),
    ).toMatchObject({
      'azure.credential': 'managedIdentity',
      'azure.clientId': 'client',
    });
  });

  it('warns when a managed identity is asked for beside a secret', () => {
    const { warnings } = settingsOf(
      {
        AZURE_SUBSCRIPTION_ID: SUBSCRIPTION,
        CLUSTER_NAME: 'aks-weu',
        AZURE_USE_MANAGED_IDENTITY: '1',
        AZURE_TENANT_ID: 'tenant',
        AZURE_CLIENT_ID: 'client',
        AZURE_CLIENT_SECRET: 'hush',
      },
      undefined,
    );
    expect(warnings).toEqual([
      'AZURE_USE_MANAGED_IDENTITY and AZURE_CLIENT_SECRET are both set; the secret is used.',
    ]);
  });

  it.each`
    environment                                  | sentence
    ${{ AZURE_SUBSCRIPTION_ID: '' }}             | ${'AZURE_SUBSCRIPTION_ID is not set'}
    ${{ WEBHOOK_PORT: 'http' }}                  | ${'WEBHOOK_PORT is "http"; expected a port'}
    ${{ HEALTH_PORT: '70000' }}                  | ${'HEALTH_PORT is "70000"; expected a port'}
    ${{ AZURE_CLIENT_SECRET: 'hush' }}           | ${'AZURE_CLIENT_SECRET is set and AZURE_TENANT_ID is not'}
    ${{ AZURE_USE_MANAGED_IDENTITY: 'perhaps' }} | ${'AZURE_USE_MANAGED_IDENTITY is "perhaps"; expected true or false'}
  `('refuses $environment: $sentence', ({ environment, sentence }) => {
    expect(() => configuredBy(environment)).toThrow(EnvironmentError);
    expect(() => configuredBy(environment)).toThrow(sentence);
  });

  it('tells every mistake at once', () => {
    expect(() =>
      settingsOf({ WEBHOOK_PORT: 'a', HEALTH_PORT: 'b' }, undefined),
    ).toThrow(/WEBHOOK_PORT .*\nHEALTH_PORT .*\nAZURE_SUBSCRIPTION_ID /);
  });

  it('never repeats a secret', () => {
    expect(() => configuredBy({ AZURE_CLIENT_SECRET: 'hush' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hush') }),
    );
  });

  it('names the variables it read, and no others', () => {
    const { read } = settingsOf(
      {
        AZURE_SUBSCRIPTION_ID: SUBSCRIPTION,
        CLUSTER_NAME: 'aks-weu',
        HOME: '/home/agent',
        WEBHOOK_PORT: '',
      },
      undefined,
    );
    expect(read).toEqual(['AZURE_SUBSCRIPTION_ID', 'CLUSTER_NAME']);
  });

  describe('beside a configuration file without a webhook', () => {
    const files = { serviceRouter: { clusters: {}, regions: {} } };

    it('runs none, and asks for no subscription', () => {
      expect(settingsOf({}, files)).toEqual({
        settings: [],
        runsWebhook: false,
        read: [],
        warnings: [],
      });
    });

    it('tells health where the agent does', () => {
      expect(settingsOf({ HEALTH_PORT: '9080' }, files).settings).toEqual([
        { variable: 'HEALTH_PORT', key: 'agent.health.port', value: 9080 },
      ]);
    });

    it('runs it when a variable of its own is set', () => {
      const environment = {
        CLUSTER_NAME: 'aks-weu',
        AZURE_SUBSCRIPTION_ID: SUBSCRIPTION,
      };
      expect(settingsOf(environment, files).runsWebhook).toBe(true);
    });
  });
});
