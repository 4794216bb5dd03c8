import {
  endpointOf,
  nestedOf,
  profileOf,
  seededRandom,
} from './__testUtils__/profiles';
import { chooseTargets } from './chooseTargets';
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

  function targets(profile: Profile, recordType = 'A') {
    const choice = chooseTargets(profiles, profile, {
      recordType,
      from: {},
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
      expect(targets(profile, 'AAAA')).toEqual(['2001:db8::1']);
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
