import type { PrivateDnsManagementClient } from '@azure/arm-privatedns';
import { SUBSCRIPTION, TestAzure } from './__testUtils__/TestAzure';

const group = 'rg-dns-weu';
const zoneName = 'example.com';

describe('createAzureApi', () => {
  let azure: TestAzure;
  let client: PrivateDnsManagementClient;

  beforeEach(async () => {
    azure = await new TestAzure().start();
    azure.zones.create({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: group,
      name: zoneName,
    });
    client = azure.privateDns();
  }, 60_000);
  afterEach(() => azure.stop());

  it('refuses a wrong client secret in the words of Entra ID', async () => {
    await expect(
      azure
        .privateDns(azure.credential('wrong'))
        .privateZones.get(group, zoneName),
    ).rejects.toThrow(/AADSTS7000215/);
  });

  it('refuses a request without a token', async () => {
    const anonymous = azure.privateDns({
      getToken: async () => ({
        token: 'invented.by.me',
        expiresOnTimestamp: azure.now + 3_600_000,
      }),
    });
    await expect(
      anonymous.privateZones.get(group, zoneName),
    ).rejects.toMatchObject({
      statusCode: 401,
      code: 'InvalidAuthenticationToken',
    });
  });

  it('refuses a token that has run out', async () => {
    await client.privateZones.get(group, zoneName);
    azure.now += 3_600_000;
    await expect(
      client.privateZones.get(group, zoneName),
    ).rejects.toMatchObject({ code: 'ExpiredAuthenticationToken' });
  });
});
