import { readParameters } from '../readParameters';
import { cursorParameters, pageParameters } from './pageParameters';

describe('pageParameters', () => {
  const read = (
    query: Record<string, string>,
    parameters: Parameters<typeof readParameters>[0] = pageParameters(
      'routes',
      'the same filters',
    ),
  ) => readParameters(parameters, { params: {}, query });

  it('tell how many and from where on', () => {
    expect(read({})).toEqual({});
    expect(read({ limit: '50', cursor: 'abc' })).toEqual({
      limit: 50,
      cursor: 'abc',
    });
    expect(read({ limit: '1000', offset: '0' })).toEqual({
      limit: 1000,
      offset: 0,
    });
  });

  it.each`
    query                           | fault
    ${{ limit: '0' }}               | ${'The query parameter limit is "0"; expected a whole number from 1 to 1000.'}
    ${{ limit: '1001' }}            | ${'The query parameter limit is "1001"; expected a whole number from 1 to 1000.'}
    ${{ limit: '1e2' }}             | ${'The query parameter limit is "1e2"; expected a whole number'}
    ${{ cursor: '' }}               | ${'The query parameter cursor is ""; expected the nextCursor of an answer.'}
    ${{ cursor: 'a'.repeat(2001) }} | ${'expected the nextCursor of an answer.'}
    ${{ offset: '-1' }}             | ${'The query parameter offset is "-1"; expected a whole number from 0'}
  `('refuse $query', ({ query, fault }) => {
    expect(() => read(query)).toThrow(fault);
  });

  it('say what is told when nothing is asked', () => {
    const { limit } = pageParameters('routes', 'the same filters');
    expect(limit.description).toBe(
      'How many routes at most; all of them when absent.',
    );
  });

  describe('of a list that is not at hand as a whole', () => {
    const parameters = cursorParameters('changes', 'the same filters', {
      usual: 20,
      most: 200,
    });

    it('have bounds of their own', () => {
      expect(parameters.limit.description).toBe(
        'How many changes at most; 20 when absent.',
      );
      expect(parameters.limit.example).toBe('20');
      expect(read({ limit: '200' }, parameters)).toEqual({ limit: 200 });
      expect(() => read({ limit: '201' }, parameters)).toThrow(
        'expected a whole number from 1 to 200.',
      );
    });

    it('know no offset', () => {
      expect(() => read({ offset: '1' }, parameters)).toThrow(
        'There is no query parameter "offset" here; those that there are: limit, cursor.',
      );
    });
  });
});
