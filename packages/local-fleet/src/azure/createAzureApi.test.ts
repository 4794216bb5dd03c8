import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import https from 'node:https';
import { json } from 'node:stream/consumers';
import {
  GROUP,
  PrivateZone,
  startPrivateZone,
  ZONE,
} from './__testUtils__/startPrivateZone';
import { SUBSCRIPTION } from './__testUtils__/TestAzure';

describe('createAzureApi', () => {
  let azure: PrivateZone['azure'];
  let client: PrivateZone['client'];

  beforeEach(async () => {
    ({ azure, client } = await startPrivateZone());
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
      azure.privateDns(azure.credential('wrong')).privateZones.get(GROUP, ZONE),
    ).rejects.toThrow(/AADSTS7000215/);
  });

  it('refuses a request without a token', async () => {
    const anonymous = azure.privateDns({
      getToken: async () => ({
        token: 'invented.by.me',
        expiresOnTimestamp: azure.now + 3_600_000,
      }),
    });
    await expect(anonymous.privateZones.get(GROUP, ZONE)).rejects.toMatchObject(
      {
        statusCode: 401,
        code: 'InvalidAuthenticationToken',
      },
    );
  });

  it('refuses a token that has run out', async () => {
    await client.privateZones.get(GROUP, ZONE);
    azure.now += 3_600_000;
    await expect(client.privateZones.get(GROUP, ZONE)).rejects.toMatchObject({
      code: 'ExpiredAuthenticationToken',
    });
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
    const found = await holder.privateZones.get(GROUP, ZONE);
    expect(found.name).toBe(ZONE);
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
      `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.Network/privateDnsZones/${ZONE}/ALL?api-version=2024-06-01&$top=1`,
      await tokenFor('https://management.azure.com/.default'),
    );
    expect(page).toMatchObject({
      nextLink: expect.stringMatching(/^https:\/\/management\.azure\.com\//),
    });
  });
});
