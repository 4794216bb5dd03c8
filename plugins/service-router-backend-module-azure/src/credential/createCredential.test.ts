import { AzureSdk, loadAzureSdk } from '../AzureSdk';
import { AzureCredentialConfig } from '../config';
import { createCredential } from './createCredential';

const SUBSCRIPTION = '11111111-2222-3333-4444-55555555555A';
const cloud = {
  resourceManager: 'https://management.azure.com',
  audience: 'https://management.azure.com',
};

describe('createCredential', () => {
  let identity: AzureSdk['identity'];

  beforeAll(async () => {
    ({ identity } = await loadAzureSdk());
  });

  it.each<[AzureCredentialConfig, keyof AzureSdk['identity']]>([
    [{ type: 'default' }, 'DefaultAzureCredential'],
    [
      {
        type: 'clientSecret',
        tenantId: 'tenant',
        clientId: 'client',
        clientSecret: 'secret',
      },
      'ClientSecretCredential',
    ],
    [{ type: 'managedIdentity' }, 'ManagedIdentityCredential'],
    [{ type: 'managedIdentity', clientId: 'c' }, 'ManagedIdentityCredential'],
  ])('makes of %j a %s', (credential, name) => {
    expect(
      createCredential({ credential, cloud }, SUBSCRIPTION, identity),
    ).toBeInstanceOf(identity[name]);
  });

  it('takes the credential of a subscription before that of all', () => {
    expect(
      createCredential(
        {
          credential: { type: 'default' },
          subscriptions: {
            [SUBSCRIPTION.toLowerCase()]: { type: 'managedIdentity' },
          },
          cloud,
        },
        SUBSCRIPTION,
        identity,
      ),
    ).toBeInstanceOf(identity.ManagedIdentityCredential);
  });

  it('says what workload identity lacks outside a pod', () => {
    expect(() =>
      createCredential(
        { credential: { type: 'workloadIdentity' }, cloud },
        SUBSCRIPTION,
        identity,
      ),
    ).toThrow(/WorkloadIdentityCredential/);
  });
});
