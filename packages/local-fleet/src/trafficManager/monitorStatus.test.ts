import { endpointOf, nestedOf, profileOf } from './__testUtils__/profiles';
import {
  endpointMonitorStatusOf,
  profileMonitorStatusOf,
} from './monitorStatus';
import { Endpoint, Profile } from './Profile';
import { Finding, ProfileStore } from './ProfileStore';

/** A store with a profile whose endpoints were found so: `-` is one that was not probed yet. */
function storeWith(profile: Profile, findings: string): ProfileStore {
  const profiles = new ProfileStore();
  profiles.put(profile);
  find(profiles, profile, findings);
  return profiles;
}

function find(profiles: ProfileStore, profile: Profile, findings: string) {
  findings.split(' ').forEach((finding, index) => {
    const endpoint = profile.endpoints[index];
    if (!endpoint || finding === '-') return;
    profiles.setFinding(profile.id, endpoint, finding as Finding);
  });
}

const two = (more: Partial<Endpoint> = {}) => [
  endpointOf('a', more),
  endpointOf('b', more),
];

describe('endpointMonitorStatusOf', () => {
  it.each`
    profile       | endpoint                      | finding       | status
    ${'Enabled'}  | ${{}}                         | ${'-'}        | ${'CheckingEndpoint'}
    ${'Enabled'}  | ${{}}                         | ${'Online'}   | ${'Online'}
    ${'Enabled'}  | ${{}}                         | ${'Degraded'} | ${'Degraded'}
    ${'Enabled'}  | ${{ status: 'Disabled' }}     | ${'Online'}   | ${'Disabled'}
    ${'Enabled'}  | ${{ alwaysServe: 'Enabled' }} | ${'-'}        | ${'Unmonitored'}
    ${'Disabled'} | ${{}}                         | ${'Online'}   | ${'Inactive'}
    ${'Disabled'} | ${{ status: 'Disabled' }}     | ${'Online'}   | ${'Disabled'}
  `(
    'is $status for $endpoint in a profile $profile found $finding',
    ({ profile: state, endpoint, finding, status }) => {
      const profile = profileOf('p', {
        status: state,
        endpoints: [endpointOf('a', endpoint)],
      });
      const profiles = storeWith(profile, finding);
      expect(
        endpointMonitorStatusOf(profiles, profile, profile.endpoints[0]),
      ).toBe(status);
    },
  );

  it.each`
    findings               | least | status
    ${'Online Online'}     | ${1}  | ${'Online'}
    ${'Online Degraded'}   | ${1}  | ${'Online'}
    ${'Online Degraded'}   | ${2}  | ${'Degraded'}
    ${'Online -'}          | ${2}  | ${'CheckingEndpoint'}
    ${'- -'}               | ${1}  | ${'CheckingEndpoint'}
    ${'Degraded Degraded'} | ${1}  | ${'Degraded'}
  `(
    'is $status for a child found $findings of which $least must serve',
    ({ findings, least, status }) => {
      const child = profileOf('child', { endpoints: two() });
      const profiles = storeWith(child, findings);
      const nested = nestedOf(child, { minChildEndpoints: least });
      const parent = profileOf('parent', { endpoints: [nested] });
      profiles.put(parent);
      expect(endpointMonitorStatusOf(profiles, parent, nested)).toBe(status);
    },
  );

  it.each`
    what                        | child
    ${'is disabled'}            | ${{ status: 'Disabled', endpoints: two() }}
    ${'has no endpoints'}       | ${{ endpoints: [] }}
    ${'has disabled ones only'} | ${{ endpoints: two({ status: 'Disabled' }) }}
  `('is Stopped for a child that $what', ({ child: more }) => {
    const child = profileOf('child', more);
    const profiles = storeWith(child, 'Online Online');
    const nested = nestedOf(child);
    const parent = profileOf('parent', { endpoints: [nested] });
    expect(endpointMonitorStatusOf(profiles, parent, nested)).toBe('Stopped');
  });

  it('counts the addresses of each family where a parent asks for them', () => {
    const child = profileOf('child', {
      endpoints: [
        endpointOf('a', { target: '192.0.2.1' }),
        endpointOf('b', { target: '2001:db8::1' }),
      ],
    });
    const profiles = storeWith(child, 'Online Degraded');
    const status = (more: Partial<Endpoint>) => {
      const nested = nestedOf(child, more);
      return endpointMonitorStatusOf(profiles, profileOf('parent'), nested);
    };
    expect([
      status({ minChildEndpointsIPv4: 1 }),
      status({ minChildEndpointsIPv6: 1 }),
    ]).toEqual(['Online', 'Degraded']);
  });
});

describe('profileMonitorStatusOf', () => {
  it.each`
    endpoints                          | findings             | status
    ${two()}                           | ${'Online Degraded'} | ${'Degraded'}
    ${two()}                           | ${'Online -'}        | ${'Online'}
    ${two()}                           | ${'Degraded -'}      | ${'Degraded'}
    ${two()}                           | ${'- -'}             | ${'CheckingEndpoints'}
    ${two({ status: 'Disabled' })}     | ${'Online Online'}   | ${'Inactive'}
    ${two({ alwaysServe: 'Enabled' })} | ${'- -'}             | ${'Online'}
    ${[]}                              | ${''}                | ${'Inactive'}
  `('is $status when found $findings', ({ endpoints, findings, status }) => {
    const profile = profileOf('p', { endpoints });
    const profiles = storeWith(profile, findings);
    expect(profileMonitorStatusOf(profiles, profile)).toBe(status);
  });

  it('is Disabled for a disabled profile however its endpoints are', () => {
    const profile = profileOf('p', { status: 'Disabled', endpoints: two() });
    const profiles = storeWith(profile, 'Online Degraded');
    expect(profileMonitorStatusOf(profiles, profile)).toBe('Disabled');
  });
});
