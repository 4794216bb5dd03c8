import type {
  Endpoint,
  TrafficManagerManagementClient,
} from '@azure/arm-trafficmanager';
import { statusOf, SUBSCRIPTION, TestAzure } from '../__testUtils__/TestAzure';

const GROUP = 'rg-edge';
const ADDRESS_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/publicIPAddresses/gw-weu`;

describe('Traffic Manager endpoints with the unmodified SDK', () => {
  let azure: TestAzure;
  let client: TrafficManagerManagementClient;

  const profile = (name: string, trafficRoutingMethod = 'Weighted') =>
    client.profiles.createOrUpdate(GROUP, name, {
      location: 'global',
      trafficRoutingMethod,
      dnsConfig: { relativeName: name, ttl: 30 },
    });
  const put = (
    name: string,
    endpoint: Endpoint,
    type:
      | 'AzureEndpoints'
      | 'ExternalEndpoints'
      | 'NestedEndpoints' = 'ExternalEndpoints',
  ) => client.endpoints.createOrUpdate(GROUP, 'shop', type, name, endpoint);
  const names = async () =>
    (await client.profiles.get(GROUP, 'shop')).endpoints?.map(
      ({ name }) => name,
    );

  beforeEach(async () => {
    azure = await new TestAzure({
      resourceGroups: [{ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }],
      targetOf: id =>
        id.toLowerCase() === ADDRESS_ID.toLowerCase()
          ? { target: 'gw-weu.example.com', location: 'West Europe' }
          : undefined,
    }).start();
    client = azure.trafficManager();
    await profile('shop');
  }, 60_000);
  afterEach(() => azure.stop());

  it('are added without touching the others', async () => {
    await put('east', { target: 'east.example.com', weight: 70 });
    await put('west', { target: 'west.example.com', weight: 30 });
    const { endpoints } = await client.profiles.get(GROUP, 'shop');
    expect(
      endpoints?.map(({ name, weight, priority }) => [name, weight, priority]),
    ).toEqual([
      ['east', 70, 1],
      ['west', 30, 2],
    ]);
  });

  it('have an id and a type that say what they are', async () => {
    const endpoint = await put('east', { target: 'east.example.com' });
    expect(endpoint).toMatchObject({
      id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-edge/providers/Microsoft.Network/trafficManagerProfiles/shop/externalEndpoints/east`,
      name: 'east',
      type: 'Microsoft.Network/trafficManagerProfiles/externalEndpoints',
      endpointStatus: 'Enabled',
      endpointMonitorStatus: 'CheckingEndpoint',
    });
  });

  it('are new with 201 and replaced with 200, and keep their place', async () => {
    await put('east', { target: 'east.example.com', weight: 70 });
    const status = await statusOf(options =>
      client.endpoints.createOrUpdate(
        GROUP,
        'shop',
        'ExternalEndpoints',
        'west',
        { target: 'west.example.com' },
        options,
      ),
    );
    expect(status).toBe(201);
    const replaced = await put('EAST', { target: 'other.example.com' });
    expect(replaced).toMatchObject({ name: 'east', weight: 1, priority: 1 });
    expect(await names()).toEqual(['east', 'west']);
  });

  it('keep on PATCH what is left out', async () => {
    await put('east', { target: 'east.example.com', weight: 70 });
    const endpoint = await client.endpoints.update(
      GROUP,
      'shop',
      'ExternalEndpoints',
      'east',
      { endpointStatus: 'Disabled' },
    );
    expect(endpoint).toMatchObject({
      target: 'east.example.com',
      weight: 70,
      endpointStatus: 'Disabled',
      endpointMonitorStatus: 'Disabled',
    });
  });

  it('are deleted with 200, and with 204 when they or their profile are not there', async () => {
    await put('east', { target: 'east.example.com' });
    const act = (of: string) =>
      statusOf(options =>
        client.endpoints.delete(
          GROUP,
          of,
          'ExternalEndpoints',
          'east',
          options,
        ),
      );
    expect([await act('shop'), await act('shop'), await act('none')]).toEqual([
      200, 204, 204,
    ]);
  });

  it('of a resource of Azure have its name and location', async () => {
    const endpoint = await put(
      'weu',
      { targetResourceId: ADDRESS_ID },
      'AzureEndpoints',
    );
    expect(endpoint).toMatchObject({
      type: 'Microsoft.Network/trafficManagerProfiles/azureEndpoints',
      targetResourceId: ADDRESS_ID,
      target: 'gw-weu.example.com',
      endpointLocation: 'West Europe',
    });
  });

  it('that are profiles have the name of the child and need one of its endpoints', async () => {
    const child = await profile('child');
    const endpoint = await put(
      'nested',
      { targetResourceId: child.id },
      'NestedEndpoints',
    );
    expect(endpoint).toMatchObject({
      target: 'child.trafficmanager.net',
      minChildEndpoints: 1,
      endpointMonitorStatus: 'Stopped',
    });
  });

  it('hold the profile that they nest', async () => {
    const child = await profile('child');
    await put('nested', { targetResourceId: child.id }, 'NestedEndpoints');
    await expect(client.profiles.delete(GROUP, 'child')).rejects.toThrow(
      "cannot be deleted because it is nested in the profile 'shop'",
    );
  });

  it('that are absent are 404, as is their profile', async () => {
    await expect(
      client.endpoints.get(GROUP, 'shop', 'ExternalEndpoints', 'none'),
    ).rejects.toMatchObject({ statusCode: 404, code: 'NotFound' });
    await expect(
      client.endpoints.get(GROUP, 'none', 'ExternalEndpoints', 'east'),
    ).rejects.toMatchObject({
      statusCode: 404,
      code: 'ParentResourceNotFound',
    });
  });

  it('are measured anew when their target is another', async () => {
    await put('east', { target: 'east.example.com' });
    const stored = azure.profiles.list()[0];
    azure.profiles.setFinding(stored.id, stored.endpoints[0], 'Degraded');
    const status = async () =>
      (await client.endpoints.get(GROUP, 'shop', 'ExternalEndpoints', 'east'))
        .endpointMonitorStatus;
    expect(await status()).toBe('Degraded');
    await put('east', { target: 'east.example.com', weight: 5 });
    expect(await status()).toBe('Degraded');
    await put('east', { target: 'new.example.com' });
    expect(await status()).toBe('CheckingEndpoint');
  });
});
