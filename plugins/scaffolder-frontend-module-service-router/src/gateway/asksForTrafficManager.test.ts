import { asksForTrafficManager } from './asksForTrafficManager';

describe('asksForTrafficManager', () => {
  it.each`
    option       | value                      | asks
    ${undefined} | ${true}                    | ${false}
    ${true}      | ${undefined}               | ${true}
    ${'edge'}    | ${true}                    | ${true}
    ${'edge'}    | ${false}                   | ${false}
    ${'edge'}    | ${undefined}               | ${false}
    ${'edge'}    | ${{}}                      | ${false}
    ${'edge'}    | ${{ weights: { weu: 1 } }} | ${true}
  `(
    'with $option, and $value for edge, is $asks',
    ({ option, value, asks }) => {
      expect(asksForTrafficManager(option, { edge: value })).toBe(asks);
    },
  );
});
