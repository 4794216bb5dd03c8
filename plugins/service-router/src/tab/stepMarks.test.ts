import { markOf } from './stepMarks';

describe('markOf', () => {
  it.each`
    state        | word              | tone
    ${'holds'}   | ${'staleHolds'}   | ${'unknown'}
    ${'waiting'} | ${'staleWaiting'} | ${'unknown'}
    ${'broken'}  | ${'staleBroken'}  | ${'unknown'}
    ${'unknown'} | ${'staleUnknown'} | ${'unknown'}
    ${'gone'}    | ${'gone'}         | ${'neutral'}
    ${'absent'}  | ${'absent'}       | ${'neutral'}
  `('tells a step that is $state by a lost source as $word', row => {
    const { word, tone } = markOf({ state: row.state, isStale: true });
    expect({ word, tone }).toEqual({ word: row.word, tone: row.tone });
  });

  it.each(['holds', 'waiting', 'broken', 'unknown'] as const)(
    'tells a step that is %s by a source that is read as it is',
    state => {
      expect(markOf({ state }).word).toBe(state);
    },
  );
});
