import { problemClauses } from './problemClauses';
import { inEnglish, joined, say } from '../sentences';
import { RouteProblemCode } from './types';

function told(
  ...problems: [RouteProblemCode, ('error' | 'warning' | 'info')?][]
) {
  const clauses = problemClauses(
    problems.map(([code, severity = 'warning']) => ({ code, severity })),
  );
  return inEnglish(say`${joined('semicolon', clauses)}`);
}

describe('what the sentence on top says besides its regions', () => {
  it('is nothing without a problem', () => {
    expect(problemClauses([])).toEqual([]);
  });

  it('is each kind of problem once', () => {
    expect(
      told(['OrphanedRecord'], ['PoliciesDiffer'], ['OrphanedRecord']),
    ).toBe(
      'no ExternalDNS keeps its record; its policies differ between clusters',
    );
  });

  it('is that another route asks for the name, where this one holds it', () => {
    expect(told(['HostTaken'])).toBe('another route asks for its name');
  });

  it.each<RouteProblemCode>(['HostTaken', 'NoWriter', 'SourceUnavailable'])(
    'is nothing of %s, which the regions tell',
    code => {
      expect(problemClauses([{ code, severity: 'error' }])).toEqual([]);
    },
  );
});
