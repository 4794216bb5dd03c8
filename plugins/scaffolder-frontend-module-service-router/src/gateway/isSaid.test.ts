import { isSaid } from './isSaid';

describe('isSaid', () => {
  it.each`
    option       | value                      | said
    ${undefined} | ${true}                    | ${false}
    ${true}      | ${undefined}               | ${true}
    ${'edge'}    | ${true}                    | ${true}
    ${'edge'}    | ${false}                   | ${false}
    ${'edge'}    | ${undefined}               | ${false}
    ${'edge'}    | ${{}}                      | ${false}
    ${'edge'}    | ${{ weights: { weu: 1 } }} | ${true}
  `(
    'with $option, and $value for edge, is $said',
    ({ option, value, said }) => {
      expect(isSaid(option, { edge: value })).toBe(said);
    },
  );
});
