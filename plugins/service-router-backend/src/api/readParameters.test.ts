import { z } from 'zod';
import { readParameters } from './readParameters';

const parameters = {
  region: {
    in: 'path',
    description: 'Name of the region.',
    expected: 'the name of a region',
    schema: z.string(),
  },
  limit: {
    in: 'query',
    description: 'How many.',
    expected: 'a whole number',
    schema: z.string().regex(/^\d+$/).transform(Number).optional(),
  },
} as const;

function read(query: object) {
  return readParameters(parameters, {
    params: { region: 'weu' },
    query: query as {},
  });
}

describe('readParameters', () => {
  it('reads what path and query say', () => {
    expect(read({ limit: '7' })).toEqual({ region: 'weu', limit: 7 });
  });

  it('leaves out what is not said', () => {
    expect(read({})).toEqual({ region: 'weu' });
  });

  it.each`
    query                    | told
    ${{ limit: 'ten' }}      | ${'The query parameter limit is "ten"; expected a whole number.'}
    ${{ limit: '' }}         | ${'The query parameter limit is ""; expected a whole number.'}
    ${{ limit: ['1', '2'] }} | ${'The query parameter limit is "1,2"; expected a whole number.'}
    ${{ limit: { a: '1' } }} | ${'The query parameter limit is "{"a":"1"}"; expected a whole number.'}
    ${{ limits: '7' }}       | ${'There is no query parameter "limits" here; those that there are: limit.'}
  `('refuses $query', ({ query, told }) => {
    expect(() => read(query)).toThrow(told);
  });

  it('says that there is nothing to say', () => {
    expect(() => readParameters({}, { params: {}, query: { a: '1' } })).toThrow(
      'There is no query parameter "a" here; there is none at all.',
    );
  });
});
