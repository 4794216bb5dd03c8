import type { RouteSummary } from '../client/types';
import { say, told, unsaidIn } from '../sentences';
import { ownedRoutes, RouteOfEntity } from './ownedRoutes';

const regions = [
  { name: 'weu', title: 'West Europe' },
  { name: 'neu', title: 'North Europe' },
];

function route(
  name: string,
  overall: RouteSummary['overall'] | 'absent',
  zones: Record<string, RouteSummary['zones'][number]['state']> = {},
  entityRef = 'component:default/shop',
): RouteOfEntity {
  const identifier = { namespace: 'shop', name };
  return {
    entityRef,
    route: identifier,
    ...(overall === 'absent'
      ? {}
      : {
          summary: {
            ...identifier,
            host: `${name}.example.com`,
            overall,
            ...told(say`${name} is ${overall}.`),
            zones: Object.entries(zones).map(([region, state]) => ({
              region,
              state,
            })),
          },
        }),
  };
}

const summed = (...routes: RouteOfEntity[]) =>
  ownedRoutes(routes, regions, ({ name }) =>
    told(say`${name} stands nowhere.`),
  );

describe('ownedRoutes', () => {
  it('says nothing of nothing', () => {
    expect(summed()).toEqual({ routes: [], troubledRegions: [], notRight: [] });
  });

  it('counts routes by how they are, what needs a look first', () => {
    expect(
      summed(
        route('a', 'good'),
        route('b', 'problem'),
        route('c', 'good'),
        route('d', 'absent'),
      ).routes,
    ).toEqual([
      { state: 'problem', count: 1 },
      { state: 'absent', count: 1 },
      { state: 'good', count: 2 },
    ]);
  });

  it('counts a route of several entities once, for the first', () => {
    const { routes, notRight } = summed(
      route('a', 'problem'),
      route('a', 'problem', {}, 'component:default/other'),
    );
    expect(routes).toEqual([{ state: 'problem', count: 1 }]);
    expect(notRight.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/shop',
    ]);
  });

  it('tells of what needs a look, the worst first, and of nothing else', () => {
    expect(
      summed(
        route('a', 'absent'),
        route('b', 'good'),
        route('c', 'attention'),
        route('d', 'progress'),
        route('e', 'problem'),
        route('f', 'gone'),
      ).notRight.map(({ name, sentence }) => [name, sentence]),
    ).toEqual([
      ['e', 'e is problem.'],
      ['c', 'c is attention.'],
      ['a', 'a stands nowhere.'],
    ]);
  });

  it('says in each language what was said of them', () => {
    expect(
      unsaidIn(summed(route('a', 'absent'), route('b', 'problem'))),
    ).toEqual([]);
  });

  it('tells of no more than fifty, and counts all', () => {
    const { routes, notRight } = summed(
      ...Array.from({ length: 60 }, (_, index) =>
        route(`r${index}`, 'problem'),
      ),
    );
    expect(notRight).toHaveLength(50);
    expect(routes).toEqual([{ state: 'problem', count: 60 }]);
  });

  it('finds the regions in which routes are not right, the worst first', () => {
    expect(
      summed(
        route('a', 'problem', { weu: 'answering', neu: 'conflict' }),
        route('b', 'attention', { weu: 'stale', neu: 'stale' }),
      ).troubledRegions,
    ).toEqual([
      { region: 'neu', title: 'North Europe', routes: 2 },
      { region: 'weu', title: 'West Europe', routes: 1 },
    ]);
  });

  it('finds a region in which it is not known whether routes answer', () => {
    expect(
      summed(route('a', 'attention', { weu: 'unknown', neu: 'answering' }))
        .troubledRegions,
    ).toEqual([{ region: 'weu', title: 'West Europe', routes: 1 }]);
  });

  it('takes no region for troubled because a route is not meant to be there', () => {
    expect(
      summed(route('a', 'good', { weu: 'answering', neu: 'unserved' }))
        .troubledRegions,
    ).toEqual([]);
  });
});
