import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import https from 'node:https';
import { json } from 'node:stream/consumers';
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

  /** Asks as somebody does who was led here from another host. */
  async function askAs(
    host: string,
    path: string,
    token?: string,
  ): Promise<unknown> {
    const request = https.get(`${azure.api.url}${path}`, {
      ca: azure.clientOptions.tlsOptions.ca,
      servername: 'localhost',
      headers: { host, ...(token && { authorization: `Bearer ${token}` }) },
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return json(response);
  }

  async function tokenFor(scope: string): Promise<string | undefined> {
    const token = await azure.credential().getToken(scope);
    return token?.token;
  }

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

  it.each([
    'https://management.azure.com/.default',
    // As the SDK for Go asks, which puts the path after an audience that ends with a slash.
    'https://management.core.windows.net//.default',
  ])('takes a token for %s', async scope => {
    const token = await tokenFor(scope);
    const holder = azure.privateDns({
      getToken: async () => ({
        token: token ?? '',
        expiresOnTimestamp: azure.now + 3_600_000,
      }),
    });
    const found = await holder.privateZones.get(group, zoneName);
    expect(found.name).toBe(zoneName);
  });

  it('refuses a token for something else', async () => {
    const graph = await tokenFor('https://graph.microsoft.com/.default');
    const answer = await askAs(
      'management.azure.com',
      `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Network/privateDnsZones?api-version=2024-06-01`,
      graph,
    );
    expect(answer).toMatchObject({
      error: { code: 'InvalidAuthenticationTokenAudience' },
    });
  });

  it('describes itself at the host that it was asked at', async () => {
    const description = await askAs(
      'login.microsoftonline.com',
      '/contoso/v2.0/.well-known/openid-configuration',
    );
    expect(description).toMatchObject({
      issuer: 'https://login.microsoftonline.com/contoso/v2.0',
      token_endpoint:
        'https://login.microsoftonline.com/contoso/oauth2/v2.0/token',
    });
  });

  it('leads to the next page at the host that it was asked at', async () => {
    azure.zones.list()[0].put({
      name: 'www',
      ttl: 60,
      metadata: {},
      data: { type: 'A', addresses: ['10.0.0.1'] },
    });
    const page = await askAs(
      'management.azure.com',
      `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/Microsoft.Network/privateDnsZones/${zoneName}/ALL?api-version=2024-06-01&$top=1`,
      await tokenFor('https://management.azure.com/.default'),
    );
    expect(page).toMatchObject({
      nextLink: expect.stringMatching(/^https:\/\/management\.azure\.com\//),
    });
  });
});
