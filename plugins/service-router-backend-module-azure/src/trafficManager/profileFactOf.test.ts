import type { Endpoint, Profile } from '@azure/arm-trafficmanager';
import { profileFactOf } from './profileFactOf';

const endpoint: Endpoint = {
  id: '/e',
  name: 'east',
  type: 'Microsoft.Network/trafficManagerProfiles/externalEndpoints',
  endpointStatus: 'Enabled',
  endpointMonitorStatus: 'Online',
  target: 'east.example.com',
  weight: 70,
  priority: 1,
};

const profile: Profile = {
  id: '/subscriptions/s/resourceGroups/rg-edge/providers/Microsoft.Network/trafficManagerProfiles/shop',
  name: 'shop',
  tags: {},
  profileStatus: 'Enabled',
  trafficRoutingMethod: 'Weighted',
  dnsConfig: { relativeName: 'shop', fqdn: 'Shop.trafficmanager.net.', ttl: 0 },
  monitorConfig: {
    profileMonitorStatus: 'Online',
    protocol: 'HTTPS',
    port: 443,
    path: '/',
  },
  endpoints: [endpoint],
};

/** The profile with this in it, as Azure might answer although the SDK knows no such type. */
function withProfile(change: Record<string, unknown>): Profile {
  return { ...profile, ...change } as Profile;
}

function withEndpoint(change: Record<string, unknown>): Profile {
  return { ...profile, endpoints: [{ ...endpoint, ...change } as Endpoint] };
}

describe('profileFactOf', () => {
  it('reads a profile in any case of its words', () => {
    const fact = profileFactOf({
      ...withEndpoint({ endpointStatus: 'disabled', alwaysServe: 'enabled' }),
      trafficRoutingMethod: 'weighted' as never,
    });
    expect(fact).toMatchObject({
      resourceGroup: 'rg-edge',
      fqdn: 'shop.trafficmanager.net',
      settings: { routingMethod: 'Weighted', dnsTtl: 0, status: 'Enabled' },
      monitorStatus: 'Online',
      endpoints: [
        {
          type: 'ExternalEndpoints',
          status: 'Disabled',
          alwaysServe: true,
          monitorStatus: 'Online',
        },
      ],
    });
    expect(fact.unknownContents).toBeUndefined();
  });

  it.each(
    [undefined, null].flatMap(nothing => [
      withProfile({ id: nothing }),
      withProfile({ name: nothing }),
      withProfile({ profileStatus: nothing }),
      withProfile({ trafficRoutingMethod: nothing }),
      withProfile({ dnsConfig: nothing }),
      withProfile({ dnsConfig: { relativeName: 'shop', ttl: nothing } }),
      withProfile({ monitorConfig: nothing }),
      withProfile({ monitorConfig: { protocol: nothing, port: 443 } }),
      withProfile({ monitorConfig: { protocol: 'HTTPS', port: nothing } }),
      withProfile({ endpoints: nothing }),
      withEndpoint({ name: nothing }),
      withEndpoint({ type: nothing }),
      withEndpoint({ endpointStatus: nothing }),
      withEndpoint({ target: nothing, targetResourceId: nothing }),
    ]),
  )('refuses half a profile (%#)', half => {
    expect(() => profileFactOf(half)).toThrow(/without its contents/);
  });

  it.each`
    where                                                              | told
    ${withProfile({ trafficRoutingMethod: 'Nearest' })}                | ${'routing method "Nearest"'}
    ${withProfile({ profileStatus: 'Paused' })}                        | ${'status "Paused"'}
    ${withProfile({ monitorConfig: { protocol: 'QUIC', port: 443 } })} | ${'monitor protocol "QUIC"'}
    ${withEndpoint({ type: 'a/b/PrivateEndpoints' })}                  | ${'endpoint "east" of type "PrivateEndpoints"'}
    ${withEndpoint({ endpointStatus: 'Draining' })}                    | ${'endpoint "east" with status "Draining"'}
  `('tells what it does not know: $told', ({ where, told }) => {
    expect(profileFactOf(where).unknownContents).toEqual([told]);
  });

  it('keeps what it does not know in the words of Azure', () => {
    expect(
      profileFactOf(withProfile({ trafficRoutingMethod: 'Nearest' })).settings
        .routingMethod,
    ).toBe('Nearest');
  });

  it('knows no health where Azure has a new word for it', () => {
    const { monitorStatus, endpoints, unknownContents } = profileFactOf({
      ...withEndpoint({ endpointMonitorStatus: 'Dizzy' }),
      monitorConfig: {
        ...profile.monitorConfig,
        profileMonitorStatus: 'Dizzy',
      },
    });
    expect([
      monitorStatus,
      endpoints[0].monitorStatus,
      unknownContents,
    ]).toEqual([undefined, undefined, undefined]);
  });
});
