import {
  endpointFact as endpoint,
  profileFact,
} from '../testing/trafficBuilders';
import {
  EndpointFact,
  EndpointMonitorStatus,
  ProfileFact,
  ProfileSettings,
} from './profile';
import { expectedShares, leafShares } from './shares';

function profile(
  routingMethod: ProfileSettings['routingMethod'],
  endpoints: EndpointFact[],
  more: Partial<ProfileSettings> = {},
  name = 'parent',
): ProfileFact {
  return profileFact(name, { routingMethod, ...more }, endpoints);
}

/** Shares by endpoint name. */
function sharesOf(fact: ProfileFact, others: ProfileFact[] = []) {
  const shares = expectedShares(fact, id =>
    others.find(other => other.id.toLowerCase() === id.toLowerCase()),
  );
  return Object.fromEntries(
    shares.endpoints.map(({ name, share }) => [name, share]),
  );
}

describe('the share of an endpoint', () => {
  it('is its weight among all weights', () => {
    expect(
      sharesOf(
        profile('Weighted', [
          endpoint('east', { weight: 70 }),
          endpoint('west', { weight: 30 }),
        ]),
      ),
    ).toEqual({ east: 0.7, west: 0.3 });
  });

  it('is everything for the lowest priority that is healthy', () => {
    expect(
      sharesOf(
        profile('Priority', [
          endpoint('third', { priority: 3 }),
          endpoint('first', { priority: 1, monitorStatus: 'Degraded' }),
          endpoint('second', { priority: 2 }),
        ]),
      ),
    ).toEqual({ first: 0, second: 1, third: 0 });
  });

  it('is the part of answers that have it with MultiValue', () => {
    const endpoints = ['a', 'b', 'c', 'd'].map(name => endpoint(name));
    expect(
      sharesOf(profile('MultiValue', endpoints, { maxReturn: 2 })),
    ).toEqual({ a: 0.5, b: 0.5, c: 0.5, d: 0.5 });
    expect(
      sharesOf(profile('MultiValue', endpoints.slice(2), { maxReturn: 8 })),
    ).toEqual({ c: 1, d: 1 });
  });

  it.each`
    status                | share
    ${'Online'}           | ${0.5}
    ${'CheckingEndpoint'} | ${0.5}
    ${'Unmonitored'}      | ${0.5}
    ${undefined}          | ${0.5}
    ${'Degraded'}         | ${0}
    ${'Stopped'}          | ${0}
    ${'Inactive'}         | ${0}
    ${'Disabled'}         | ${0}
  `(
    'is $share when its health is $status (TM-RECORDS-010)',
    ({ status, share }) => {
      expect(
        sharesOf(
          profile('Weighted', [
            endpoint('it', { monitorStatus: status as EndpointMonitorStatus }),
            endpoint('other'),
          ]),
        ).it,
      ).toBe(share);
    },
  );

  it('is nothing when it is disabled, though healthy before (TM-AZURE-002)', () => {
    expect(
      sharesOf(
        profile('Weighted', [
          endpoint('it', { status: 'Disabled' }),
          endpoint('other'),
        ]),
      ),
    ).toEqual({ it: 0, other: 1 });
  });

  it('does not depend on health where it is always served (TM-AZURE-013)', () => {
    expect(
      sharesOf(
        profile('Weighted', [
          endpoint('it', { alwaysServe: true, monitorStatus: 'Degraded' }),
          endpoint('other'),
        ]),
      ),
    ).toEqual({ it: 0.5, other: 0.5 });
  });

  it('is as if all were healthy when all are degraded (TM-AZURE-003)', () => {
    const fact = profile('Weighted', [
      endpoint('a', { weight: 3, monitorStatus: 'Degraded' }),
      endpoint('b', { weight: 1, monitorStatus: 'Degraded' }),
      endpoint('off', { status: 'Disabled' }),
    ]);
    expect(sharesOf(fact)).toEqual({ a: 0.75, b: 0.25, off: 0 });
    expect(expectedShares(fact).isLastResort).toBe(true);
  });

  it('is nothing in a profile that is disabled (TM-AZURE-001)', () => {
    const { endpoints, isLastResort } = expectedShares(
      profile('Weighted', [endpoint('a')], { status: 'Disabled' }),
    );
    expect(endpoints).toEqual([
      { name: 'a', isServed: false, because: 'ProfileDisabled', share: 0 },
    ]);
    expect(isLastResort).toBe(false);
  });
});

