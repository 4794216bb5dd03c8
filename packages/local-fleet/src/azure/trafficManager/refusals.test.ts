import type {
  Endpoint,
  Profile,
  TrafficManagerManagementClient,
} from '@azure/arm-trafficmanager';
import { SUBSCRIPTION, TestAzure } from '../__testUtils__/TestAzure';

const GROUP = 'rg-edge';
const TYPES = 'Microsoft.Network/trafficManagerProfiles';

const shop: Profile = {
  location: 'global',
  trafficRoutingMethod: 'Priority',
  dnsConfig: { relativeName: 'shop', ttl: 30 },
};

function endpoint(index: number, more: Endpoint = {}): Endpoint {
  return {
    name: `endpoint-${index}`,
    type: `${TYPES}/externalEndpoints`,
    target: `host-${index}.example.com`,
    ...more,
  };
}

const times = <T>(count: number, item: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => item(index));
const header = (index: number) => ({ name: `x-${index}`, value: 'v' });
const range = (index: number) => ({ min: 200 + index, max: 200 + index });

describe('Traffic Manager refuses', () => {
  let azure: TestAzure;
  let client: TrafficManagerManagementClient;

  beforeAll(async () => {
    azure = await new TestAzure({
      resourceGroups: [{ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }],
    }).start();
    client = azure.trafficManager();
  }, 60_000);
  afterAll(() => azure.stop());

  const refusal = (profile: Profile, name = 'shop') =>
    client.profiles.createOrUpdate(GROUP, name, profile).then(
      () => undefined,
      error => [error.statusCode, error.code, error.message],
    );

  it.each`
    what                                     | profile                                                                                                                                                                              | message
    ${'a weight of 0'}                       | ${{ endpoints: [endpoint(1, { weight: 0 })] }}                                                                                                                                       | ${"The value '0' specified for 'endpoint 'endpoint-1': weight' is invalid. It must be an integer between 1 and 1000."}
    ${'a weight of 1001'}                    | ${{ endpoints: [endpoint(1, { weight: 1001 })] }}                                                                                                                                    | ${'between 1 and 1000'}
    ${'a priority of 1001'}                  | ${{ endpoints: [endpoint(1, { priority: 1001 })] }}                                                                                                                                  | ${'between 1 and 1000'}
    ${'a priority twice'}                    | ${{ endpoints: [endpoint(1, { priority: 5 }), endpoint(2, { priority: 5 })] }}                                                                                                       | ${'No two endpoints can share the same priority value.'}
    ${'a priority on some endpoints only'}   | ${{ endpoints: [endpoint(1, { priority: 5 }), endpoint(2)] }}                                                                                                                        | ${'it must be specified on all endpoints'}
    ${'a name twice'}                        | ${{ endpoints: [endpoint(1), endpoint(2, { name: 'ENDPOINT-1' })] }}                                                                                                                 | ${'There are duplicates in the list of endpoints. The following endpoint(s) appear more than once: endpoint-1.'}
    ${'a target twice'}                      | ${{ endpoints: [endpoint(1), endpoint(2, { target: 'HOST-1.example.com' })] }}                                                                                                       | ${'The targets of a profile must be unique.'}
    ${'an endpoint without a name'}          | ${{ endpoints: [endpoint(1, { name: ' ' })] }}                                                                                                                                       | ${"Endpoint name ' ' is invalid. Endpoint names cannot be empty or all whitespace"}
    ${'an endpoint without a type'}          | ${{ endpoints: [endpoint(1, { type: undefined })] }}                                                                                                                                 | ${"The type '<null>' specified for endpoint 'endpoint-1' is invalid. Valid endpoint types are:"}
    ${'a target that is a URL'}              | ${{ endpoints: [endpoint(1, { target: 'https://a.example.com/' })] }}                                                                                                                | ${'must have a target that is a fully-qualified domain name or an IP address'}
    ${'a resource id on an external target'} | ${{ endpoints: [endpoint(1, { targetResourceId: '/subscriptions/x' })] }}                                                                                                            | ${"not applicable to endpoints of type 'externalEndpoints'"}
    ${'a resource that is not there'}        | ${{ endpoints: [endpoint(1, { type: `${TYPES}/azureEndpoints`, targetResourceId: '/none' })] }}                                                                                      | ${"The Azure resource '/none' specified for endpoint 'endpoint-1' does not exist"}
    ${'a child that is not there'}           | ${{ endpoints: [endpoint(1, { type: `${TYPES}/nestedEndpoints`, targetResourceId: '/none' })] }}                                                                                     | ${"The Traffic Manager profile '/none' specified for endpoint 'endpoint-1' does not exist."}
    ${'children of what is no profile'}      | ${{ endpoints: [endpoint(1, { minChildEndpoints: 1 })] }}                                                                                                                            | ${"only applicable to endpoints of type 'nestedEndpoints'"}
    ${'a location that is none'}             | ${{ endpoints: [endpoint(1, { endpointLocation: 'Atlantis' })] }}                                                                                                                    | ${"The endpoint location 'Atlantis' specified for endpoint 'endpoint-1' is invalid."}
    ${'201 endpoints'}                       | ${{ endpoints: times(201, index => endpoint(index)) }}                                                                                                                               | ${'The maximum number of endpoints per profile is 200.'}
    ${'9 headers'}                           | ${{ monitorConfig: { customHeaders: times(9, header) } }}                                                                                                                            | ${'The maximum number of custom headers is 8.'}
    ${'9 headers of an endpoint'}            | ${{ endpoints: [endpoint(1, { customHeaders: times(9, header) })] }}                                                                                                                 | ${'The maximum number of custom headers is 8.'}
    ${'9 ranges of status codes'}            | ${{ monitorConfig: { expectedStatusCodeRanges: times(9, range) } }}                                                                                                                  | ${'The maximum number of expected status code ranges is 8.'}
    ${'a range that ends before it starts'}  | ${{ monitorConfig: { expectedStatusCodeRanges: [{ min: 300, max: 200 }] } }}                                                                                                         | ${"The expected status code range '300-200' is invalid."}
    ${'a path with TCP'}                     | ${{ monitorConfig: { protocol: 'TCP', port: 443, path: '/' } }}                                                                                                                      | ${'A path cannot be specified when the monitoring protocol is TCP.'}
    ${'a path without a slash'}              | ${{ monitorConfig: { path: 'healthz' } }}                                                                                                                                            | ${'It must start with a forward slash'}
    ${'a path with a space'}                 | ${{ monitorConfig: { path: '/a b' } }}                                                                                                                                               | ${'none of which is a space'}
    ${'a header of two lines'}               | ${{ monitorConfig: { customHeaders: [{ name: 'x', value: 'a\r\nb' }] } }}                                                                                                            | ${"The custom header 'x' of 'properties.monitorConfig.customHeaders' is invalid."}
    ${'an unknown protocol'}                 | ${{ monitorConfig: { protocol: 'UDP' } }}                                                                                                                                            | ${"Valid values are: 'HTTP', 'HTTPS', 'TCP'."}
    ${'port 0'}                              | ${{ monitorConfig: { port: 0 } }}                                                                                                                                                    | ${'between 1 and 65535'}
    ${'a probe every 20 seconds'}            | ${{ monitorConfig: { intervalInSeconds: 20 } }}                                                                                                                                      | ${'Valid values are: 10, 30.'}
    ${'a probe of 10 seconds every 10'}      | ${{ monitorConfig: { intervalInSeconds: 10, timeoutInSeconds: 10 } }}                                                                                                                | ${'between 5 and 9'}
    ${'a probe of 4 seconds'}                | ${{ monitorConfig: { timeoutInSeconds: 4 } }}                                                                                                                                        | ${'between 5 and 10'}
    ${'10 failures'}                         | ${{ monitorConfig: { toleratedNumberOfFailures: 10 } }}                                                                                                                              | ${'between 0 and 9'}
    ${'a negative TTL'}                      | ${{ dnsConfig: { relativeName: 'shop', ttl: -1 } }}                                                                                                                                  | ${'between 0 and 2147483647'}
    ${'a TTL of more than 31 bits'}          | ${{ dnsConfig: { relativeName: 'shop', ttl: 2147483648 } }}                                                                                                                          | ${'between 0 and 2147483647'}
    ${'a relative name of 64 characters'}    | ${{ dnsConfig: { relativeName: 'a'.repeat(64) } }}                                                                                                                                   | ${'It must have 1 to 63 alphanumeric characters'}
    ${'a relative name that ends in -'}      | ${{ dnsConfig: { relativeName: 'shop-' } }}                                                                                                                                          | ${'start and end with an alphanumeric character'}
    ${'an unknown method'}                   | ${{ trafficRoutingMethod: 'RoundRobin' }}                                                                                                                                            | ${"Valid values are: 'Performance', 'Priority', 'Weighted', 'Geographic', 'MultiValue', 'Subnet'."}
    ${'no method'}                           | ${{ trafficRoutingMethod: undefined }}                                                                                                                                               | ${"The value of 'properties.trafficRoutingMethod' must be specified."}
    ${'Performance without location'}        | ${{ trafficRoutingMethod: 'Performance', endpoints: [endpoint(1)] }}                                                                                                                 | ${"The property 'endpointLocation' must be specified for endpoint 'endpoint-1'"}
    ${'Geographic without mapping'}          | ${{ trafficRoutingMethod: 'Geographic', endpoints: [endpoint(1)] }}                                                                                                                  | ${"The property 'geoMapping' must be specified for endpoint 'endpoint-1'"}
    ${'a place that is none'}                | ${{ trafficRoutingMethod: 'Geographic', endpoints: [endpoint(1, { geoMapping: ['XX'] })] }}                                                                                          | ${"The geographic region code 'XX' specified for endpoint 'endpoint-1' is invalid."}
    ${'a place mapped twice'}                | ${{ trafficRoutingMethod: 'Geographic', endpoints: times(2, index => endpoint(index, { geoMapping: ['FR'] })) }}                                                                     | ${'A geographic region can be mapped to only one endpoint of a profile.'}
    ${'MultiValue without a maximum'}        | ${{ trafficRoutingMethod: 'MultiValue' }}                                                                                                                                            | ${"The property 'maxReturn' must be specified"}
    ${'MultiValue of host names'}            | ${{ trafficRoutingMethod: 'MultiValue', maxReturn: 2, endpoints: [endpoint(1)] }}                                                                                                    | ${'whose targets are IPv4 or IPv6 addresses'}
    ${'a maximum with another method'}       | ${{ maxReturn: 2 }}                                                                                                                                                                  | ${"can only be specified when the traffic routing method is 'MultiValue'"}
    ${'subnets that overlap'}                | ${{ trafficRoutingMethod: 'Subnet', endpoints: [endpoint(1, { subnets: [{ first: '10.0.0.0', scope: 8 }] }), endpoint(2, { subnets: [{ first: '10.1.0.0', last: '10.1.0.9' }] })] }} | ${"The subnets of the endpoints 'endpoint-1' and 'endpoint-2' overlap"}
    ${'two endpoints without subnets'}       | ${{ trafficRoutingMethod: 'Subnet', endpoints: [endpoint(1), endpoint(2)] }}                                                                                                         | ${'Only one endpoint of a profile can take what no other endpoint does.'}
    ${'a subnet that is none'}               | ${{ trafficRoutingMethod: 'Subnet', endpoints: [endpoint(1, { subnets: [{ first: '10.0.0.0', scope: 33 }] })] }}                                                                     | ${'the scope 33 is not from 0 to 32'}
    ${'a record type that is not allowed'}   | ${{ allowedEndpointRecordTypes: ['IPv4Address'], endpoints: [endpoint(1)] }}                                                                                                         | ${"is of record type 'DomainName', which is not among the allowed endpoint record types: IPv4Address."}
  `('$what', async ({ profile, message }) => {
    expect(await refusal({ ...shop, ...profile })).toEqual([
      400,
      'BadRequest',
      expect.stringContaining(message),
    ]);
  });

  it('a profile without location, in the words of Resource Manager', async () => {
    expect(await refusal({ ...shop, location: undefined })).toEqual([
      400,
      'LocationRequired',
      expect.any(String),
    ]);
  });

  it('a resource group that is not there', async () => {
    await expect(
      client.profiles.createOrUpdate('rg-none', 'shop', shop),
    ).rejects.toMatchObject({ statusCode: 404, code: 'ResourceGroupNotFound' });
  });

  it('a profile name that ends in a period', async () => {
    expect(await refusal(shop, 'shop.')).toEqual([
      400,
      'BadRequest',
      expect.stringContaining("The Traffic Manager profile name 'shop.'"),
    ]);
  });

  it('all that is wrong at once, in one message', async () => {
    const [, , message] = (await refusal({
      ...shop,
      dnsConfig: { relativeName: 'shop', ttl: -1 },
      endpoints: [endpoint(1, { weight: 0 })],
    }))!;
    expect(message).toMatch(/dnsConfig.ttl.*weight|weight.*dnsConfig.ttl/);
  });

  describe('of a profile that is there', () => {
    let written: Profile;

    beforeAll(async () => {
      written = await client.profiles.createOrUpdate(GROUP, 'there', {
        ...shop,
        dnsConfig: { relativeName: 'there' },
        endpoints: [endpoint(1, { priority: 7 })],
      });
    });

    it('another relative name', async () => {
      expect(
        await refusal(
          { ...shop, dnsConfig: { relativeName: 'else' } },
          'there',
        ),
      ).toEqual([
        400,
        'BadRequest',
        expect.stringContaining("cannot be changed from 'there' to 'else'"),
      ]);
    });

    it('endpoints in a PATCH', async () => {
      await expect(
        client.profiles.update(GROUP, 'there', { endpoints: [endpoint(2)] }),
      ).rejects.toThrow(
        "The property 'endpoints' cannot be changed with PATCH.",
      );
    });

    it('an endpoint with a priority that another has', async () => {
      await expect(
        client.endpoints.createOrUpdate(
          GROUP,
          'there',
          'ExternalEndpoints',
          'second',
          { target: 'second.example.com', priority: 7 },
        ),
      ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
    });

    it('to be nested in itself', async () => {
      await expect(
        client.endpoints.createOrUpdate(
          GROUP,
          'there',
          'NestedEndpoints',
          'self',
          { targetResourceId: written.id },
        ),
      ).rejects.toThrow("profile 'there' cannot be nested in itself");
    });

    it('what it has refused, leaving it as it was', async () => {
      await refusal({ ...shop, maxReturn: 2 }, 'there');
      const { endpoints } = await client.profiles.get(GROUP, 'there');
      expect(endpoints?.map(({ priority }) => priority)).toEqual([7]);
    });
  });
});
