import { fleetReportsAt } from '../../fixtures';
import { standingOf } from './standingOf';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const [weu] = fleetReportsAt(NOW).regionContents;
const error = {
  region: 'weu',
  source: 'zone' as const,
  name: 'test-aks.nl',
  message: 'no',
  since: '2026-10-02T12:00:00Z',
  retryable: true,
};

describe('standingOf', () => {
  it.each`
    routes                          | resolver       | standing       | good
    ${{ answering: 2 }}             | ${'127.0.0.1'} | ${'good'}      | ${2}
    ${{ healthy: 2, unserved: 9 }}  | ${'127.0.0.1'} | ${'good'}      | ${2}
    ${{ published: 2 }}             | ${undefined}   | ${'good'}      | ${2}
    ${{ published: 2 }}             | ${'127.0.0.1'} | ${'progress'}  | ${0}
    ${{ answering: 1, written: 1 }} | ${'127.0.0.1'} | ${'progress'}  | ${1}
    ${{ written: 1, waiting: 1 }}   | ${undefined}   | ${'attention'} | ${0}
    ${{ waiting: 1, conflict: 1 }}  | ${undefined}   | ${'problem'}   | ${0}
    ${{ answering: 1, stale: 1 }}   | ${'127.0.0.1'} | ${'stale'}     | ${1}
    ${{ answering: 1, unknown: 1 }} | ${'127.0.0.1'} | ${'unknown'}   | ${1}
    ${{ stale: 1, unknown: 1 }}     | ${'127.0.0.1'} | ${'stale'}     | ${0}
    ${{ waiting: 1, unknown: 1 }}   | ${'127.0.0.1'} | ${'attention'} | ${0}
    ${{ unserved: 3, removed: 1 }}  | ${undefined}   | ${'empty'}     | ${0}
    ${{}}                           | ${undefined}   | ${'empty'}     | ${0}
  `(
    'is $standing with $routes where $resolver is asked',
    ({ routes, resolver, standing, good }) => {
      expect(standingOf({ ...weu, routes, resolver })).toMatchObject({
        standing,
        good,
      });
    },
  );

  it('counts the routes that somebody publishes there', () => {
    expect(
      standingOf({
        ...weu,
        routes: { answering: 3, conflict: 1, unserved: 5 },
      }),
    ).toMatchObject({ routes: 4, good: 3 });
  });

  it.each`
    routes                                    | unknown
    ${{ answering: 3, written: 1 }}           | ${0}
    ${{ answering: 1, stale: 2, unknown: 1 }} | ${3}
  `('does not know of $unknown of $routes', ({ routes, unknown }) => {
    expect(standingOf({ ...weu, routes, resolver: '127.0.0.1' }).unknown).toBe(
      unknown,
    );
  });

  it('knows of no route where its zone was never read', () => {
    expect(
      standingOf({
        ...weu,
        routes: { written: 3, unserved: 5 },
        zone: { ...weu.zone, observedAt: undefined },
      }),
    ).toMatchObject({ routes: 3, unknown: 3 });
  });

  it.each([
    ['its zone', { zone: { ...weu.zone, error } }],
    ['a cluster', { clusters: [{ ...weu.clusters[0], error }] }],
  ])('is stale where %s cannot be read', (_, change) => {
    expect(standingOf({ ...weu, ...change }).standing).toBe('stale');
  });

  it('is not read yet where its zone never was', () => {
    expect(
      standingOf({ ...weu, zone: { ...weu.zone, observedAt: undefined } })
        .standing,
    ).toBe('unread');
  });
});
