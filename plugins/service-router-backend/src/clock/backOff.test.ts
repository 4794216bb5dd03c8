import { backOff } from './backOff';

const range = { base: 1000, limit: 30_000 };

describe('backOff', () => {
  it.each`
    attempts | shortest  | longest
    ${1}     | ${500}    | ${1000}
    ${2}     | ${1000}   | ${2000}
    ${5}     | ${8000}   | ${16_000}
    ${6}     | ${15_000} | ${30_000}
    ${5000}  | ${15_000} | ${30_000}
  `(
    'after $attempts failures waits $shortest to $longest ms',
    ({ attempts, shortest, longest }) => {
      expect(backOff(attempts, range, () => 0)).toBe(shortest);
      expect(backOff(attempts, range, () => 0.999999)).toBe(longest);
    },
  );
});
