import {
  RouteListQuery,
  RouteSummary,
  routeSorts,
} from '@service-router/plugin-service-router-common';
import fc from 'fast-check';
import { routeListOf } from './routeListOf';

function route(
  key: string,
  overall: RouteSummary['overall'],
  zones: RouteSummary['zones'],
  host?: string,
  more: Pick<RouteSummary, 'mode' | 'problems'> = {},
): RouteSummary {
  const [namespace, name] = key.split('/');
  return {
    namespace,
    name,
    overall,
    zones,
    sentence: '',
    ...(host ? { host } : {}),
    ...more,
  };
}

const routes = [
  route(
    'orders/api',
    'good',
    [
      { region: 'weu', state: 'answering' },
      { region: 'neu', state: 'unserved' },
    ],
    'shop.example.com',
  ),
  route(
    'payments/api',
    'problem',
    [
      { region: 'weu', state: 'conflict' },
      { region: 'neu', state: 'answering' },
    ],
    'pay.example.com',
    { mode: 'Active', problems: ['ContestedRecord', 'ChangedByHand'] },
  ),
  route(
    'payments/web',
    'attention',
    [
      { region: 'weu', state: 'unserved' },
      { region: 'neu', state: 'unserved' },
    ],
    undefined,
    { mode: 'RegionBound', problems: ['NoWriter'] },
  ),
];

function keysOf(query: RouteListQuery, isReadable = (_: RouteSummary) => true) {
  return routeListOf(routes, query, isReadable).items.map(
    ({ namespace, name }) => `${namespace}/${name}`,
  );
}

describe('the list of routes', () => {
  it.each`
    query                                        | found
    ${{}}                                        | ${['orders/api', 'payments/api', 'payments/web']}
    ${{ region: ['neu'] }}                       | ${['payments/api']}
    ${{ region: ['neu', 'weu'] }}                | ${['orders/api', 'payments/api']}
    ${{ state: ['answering'] }}                  | ${['orders/api', 'payments/api']}
    ${{ region: ['weu'], state: ['answering'] }} | ${['orders/api']}
    ${{ region: ['weu'], state: ['unserved'] }}  | ${['payments/web']}
    ${{ overall: ['problem', 'attention'] }}     | ${['payments/api', 'payments/web']}
    ${{ mode: ['Active'] }}                      | ${['payments/api']}
    ${{ mode: ['Active', 'RegionBound'] }}       | ${['payments/api', 'payments/web']}
    ${{ problem: ['ChangedByHand'] }}            | ${['payments/api']}
    ${{ problem: ['NoWriter', 'HostTaken'] }}    | ${['payments/web']}
    ${{ text: 'PAY' }}                           | ${['payments/api', 'payments/web']}
    ${{ text: 'shop.ex' }}                       | ${['orders/api']}
    ${{ text: 's/a' }}                           | ${['orders/api', 'payments/api']}
    ${{ text: 'pay', overall: ['good'] }}        | ${[]}
  `('by $query: $found', ({ query, found }) => {
    expect(keysOf(query)).toEqual(found);
  });

  it.each`
    sort          | found
    ${'name'}     | ${['orders/api', 'payments/api', 'payments/web']}
    ${'-name'}    | ${['payments/web', 'payments/api', 'orders/api']}
    ${'host'}     | ${['payments/api', 'orders/api', 'payments/web']}
    ${'-host'}    | ${['payments/web', 'orders/api', 'payments/api']}
    ${'overall'}  | ${['payments/api', 'payments/web', 'orders/api']}
    ${'-overall'} | ${['orders/api', 'payments/web', 'payments/api']}
  `('in the order $sort: $found', ({ sort, found }) => {
    expect(keysOf({ sort })).toEqual(found);
  });

  it('neither lists nor counts what may not be read', () => {
    const isReadable = ({ name }: RouteSummary) => name === 'web';
    expect(routeListOf(routes, { limit: 1 }, isReadable)).toEqual({
      items: [routes[2]],
      total: 1,
      offset: 0,
    });
  });

  it('counts what is on other pages', () => {
    expect(routeListOf(routes, { limit: 1 }, () => true)).toMatchObject({
      items: [routes[0]],
      total: 3,
      nextCursor: expect.any(String),
    });
  });

  it('goes on where it ended although that route has gone', () => {
    const { nextCursor } = routeListOf(routes, { limit: 2 }, () => true);
    const { items } = routeListOf(
      [routes[0], routes[2]],
      { limit: 2, cursor: nextCursor },
      () => true,
    );
    expect(items).toEqual([routes[2]]);
  });

  it('is empty where a cursor is behind all routes', () => {
    const { nextCursor } = routeListOf(routes, { limit: 2 }, () => true);
    expect(
      routeListOf([routes[0]], { cursor: nextCursor }, () => true),
    ).toEqual({ items: [], total: 1, offset: 1 });
  });

  it.each`
    offset | found                               | tells
    ${0}   | ${['orders/api', 'payments/api']}   | ${0}
    ${1}   | ${['payments/api', 'payments/web']} | ${1}
    ${2}   | ${['payments/web']}                 | ${2}
    ${9}   | ${[]}                               | ${3}
  `('passes over $offset routes: $found', ({ offset, found, tells }) => {
    expect(keysOf({ limit: 2, offset })).toEqual(found);
    expect(routeListOf(routes, { limit: 2, offset }, () => true).offset).toBe(
      tells,
    );
  });

  it('tells with a cursor, too, how many come before', () => {
    const { nextCursor } = routeListOf(routes, { limit: 2 }, () => true);
    expect(routeListOf(routes, { cursor: nextCursor }, () => true).offset).toBe(
      2,
    );
  });

  it('refuses to begin at two places', () => {
    const { nextCursor } = routeListOf(routes, { limit: 1 }, () => true);
    expect(() =>
      routeListOf(routes, { cursor: nextCursor, offset: 1 }, () => true),
    ).toThrow('expected one of them');
  });

  it('refuses a cursor of another order', () => {
    const { nextCursor } = routeListOf(routes, { limit: 1 }, () => true);
    expect(() =>
      routeListOf(routes, { cursor: nextCursor, sort: 'host' }, () => true),
    ).toThrow('in the same order (sort=host)');
  });

  it('has every route on exactly one page, in any order and of any length', () => {
    const some = fc.uniqueArray(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 3 }),
        host: fc.option(fc.constantFrom('a.b', 'b.b'), { nil: undefined }),
        overall: fc.constantFrom('good' as const, 'problem' as const),
      }),
      { selector: ({ name }) => name, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...routeSorts),
        fc.integer({ min: 1, max: 5 }),
        (found, sort, limit) => {
          const all = found.map(({ name, host, overall }) =>
            route(`a/${name.replaceAll('/', '_')}_`, overall, [], host),
          );
          const listed: RouteSummary[] = [];
          let cursor: string | undefined;
          do {
            const page = routeListOf(all, { sort, limit, cursor }, () => true);
            listed.push(...page.items);
            cursor = page.nextCursor;
          } while (cursor !== undefined);
          expect(listed).toEqual(routeListOf(all, { sort }, () => true).items);
        },
      ),
    );
  });
});
