import type { TrafficManagerManagementClient } from '@azure/arm-trafficmanager';
import { SUBSCRIPTION, TestAzure } from '../__testUtils__/TestAzure';
import { AzureLimits, PUBLISHED_LIMITS } from '../RequestLimits';

const GROUP = 'rg-edge';
/** Resource Manager's own buckets out of the way. */
const LIMITS: AzureLimits = {
  ...PUBLISHED_LIMITS,
  subscription: {
    reads: { capacity: 10_000, refillPerSecond: 10_000 },
    writes: { capacity: 10_000, refillPerSecond: 10_000 },
    deletes: { capacity: 10_000, refillPerSecond: 10_000 },
  },
};

describe('Traffic Manager limits, in windows of 20 seconds', () => {
  let azure: TestAzure;
  let client: TrafficManagerManagementClient;

  beforeEach(async () => {
    azure = await new TestAzure({
      limits: LIMITS,
      resourceGroups: [{ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }],
    }).start();
    // 5 seconds into a window.
    azure.now = Math.floor(azure.now / 20_000) * 20_000 + 5_000;
    client = azure.trafficManager();
    await client.profiles.createOrUpdate(GROUP, 'shop', {
      location: 'global',
      trafficRoutingMethod: 'Weighted',
      dnsConfig: { relativeName: 'shop' },
      endpoints: [
        {
          name: 'east',
          type: 'Microsoft.Network/trafficManagerProfiles/externalEndpoints',
          target: 'east.example.com',
        },
      ],
    });
  }, 60_000);
  afterEach(() => azure.stop());

  const refusal = (act: () => Promise<unknown>) =>
    act().then(
      () => undefined,
      error => [error.statusCode, error.response.headers.get('retry-after')],
    );

  it.each`
    requests | what                     | act
    ${150}   | ${'gets of a profile'}   | ${() => client.profiles.get(GROUP, 'shop')}
    ${150}   | ${'lists of profiles'}   | ${() => client.profiles.listBySubscription().next()}
    ${50}    | ${'deletes of profiles'} | ${() => client.profiles.delete(GROUP, 'none')}
    ${200}   | ${'writes of profiles'}  | ${() => client.profiles.update(GROUP, 'none', {}).catch(error => (error.statusCode === 404 ? undefined : Promise.reject(error)))}
    ${500}   | ${'gets of an endpoint'} | ${() => client.endpoints.get(GROUP, 'shop', 'ExternalEndpoints', 'east')}
    ${100}   | ${'writes of endpoints'} | ${() => client.endpoints.update(GROUP, 'shop', 'ExternalEndpoints', 'east', { weight: 5 })}
    ${100}   | ${'name checks'}         | ${() => client.profiles.checkTrafficManagerNameAvailabilityV2({ name: 'a', type: 'Microsoft.Network/trafficManagerProfiles' })}
  `('let $requests $what through', async ({ requests, what, act }) => {
    // The profile was written in this window.
    const left = what === 'writes of profiles' ? requests - 1 : requests;
    for (let index = 0; index < left; index += 1) await act();
    expect(await refusal(act)).toEqual([429, '15']);
    azure.now += 15_000;
    expect(await refusal(act)).toBeUndefined();
  });

  it('are counted for each subscription', async () => {
    for (let index = 0; index < 150; index += 1) {
      await client.profiles.get(GROUP, 'shop');
    }
    const other = azure.trafficManager('00000000-0000-0000-0000-0000000000ff');
    expect((await refusal(() => other.profiles.get(GROUP, 'shop')))?.[0]).toBe(
      404,
    );
  });
});
