import { percentText, weightShares } from './weightShares';

describe('weightShares', () => {
  it.each`
    weights                  | shares
    ${{ weu: 95, neu: 5 }}   | ${{ weu: 0.95, neu: 0.05 }}
    ${{ weu: 1000, neu: 1 }} | ${{ weu: 1000 / 1001, neu: 1 / 1001 }}
    ${{ weu: 30, neu: 0 }}   | ${{ weu: 1, neu: 0 }}
    ${{ weu: 0, neu: 0 }}    | ${{ weu: 0, neu: 0 }}
  `('of $weights are $shares', ({ weights, shares }) => {
    expect(weightShares(weights)).toEqual(shares);
  });
});

describe('percentText', () => {
  it.each`
    share       | text
    ${0}        | ${'0%'}
    ${1 / 1001} | ${'0.1%'}
    ${0.0525}   | ${'5.3%'}
    ${0.3333}   | ${'33%'}
    ${1}        | ${'100%'}
  `('of $share is $text', ({ share, text }) => {
    expect(percentText(share)).toBe(text);
  });
});
