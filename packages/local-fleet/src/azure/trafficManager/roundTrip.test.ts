import type {
  Endpoint,
  Profile,
  TrafficManagerManagementClient,
} from '@azure/arm-trafficmanager';
import { SUBSCRIPTION, TestAzure } from '../__testUtils__/TestAzure';

const GROUP = 'rg-edge';
const EXTERNAL = 'Microsoft.Network/trafficManagerProfiles/externalEndpoints';

function endpoint(name: string, more: Endpoint): Endpoint {
  return { name, type: EXTERNAL, target: `${name}.example.com`, ...more };
}

describe('A Traffic Manager profile that is written as it was read', () => {
  let azure: TestAzure;
  let client: TrafficManagerManagementClient;

  beforeAll(async () => {
    azure = await new TestAzure({
      resourceGroups: [{ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }],
    }).start();
    client = azure.trafficManager();
  }, 60_000);
  afterAll(() => azure.stop());

  it.each`
    trafficRoutingMethod | more                                                             | endpoints
    ${'Weighted'}        | ${{ tags: { owner: 'a' } }}                                      | ${[endpoint('a', { weight: 70, alwaysServe: 'Enabled' }), endpoint('b', { weight: 30 })]}
    ${'Priority'}        | ${{ profileStatus: 'Disabled' }}                                 | ${[endpoint('a', { priority: 20 }), endpoint('b', { priority: 10 })]}
    ${'Performance'}     | ${{ trafficViewEnrollmentStatus: 'Enabled' }}                    | ${[endpoint('a', { endpointLocation: 'West Europe' })]}
    ${'Geographic'}      | ${{}}                                                            | ${[endpoint('a', { geoMapping: ['FR', 'US-CA'] }), endpoint('b', { geoMapping: ['WORLD'] })]}
    ${'Subnet'}          | ${{}}                                                            | ${[endpoint('a', { subnets: [{ first: '10.0.0.0', scope: 8 }] }), endpoint('b', { subnets: [] })]}
    ${'MultiValue'}      | ${{ maxReturn: 2, allowedEndpointRecordTypes: ['IPv4Address'] }} | ${[endpoint('a', { target: '192.0.2.1' })]}
  `(
    'is the same, by $trafficRoutingMethod',
    async ({ trafficRoutingMethod, more, endpoints }) => {
      const name = trafficRoutingMethod.toLowerCase();
      const given: Profile = {
        location: 'global',
        trafficRoutingMethod,
        dnsConfig: { relativeName: name, ttl: 17 },
        monitorConfig: {
          protocol: 'HTTPS',
          port: 8443,
          path: '/healthz',
          intervalInSeconds: 10,
          timeoutInSeconds: 7,
          toleratedNumberOfFailures: 0,
          customHeaders: [{ name: 'Host', value: 'shop.example.com' }],
          expectedStatusCodeRanges: [{ min: 200, max: 299 }],
        },
        endpoints,
        ...more,
      };
      const written = await client.profiles.createOrUpdate(GROUP, name, given);
      const read = await client.profiles.get(GROUP, name);
      const again = await client.profiles.createOrUpdate(GROUP, name, read);
      expect(read).toMatchObject(given);
      expect([read, again]).toEqual([written, written]);
    },
  );

  it('keeps a nested endpoint and how many of its children it needs', async () => {
    const nested = await client.endpoints.createOrUpdate(
      GROUP,
      'weighted',
      'NestedEndpoints',
      'nested',
      {
        targetResourceId: (await client.profiles.get(GROUP, 'priority')).id,
        minChildEndpoints: 2,
        minChildEndpointsIPv4: 1,
      },
    );
    const again = await client.endpoints.createOrUpdate(
      GROUP,
      'weighted',
      'NestedEndpoints',
      'nested',
      nested,
    );
    expect(again).toEqual(nested);
  });
});
