import { weightFaults } from './weightFaults';

describe('weightFaults', () => {
  it.each([
    { weu: 1, neu: 1000 },
    { weu: 100, neu: 0 },
  ])('has nothing against %j', weights => {
    expect(weightFaults(weights)).toEqual([]);
  });

  it.each`
    weights                  | fault
    ${{ weu: 1001, neu: 1 }} | ${'weu: weight must be between 1 and 1000, got 1001'}
    ${{ weu: 1, neu: -1 }}   | ${'neu: weight must be between 1 and 1000, got -1'}
    ${{ weu: 0.5, neu: 1 }}  | ${'weu: weight must be a whole number, got 0.5'}
    ${{ weu: NaN }}          | ${'weu: weight must be a whole number, got NaN'}
    ${{ weu: 0, neu: 0 }}    | ${'no region is left: nobody would get an answer. Switch at least one region on'}
    ${{}}                    | ${'no region has a weight yet. Set one of the common weights first'}
  `('says of $weights: $fault', ({ weights, fault }) => {
    expect(weightFaults(weights)).toEqual([fault]);
  });
});
