import { endpointOf, profileOf } from './__testUtils__/profiles';
import { chooseTargets, ClientPlace } from './chooseTargets';
import { Endpoint, Profile } from './Profile';
import { Finding, ProfileStore } from './ProfileStore';

describe('chooseTargets by where the client is', () => {
  let profiles: ProfileStore;

  beforeEach(() => {
    profiles = new ProfileStore();
  });

  function made(
    more: Partial<Profile>,
    findings: Record<string, Finding> = {},
  ): Profile {
    const profile = profileOf('shop', more);
    profiles.put(profile);
    for (const [name, finding] of Object.entries(findings)) {
      const endpoint = profile.endpoints.find(other => other.name === name)!;
      profiles.setFinding(profile.id, endpoint, finding);
    }
    return profile;
  }

  function targets(profile: Profile, from: ClientPlace = {}, luck = 0) {
    const choice = chooseTargets(profiles, profile, {
      recordType: 'A',
      from,
      random: () => luck,
    });
    return choice.exists ? choice.targets : 'NXDOMAIN';
  }

  describe('by performance', () => {
    const endpoints = [
      endpointOf('weu', { location: 'West Europe' }),
      endpointOf('neu', { location: 'northeurope' }),
      endpointOf('frc', { location: 'francecentral' }),
      endpointOf('eus', { location: 'East US' }),
    ];

    it.each`
      location           | findings               | target
      ${'westeurope'}    | ${{}}                  | ${'weu.example.com'}
      ${'francecentral'} | ${{}}                  | ${'frc.example.com'}
      ${'francecentral'} | ${{ frc: 'Degraded' }} | ${'weu.example.com'}
      ${'eastus2'}       | ${{}}                  | ${'eus.example.com'}
      ${'ukwest'}        | ${{}}                  | ${'neu.example.com'}
    `(
      'takes the nearest to $location when found $findings',
      ({ location, findings, target }) => {
        const profile = made(
          { routingMethod: 'Performance', endpoints },
          findings,
        );
        expect(targets(profile, { location })).toEqual([target]);
      },
    );

    it('shares evenly between endpoints at one place', () => {
      const profile = made({
        routingMethod: 'Performance',
        endpoints: [
          endpoints[0],
          endpointOf('twin', { location: 'westeurope' }),
        ],
      });
      const from = { location: 'westeurope' };
      expect([
        targets(profile, from, 0.49),
        targets(profile, from, 0.5),
      ]).toEqual([['weu.example.com'], ['twin.example.com']]);
    });
  });

  describe('by geography', () => {
    const endpoints = [
      endpointOf('france', { geoMapping: ['FR'] }),
      endpointOf('europe', { geoMapping: ['GEO-EU'] }),
      endpointOf('california', { geoMapping: ['US-CA'] }),
    ];
    const world = endpointOf('world', { geoMapping: ['WORLD'] });
    const geographic = (list: Endpoint[], findings = {}) =>
      made({ routingMethod: 'Geographic', endpoints: list }, findings);

    it.each`
      geography    | answer
      ${'FR'}      | ${['france.example.com']}
      ${'NL'}      | ${['europe.example.com']}
      ${'US-CA'}   | ${['california.example.com']}
      ${'US-WA'}   | ${['world.example.com']}
      ${'JP'}      | ${['world.example.com']}
      ${undefined} | ${['world.example.com']}
    `('takes the smallest place around $geography', ({ geography, answer }) => {
      const profile = geographic([...endpoints, world]);
      expect(targets(profile, { geography })).toEqual(answer);
    });

    it('has no data for a place that nothing is mapped to', () => {
      expect(targets(geographic(endpoints), { geography: 'JP' })).toEqual([]);
    });

    it('does not go to another place when the mapped endpoint is degraded', () => {
      const profile = geographic([...endpoints, world], { france: 'Degraded' });
      expect(targets(profile, { geography: 'FR' })).toEqual([]);
    });

    it('passes over an endpoint that is disabled', () => {
      const [france, ...others] = endpoints;
      const profile = geographic([
        { ...france, status: 'Disabled' },
        ...others,
      ]);
      expect(targets(profile, { geography: 'FR' })).toEqual([
        'europe.example.com',
      ]);
    });
  });

  it.each`
    address          | answer
    ${'10.1.2.3'}    | ${['block.example.com']}
    ${'10.2.0.5'}    | ${['range.example.com']}
    ${'10.2.0.10'}   | ${['rest.example.com']}
    ${'10.3.0.1'}    | ${['one.example.com']}
    ${'2001:db8::7'} | ${['six.example.com']}
    ${undefined}     | ${['rest.example.com']}
  `('takes the subnet of $address', ({ address, answer }) => {
    const profile = made({
      routingMethod: 'Subnet',
      endpoints: [
        endpointOf('block', { subnets: [{ first: '10.1.0.0', scope: 16 }] }),
        endpointOf('range', {
          subnets: [{ first: '10.2.0.1', last: '10.2.0.9' }],
        }),
        endpointOf('one', { subnets: [{ first: '10.3.0.1' }] }),
        endpointOf('six', { subnets: [{ first: '2001:db8::', scope: 32 }] }),
        endpointOf('rest', { subnets: [] }),
      ],
    });
    expect(targets(profile, { address })).toEqual(answer);
  });

  it('has no data for an address in no subnet when nothing takes the rest', () => {
    const profile = made({
      routingMethod: 'Subnet',
      endpoints: [endpointOf('one', { subnets: [{ first: '10.3.0.1' }] })],
    });
    expect(targets(profile, { address: '10.9.9.9' })).toEqual([]);
  });
});
