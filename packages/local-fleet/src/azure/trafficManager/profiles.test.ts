import type {
  Profile,
  TrafficManagerManagementClient,
} from '@azure/arm-trafficmanager';
import {
  collect,
  statusOf,
  SUBSCRIPTION,
  TestAzure,
} from '../__testUtils__/TestAzure';

const GROUP = 'rg-edge';
const OTHER_SUBSCRIPTION = '00000000-0000-0000-0000-0000000000ff';
const EXTERNAL = 'Microsoft.Network/trafficManagerProfiles/externalEndpoints';

const shop: Profile = {
  location: 'global',
  trafficRoutingMethod: 'Weighted',
  dnsConfig: { relativeName: 'shop', ttl: 30 },
  monitorConfig: { protocol: 'HTTPS', port: 443, path: '/healthz' },
};

const east = { name: 'east', type: EXTERNAL, target: 'east.example.com' };
const west = { name: 'west', type: EXTERNAL, target: 'west.example.com' };

describe('Traffic Manager profiles with the unmodified SDK', () => {
  let azure: TestAzure;
  let client: TrafficManagerManagementClient;

  const put = (name: string, profile: Profile) =>
    client.profiles.createOrUpdate(GROUP, name, profile);

  beforeEach(async () => {
    azure = await new TestAzure({
      resourceGroups: [
        { subscriptionId: SUBSCRIPTION, resourceGroup: GROUP },
        { subscriptionId: SUBSCRIPTION, resourceGroup: 'rg-other' },
        { subscriptionId: OTHER_SUBSCRIPTION, resourceGroup: GROUP },
      ],
    }).start();
    client = azure.trafficManager();
  }, 60_000);
  afterEach(() => azure.stop());

  it('are answered with the name in full and what was not said filled in', async () => {
    const profile = await put('shop', {
      location: 'global',
      trafficRoutingMethod: 'Performance',
      dnsConfig: { relativeName: 'shop' },
    });
    expect(profile).toMatchObject({
      id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-edge/providers/Microsoft.Network/trafficManagerProfiles/shop`,
      name: 'shop',
      type: 'Microsoft.Network/trafficManagerProfiles',
      location: 'global',
      profileStatus: 'Enabled',
      dnsConfig: { fqdn: 'shop.trafficmanager.net', ttl: 60 },
      monitorConfig: {
        profileMonitorStatus: 'Inactive',
        protocol: 'HTTP',
        port: 80,
        path: '/',
        intervalInSeconds: 30,
        timeoutInSeconds: 10,
        toleratedNumberOfFailures: 3,
      },
      endpoints: [],
      trafficViewEnrollmentStatus: 'Disabled',
    });
  });

  it('give a probe 9 seconds when there is one every 10 and nothing else is said', async () => {
    const { monitorConfig } = await put('shop', {
      ...shop,
      monitorConfig: { intervalInSeconds: 10 },
    });
    expect(monitorConfig?.timeoutInSeconds).toBe(9);
  });

  it('number endpoints by their order when none has a priority', async () => {
    const { endpoints } = await put('shop', {
      ...shop,
      endpoints: [east, west],
    });
    expect(
      endpoints?.map(({ name, type, weight, priority, alwaysServe }) => [
        name,
        type,
        weight,
        priority,
        alwaysServe,
      ]),
    ).toEqual([
      ['east', EXTERNAL, 1, 1, 'Disabled'],
      ['west', EXTERNAL, 1, 2, 'Disabled'],
    ]);
  });

  it('are checked before the first probe is back', async () => {
    const { monitorConfig, endpoints } = await put('shop', {
      ...shop,
      endpoints: [east],
    });
    expect([
      monitorConfig?.profileMonitorStatus,
      endpoints?.[0].endpointMonitorStatus,
    ]).toEqual(['CheckingEndpoints', 'CheckingEndpoint']);
  });

  it('lose on PUT the endpoints that are left out', async () => {
    await put('shop', { ...shop, endpoints: [east, west] });
    await put('shop', { ...shop, endpoints: [west] });
    const { endpoints } = await client.profiles.get(GROUP, 'shop');
    expect(endpoints?.map(({ name }) => name)).toEqual(['west']);
    await put('shop', shop);
    expect((await client.profiles.get(GROUP, 'shop')).endpoints).toEqual([]);
  });

  it('lose on PUT the tags and settings that are left out', async () => {
    await put('shop', {
      ...shop,
      tags: { team: 'a' },
      profileStatus: 'Disabled',
    });
    expect(await put('shop', shop)).toMatchObject({
      tags: {},
      profileStatus: 'Enabled',
    });
  });

  it('keep on PATCH what is left out', async () => {
    await put('shop', { ...shop, tags: { team: 'a' }, endpoints: [east] });
    const profile = await client.profiles.update(GROUP, 'shop', {
      dnsConfig: { ttl: 10 },
      monitorConfig: { intervalInSeconds: 10 },
    });
    expect(profile).toMatchObject({
      tags: { team: 'a' },
      dnsConfig: { relativeName: 'shop', ttl: 10 },
      monitorConfig: { path: '/healthz', timeoutInSeconds: 9 },
      endpoints: [{ name: 'east' }],
    });
  });

  it('are new with 201 and changed with 200', async () => {
    const act = () =>
      statusOf(options =>
        client.profiles.createOrUpdate(GROUP, 'shop', shop, options),
      );
    expect([await act(), await act()]).toEqual([201, 200]);
  });

  it('are deleted with 200, and with 204 when they are not there', async () => {
    await put('shop', shop);
    const act = () =>
      statusOf(options => client.profiles.delete(GROUP, 'shop', options));
    expect([await act(), await act()]).toEqual([200, 204]);
    await expect(client.profiles.get(GROUP, 'shop')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
  });

  it('are found whatever the case of their ids', async () => {
    await put('shop', { ...shop, endpoints: [east] });
    const found = await client.profiles.get('RG-Edge', 'SHOP');
    expect([found.name, found.endpoints?.length]).toEqual(['shop', 1]);
  });

  it('come all in one call, with endpoints and how they are', async () => {
    for (let index = 0; index < 150; index += 1) {
      await put(`shop-${index}`, {
        ...shop,
        dnsConfig: { relativeName: `shop-${index}` },
        endpoints: [east, west],
      });
      // Writes are counted in windows of 20 seconds.
      azure.now += 1_000;
    }
    const pages: Profile[][] = [];
    for await (const page of client.profiles.listBySubscription().byPage()) {
      pages.push(page);
    }
    expect(pages.map(page => page.length)).toEqual([150]);
    expect(pages[0][149].endpoints).toMatchObject([
      { name: 'east', endpointMonitorStatus: 'CheckingEndpoint' },
      { name: 'west', endpointMonitorStatus: 'CheckingEndpoint' },
    ]);
  });

  it('are listed by resource group', async () => {
    await put('shop', shop);
    await client.profiles.createOrUpdate('rg-other', 'other', {
      ...shop,
      dnsConfig: { relativeName: 'other' },
    });
    const listed = await collect(client.profiles.listByResourceGroup(GROUP));
    expect(listed.map(({ name }) => name)).toEqual(['shop']);
  });

  describe('of a name that another subscription has', () => {
    beforeEach(async () => {
      await azure
        .trafficManager(OTHER_SUBSCRIPTION)
        .profiles.createOrUpdate(GROUP, 'theirs', shop);
    });

    it('are refused with 409', async () => {
      await expect(put('ours', shop)).rejects.toMatchObject({
        statusCode: 409,
        code: 'Conflict',
        message:
          'Domain name shop.trafficmanager.net is not available. Please choose a different DNS prefix.',
      });
    });

    it('are told to be taken when asked before', async () => {
      const asked = {
        name: 'SHOP',
        type: 'Microsoft.Network/trafficManagerProfiles',
      };
      const answers = [
        await client.profiles.checkTrafficManagerNameAvailabilityV2(asked),
        await client.profiles.checkTrafficManagerRelativeDnsNameAvailability(
          asked,
        ),
      ];
      for (const answer of answers) {
        expect(answer).toMatchObject({
          nameAvailable: false,
          reason: 'AlreadyExists',
        });
      }
    });

    it('are not listed with ours', async () => {
      expect(await collect(client.profiles.listBySubscription())).toEqual([]);
    });
  });

  it('can have a name that nobody has', async () => {
    const answer = await client.profiles.checkTrafficManagerNameAvailabilityV2({
      name: 'shop',
      type: 'Microsoft.Network/trafficManagerProfiles',
    });
    expect(answer).toMatchObject({ name: 'shop', nameAvailable: true });
  });

  it('can be mapped to the places of the geographic hierarchy', async () => {
    const { geographicHierarchy } =
      await client.geographicHierarchies.getDefault();
    const europe = geographicHierarchy?.regions?.find(
      ({ code }) => code === 'GEO-EU',
    );
    expect(geographicHierarchy?.code).toBe('WORLD');
    expect(europe?.regions?.map(({ code }) => code)).toContain('FR');
  });
});
