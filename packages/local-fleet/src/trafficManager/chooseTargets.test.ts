import {
  endpointOf,
  nestedOf,
  profileOf,
  seededRandom,
} from './__testUtils__/profiles';
import { chooseTargets, ClientPlace } from './chooseTargets';
import { Endpoint, Profile } from './Profile';
import { Finding, ProfileStore } from './ProfileStore';

const QUERIES = 10_000;

describe('chooseTargets', () => {
  let profiles: ProfileStore;
  let random: () => number;

  beforeEach(() => {
    profiles = new ProfileStore();
    random = seededRandom(4);
  });

  function found(profile: Profile, findings: Record<string, Finding>) {
    for (const [name, finding] of Object.entries(findings)) {
      const endpoint = profile.endpoints.find(other => other.name === name)!;
      profiles.setFinding(profile.id, endpoint, finding);
    }
  }

  function made(more: Partial<Profile>, findings = {}): Profile {
    const profile = profileOf('shop', more);
    profiles.put(profile);
    found(profile, findings);
    return profile;
  }

  function targets(profile: Profile, from: ClientPlace = {}, recordType = 'A') {
    const choice = chooseTargets(profiles, profile, {
      recordType,
      from,
      random,
    });
    return choice.exists ? choice.targets : 'NXDOMAIN';
  }

  /** How often each target was answered. */
  function shares(profile: Profile): Record<string, number> {
    const counts: Record<string, number> = {};
    for (let query = 0; query < QUERIES; query += 1) {
      const [target] = targets(profile);
      counts[target] = (counts[target] ?? 0) + 1;
    }
    return counts;
  }

  /** How many standard deviations of a binomial count it lies off: 4 or more happen once in 16,000 times by chance. */
  function deviations(count: number, share: number): number {
    const deviation = Math.sqrt(QUERIES * share * (1 - share));
    return Math.abs(count - QUERIES * share) / deviation;
  }

  describe('by weight', () => {
    const split = (east: number, west: number) => [
      endpointOf('east', { weight: east }),
      endpointOf('west', { weight: west }),
    ];

    it.each`
      east  | west
      ${70} | ${30}
      ${50} | ${50}
      ${1}  | ${999}
    `('splits queries $east to $west', ({ east, west }) => {
      const counts = shares(made({ endpoints: split(east, west) }));
      const share = east / (east + west);
      expect(deviations(counts['east.example.com'] ?? 0, share)).toBeLessThan(
        4,
      );
      expect(
        deviations(counts['west.example.com'] ?? 0, 1 - share),
      ).toBeLessThan(4);
    });

    it('leaves out an endpoint that is degraded', () => {
      const profile = made({ endpoints: split(50, 50) }, { east: 'Degraded' });
      expect(shares(profile)).toEqual({ 'west.example.com': QUERIES });
    });

    it('gives all when all are degraded, by their weights', () => {
      const profile = made(
        { endpoints: split(70, 30) },
        { east: 'Degraded', west: 'Degraded' },
      );
      expect(deviations(shares(profile)['east.example.com'], 0.7)).toBeLessThan(
        4,
      );
    });

    it('leaves out an endpoint that is disabled though the others are degraded', () => {
      const [east, west] = split(50, 50);
      const profile = made(
        { endpoints: [{ ...east, status: 'Disabled' }, west] },
        { west: 'Degraded' },
      );
      expect(shares(profile)).toEqual({ 'west.example.com': QUERIES });
    });

    it('serves an endpoint that is always served, and one that is not probed yet', () => {
      const [east, west] = split(50, 50);
      const profile = made({
        endpoints: [{ ...east, alwaysServe: 'Enabled' }, west],
      });
      expect(deviations(shares(profile)['east.example.com'], 0.5)).toBeLessThan(
        4,
      );
    });
  });

  it.each`
    findings                                     | target
    ${{}}                                        | ${'second.example.com'}
    ${{ second: 'Degraded' }}                    | ${'first.example.com'}
    ${{ second: 'Degraded', first: 'Degraded' }} | ${'second.example.com'}
  `(
    'takes the first by priority when found $findings',
    ({ findings, target }) => {
      const endpoints = [
        endpointOf('first', { priority: 20 }),
        endpointOf('second', { priority: 10 }),
      ];
      const profile = made({ routingMethod: 'Priority', endpoints }, findings);
      expect(targets(profile)).toEqual([target]);
    },
  );

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
      expect(deviations(shares(profile)['twin.example.com'], 0.5)).toBeLessThan(
        4,
      );
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

  describe('with several values', () => {
    const multiValue = (findings = {}) =>
      made(
        {
          routingMethod: 'MultiValue',
          maxReturn: 2,
          endpoints: [
            ...[1, 2, 3].map(index =>
              endpointOf(`v4-${index}`, { target: `192.0.2.${index}` }),
            ),
            endpointOf('v6', { target: '2001:db8::1' }),
          ],
        },
        findings,
      );

    it('gives as many as may be, of the family that is asked for', () => {
      const profile = multiValue();
      expect(new Set(targets(profile)).size).toBe(2);
      expect(targets(profile, {}, 'AAAA')).toEqual(['2001:db8::1']);
    });

    it('gives the healthy ones only', () => {
      const profile = multiValue({ 'v4-1': 'Degraded', 'v4-2': 'Degraded' });
      expect(targets(profile)).toEqual(['192.0.2.3']);
    });
  });

  describe('of a nested profile', () => {
    function nest(more: Partial<Endpoint>, findings: Record<string, Finding>) {
      const child = profileOf('child', {
        routingMethod: 'Priority',
        endpoints: [
          endpointOf('a', { priority: 1 }),
          endpointOf('b', { priority: 2 }),
        ],
      });
      profiles.put(child);
      found(child, findings);
      return made({
        routingMethod: 'Priority',
        endpoints: [
          nestedOf(child, { priority: 1, ...more }),
          endpointOf('elsewhere', { priority: 2 }),
        ],
      });
    }

    it('gives what the child gives', () => {
      expect(targets(nest({}, { a: 'Degraded' }))).toEqual(['b.example.com']);
    });

    it('goes elsewhere when too few of the child can serve', () => {
      const profile = nest(
        { minChildEndpoints: 2 },
        { a: 'Degraded', b: 'Online' },
      );
      expect(targets(profile)).toEqual(['elsewhere.example.com']);
    });
  });

  it.each`
    what                               | profile
    ${'that is disabled'}              | ${{ status: 'Disabled', endpoints: [endpointOf('a')] }}
    ${'without endpoints'}             | ${{}}
    ${'with disabled endpoints alone'} | ${{ endpoints: [endpointOf('a', { status: 'Disabled' })] }}
  `('knows no name for a profile $what', ({ profile }) => {
    expect(targets(made(profile))).toBe('NXDOMAIN');
  });
});
