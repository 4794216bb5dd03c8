import { ConfigReader } from '@backstage/config';
import { readAzureConfig } from './readAzureConfig';

function read(azure: unknown) {
  return readAzureConfig(
    new ConfigReader({ serviceRouter: { azure } } as never),
  );
}

const cloud = {
  resourceManager: 'https://management.azure.com',
  audience: 'https://management.azure.com',
};

describe('readAzureConfig', () => {
  it('means the public cloud and its default credential when there is nothing', () => {
    expect(readAzureConfig(new ConfigReader({}))).toEqual({
      credential: { type: 'default' },
      cloud,
    });
  });

  it('reads an app registration', () => {
    expect(
      read({
        credential: 'clientSecret',
        tenantId: 't',
        clientId: 'c',
        clientSecret: 's',
      }).credential,
    ).toEqual({
      type: 'clientSecret',
      tenantId: 't',
      clientId: 'c',
      clientSecret: 's',
    });
  });

  it('reads a user-assigned identity', () => {
    expect(
      read({ credential: 'managedIdentity', clientId: 'c' }).credential,
    ).toEqual({ type: 'managedIdentity', clientId: 'c' });
  });

  it('reads credentials of single subscriptions', () => {
    expect(
      read({
        subscriptions: [
          {
            subscriptionId: '11111111-2222-3333-4444-55555555555A',
            credential: 'managedIdentity',
            clientId: 'c',
          },
        ],
      }),
    ).toMatchObject({
      credential: { type: 'default' },
      subscriptions: {
        '11111111-2222-3333-4444-55555555555a': {
          type: 'managedIdentity',
          clientId: 'c',
        },
      },
    });
  });

  it.each`
    resourceManager                           | audience
    ${'https://management.usgovcloudapi.net'} | ${'https://management.usgovcloudapi.net'}
    ${'https://management.chinacloudapi.cn/'} | ${'https://management.chinacloudapi.cn'}
    ${'https://arm.private.example.com:8443'} | ${'https://management.azure.com'}
  `(
    'asks for tokens of $audience at $resourceManager',
    ({ resourceManager, audience }) => {
      expect(read({ cloud: { resourceManager } }).cloud.audience).toBe(
        audience,
      );
    },
  );

  it.each`
    azure                                                                                               | told
    ${'default'}                                                                                        | ${'serviceRouter.azure is "default"; expected a block of keys'}
    ${{ credential: 'secret' }}                                                                         | ${'serviceRouter.azure.credential is "secret"; expected one of default, clientSecret, managedIdentity, workloadIdentity'}
    ${{ credential: 7 }}                                                                                | ${'serviceRouter.azure.credential is the number 7; expected one of default'}
    ${{ credential: 'clientSecret', clientId: 'c' }}                                                    | ${'serviceRouter.azure.tenantId is missing; expected the id of the tenant, which serviceRouter.azure.credential "clientSecret" needs'}
    ${{ clientSecret: 's' }}                                                                            | ${'serviceRouter.azure.clientSecret is set, but serviceRouter.azure.credential is "default"'}
    ${{ credential: 'managedIdentity', tenantId: 't' }}                                                 | ${'serviceRouter.azure.tenantId is set'}
    ${{ subscriptions: 'all' }}                                                                         | ${'serviceRouter.azure.subscriptions is "all"; expected a list of blocks'}
    ${{ subscriptions: [{ subscriptionId: 'production' }] }}                                            | ${'serviceRouter.azure.subscriptions[0].subscriptionId is "production"; expected the id of a subscription'}
    ${{ subscriptions: [{ subscriptionId: '11111111-2222-3333-4444-555555555555', credential: 'x' }] }} | ${'serviceRouter.azure.subscriptions[0].credential is "x"'}
    ${{ cloud: 'china' }}                                                                               | ${'serviceRouter.azure.cloud is "china"; expected a block'}
    ${{ cloud: { resourceManager: 'http://localhost' } }}                                               | ${'serviceRouter.azure.cloud.resourceManager is "http://localhost"; expected an https address'}
    ${{ cloud: { authority: 'https://login.example.com/tenant' } }}                                     | ${'serviceRouter.azure.cloud.authority is "https://login.example.com/tenant"; expected an https address without a path'}
    ${{ cloud: { authority: 'login' } }}                                                                | ${'serviceRouter.azure.cloud.authority is "login"'}
    ${{ recordSetsApiVersion: 'latest' }}                                                               | ${'serviceRouter.azure.recordSetsApiVersion is "latest"'}
  `('refuses $azure', ({ azure, told }) => {
    expect(() => read(azure)).toThrow(told);
  });

  it('refuses a key that nobody reads', () => {
    expect(() => read({ credentials: 'default' })).toThrow(
      'app-config: serviceRouter.azure.credentials is not known; known here are credential, tenantId',
    );
  });

  it('tells every mistake at once', () => {
    expect(() =>
      read({
        credential: 'secret',
        cloud: { authority: 'login', region: 'eu' },
        recordSetsApiVersion: 'latest',
      }),
    ).toThrow('app-config: 4 mistakes');
  });

  it('never tells a secret', () => {
    expect(() =>
      read({
        credential: 'clientSecret',
        clientSecret: { hunter2: 'hunter2' },
      }),
    ).toThrow(
      expect.not.objectContaining({
        message: expect.stringContaining('hunter2'),
      }),
    );
  });
});
