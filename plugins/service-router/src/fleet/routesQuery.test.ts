import fc from 'fast-check';
import { routeSorts } from '@service-router/plugin-service-router-common';
import {
  choices,
  isFiltered,
  listQueryOf,
  routesQueryOf,
  searchOf,
} from './routesQuery';

const asked = (search: string) => routesQueryOf(new URLSearchParams(search));

describe('the address of the list of routes', () => {
  it('asks for all of them, what needs a look first, when it says nothing', () => {
    expect(listQueryOf(asked(''))).toEqual({ sort: 'overall', limit: 50 });
  });

  it('says what is searched, chosen and turned to', () => {
    expect(
      listQueryOf(
        asked(
          'text=shop&region=weu&region=neu&state=conflict&mode=Active&problem=HostTaken&sort=-host&page=3',
        ),
      ),
    ).toEqual({
      text: 'shop',
      region: ['weu', 'neu'],
      state: ['conflict'],
      mode: ['Active'],
      problem: ['HostTaken'],
      sort: '-host',
      limit: 50,
      offset: 100,
    });
  });

  it.each([
    'page=0',
    'page=-1',
    'page=x',
    'page=1.5',
    'state=x',
    'sort=x',
    'region=',
    'text=%20',
  ])('passes over %s', search => {
    expect(listQueryOf(asked(search))).toEqual({ sort: 'overall', limit: 50 });
  });

  it('says nothing where all is as usual', () => {
    expect(String(searchOf(asked('')))).toBe('');
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          text: fc.string(),
          region: fc.uniqueArray(fc.string({ minLength: 1 })),
          state: fc.subarray(choices.state),
          overall: fc.subarray(choices.overall),
          mode: fc.subarray(choices.mode),
          problem: fc.subarray(choices.problem),
          sort: fc.constantFrom(...routeSorts),
          page: fc.integer({ min: 1, max: 1000 }),
        }),
        query => {
          expect(asked(String(searchOf(query)))).toEqual(query);
        },
      ),
    );
  });

  it.each`
    search                | filtered
    ${''}                 | ${false}
    ${'sort=host&page=2'} | ${false}
    ${'text=a'}           | ${true}
    ${'region=weu'}       | ${true}
  `(
    'leaves something out with "$search": $filtered',
    ({ search, filtered }) => {
      expect(isFiltered(asked(search))).toBe(filtered);
    },
  );
});