describe('where the asker’s place decides', () => {
  it('is told by location with Performance, of the healthy only', () => {
    expect(
      expectedShares(
        profile('Performance', [
          endpoint('weu', { location: 'West Europe' }),
          endpoint('neu', {
            location: 'North Europe',
            monitorStatus: 'Degraded',
          }),
        ]),
      ),
    ).toMatchObject({
      by: 'location',
      endpoints: [
        { name: 'weu', answersFor: ['West Europe'] },
        { name: 'neu', answersFor: [], because: 'Degraded' },
      ],
    });
  });

  it('is told by code with Geographic, which no other endpoint takes over', () => {
    expect(
      expectedShares(
        profile('Geographic', [
          endpoint('de', { geoMapping: ['DE'], monitorStatus: 'Degraded' }),
          endpoint('rest', { geoMapping: ['WORLD'] }),
          endpoint('off', { geoMapping: ['FR'], status: 'Disabled' }),
        ]),
      ),
    ).toMatchObject({
      by: 'region',
      endpoints: [
        { answersFor: [], leavesWithout: ['DE'], because: 'Degraded' },
        { answersFor: ['WORLD'], isFallback: true },
        { answersFor: [], isFallback: false, because: 'Disabled' },
      ],
    });
  });

  it('is told by range with Subnet, and the endpoint without ranges takes the rest', () => {
    expect(
      expectedShares(
        profile('Subnet', [
          endpoint('office', {
            subnets: [{ first: '198.51.100.0', scope: 24 }],
          }),
          endpoint('rest'),
        ]),
      ),
    ).toMatchObject({
      by: 'subnet',
      endpoints: [
        { answersFor: ['198.51.100.0/24'], isFallback: false },
        { answersFor: [], isFallback: true, isServed: true },
      ],
    });
  });
});

describe('nested profiles', () => {
  const nested = (name: string, more: Partial<EndpointFact> = {}) =>
    endpoint(name, {
      type: 'NestedEndpoints',
      target: undefined,
      targetResourceId: `/PROFILES/${name}`,
      minChildEndpoints: { any: 1 },
      ...more,
    });
  const child = (
    statuses: EndpointMonitorStatus[],
    more: Partial<ProfileSettings> = {},
  ) =>
    profile(
      'Weighted',
      statuses.map((monitorStatus, index) =>
        endpoint(`c${index}`, { monitorStatus, weight: index + 1 }),
      ),
      more,
      'child',
    );
  const parent = profile('Weighted', [
    nested('child', { weight: 3 }),
    endpoint('other', { weight: 1 }),
  ]);

  it('share among their endpoints what they get', () => {
    const shares = expectedShares(parent, () => child(['Online', 'Online']));
    expect([...leafShares(shares)!]).toEqual([
      ['child/c0', 0.25],
      ['child/c1', 0.5],
      ['other', 0.25],
    ]);
  });

  it.each`
    statuses                  | minimum                | share
    ${['Online', 'Degraded']} | ${{ any: 1 }}          | ${0.75}
    ${['Online', 'Degraded']} | ${{ any: 2 }}          | ${0}
    ${['Degraded']}           | ${{ any: 1 }}          | ${0}
    ${['Online']}             | ${{ any: 1, ipv4: 1 }} | ${0}
  `(
    'get $share with $statuses where $minimum must be healthy',
    ({ statuses, minimum, share }) => {
      const fact = {
        ...parent,
        endpoints: [
          { ...parent.endpoints[0], minChildEndpoints: minimum },
          parent.endpoints[1],
        ],
      };
      expect(sharesOf(fact, [child(statuses)]).child).toBe(share);
    },
  );

  it('get nothing when they are switched off', () => {
    expect(
      sharesOf(parent, [child(['Online'], { status: 'Disabled' })]),
    ).toEqual({ child: 0, other: 1 });
  });

  it('get nothing when all their endpoints are, also where nothing else is healthy', () => {
    const fact = {
      ...parent,
      endpoints: [
        parent.endpoints[0],
        { ...parent.endpoints[1], monitorStatus: 'Degraded' as const },
      ],
    };
    expect(sharesOf(fact, [child(['Disabled', 'Stopped'])])).toEqual({
      child: 0,
      other: 1,
    });
  });

  it('have no shares where somewhere the place decides', () => {
    const shares = expectedShares(parent, () =>
      profile('Performance', [endpoint('c')], {}, 'child'),
    );
    expect(leafShares(shares)).toBeUndefined();
  });

  it('that hold each other end somewhere', () => {
    const loop = profile('Weighted', [nested('parent')], {}, 'child');
    const shares = expectedShares(parent, id =>
      id.toLowerCase().endsWith('child') ? loop : parent,
    );
    expect(shares.endpoints[0].nested?.endpoints[0]).not.toHaveProperty(
      'nested',
    );
  });

  it('tells no shares under a routing method that is not known', () => {
    const fact = profile('Nearest' as never, [endpoint('a')]);
    expect(expectedShares(fact)).toMatchObject({
      by: 'unknown',
      endpoints: [{ name: 'a', isServed: true, because: 'Healthy' }],
    });
    expect(expectedShares(fact).endpoints[0].share).toBeUndefined();
  });
});
