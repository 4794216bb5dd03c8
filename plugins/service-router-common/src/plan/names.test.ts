import { listed, listedByText } from './names';

describe('listed', () => {
  it.each`
    names              | text
    ${[]}              | ${''}
    ${['a']}           | ${'a'}
    ${['a', 'b']}      | ${'a and b'}
    ${['a', 'b', 'c']} | ${'a, b and c'}
  `('makes "$text" of $names', ({ names, text }) => {
    expect(listed(names)).toBe(text);
  });
});

describe('listedByText', () => {
  it('has the verb agree with the number of holders', () => {
    expect(
      listedByText(
        new Map([
          ['Active', ['aks-weu', 'aks-frc']],
          ['RegionBound', ['aks-neu']],
        ]),
      ),
    ).toBe('aks-weu and aks-frc have Active and aks-neu has RegionBound');
  });
});
