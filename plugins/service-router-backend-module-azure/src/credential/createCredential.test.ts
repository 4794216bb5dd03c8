import { AzureSdk, loadAzureSdk } from '../AzureSdk';
import { AzureCredentialConfig } from '../config';
import { createCredential } from './createCredential';

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
    expect(createCredential({ credential, cloud }, identity)).toBeInstanceOf(
      identity[name],
    );
  });

  it('says what workload identity lacks outside a pod', () => {
    expect(() =>
      createCredential(
        { credential: { type: 'workloadIdentity' }, cloud },
        identity,
      ),
    ).toThrow(/WorkloadIdentityCredential/);
  });
});
