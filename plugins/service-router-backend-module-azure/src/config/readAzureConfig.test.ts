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
    ${'default'}                                                                                        | ${'serviceRouter.azure must be a block'}
    ${{ credential: 'secret' }}                                                                         | ${'serviceRouter.azure.credential is "secret"; expected one of default, clientSecret, managedIdentity, workloadIdentity'}
    ${{ credential: 7 }}                                                                                | ${'serviceRouter.azure.credential is a number; expected a text'}
    ${{ credential: 'clientSecret', clientId: 'c' }}                                                    | ${'serviceRouter.azure.tenantId is missing; it is needed because serviceRouter.azure.credential is "clientSecret"'}
    ${{ clientSecret: 's' }}                                                                            | ${'serviceRouter.azure.clientSecret is set, but serviceRouter.azure.credential is "default"'}
    ${{ credential: 'managedIdentity', tenantId: 't' }}                                                 | ${'serviceRouter.azure.tenantId is set'}
    ${{ subscriptions: 'all' }}                                                                         | ${'serviceRouter.azure.subscriptions must be a list of blocks'}
    ${{ subscriptions: [{ subscriptionId: 'production' }] }}                                            | ${'serviceRouter.azure.subscriptions[0].subscriptionId is "production"; expected the id of a subscription'}
    ${{ subscriptions: [{ subscriptionId: '11111111-2222-3333-4444-555555555555', credential: 'x' }] }} | ${'serviceRouter.azure.subscriptions[0].credential is "x"'}
    ${{ cloud: 'china' }}                                                                               | ${'serviceRouter.azure.cloud must be a block'}
    ${{ cloud: { resourceManager: 'http://localhost' } }}                                               | ${'serviceRouter.azure.cloud.resourceManager is "http://localhost"; expected an https address'}
    ${{ cloud: { authority: 'https://login.example.com/tenant' } }}                                     | ${'serviceRouter.azure.cloud.authority is "https://login.example.com/tenant"; expected an https address without a path'}
    ${{ cloud: { authority: 'login' } }}                                                                | ${'serviceRouter.azure.cloud.authority is "login"'}
    ${{ recordSetsApiVersion: 'latest' }}                                                               | ${'serviceRouter.azure.recordSetsApiVersion is "latest"'}
  `('refuses $azure', ({ azure, told }) => {
    expect(() => read(azure)).toThrow(told);
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
