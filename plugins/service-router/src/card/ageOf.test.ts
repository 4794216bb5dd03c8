import { ageOf } from './ageOf';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const secondsAgo = (seconds: number) =>
  new Date(NOW - seconds * 1000).toISOString();

describe('ageOf', () => {
  it.each`
    seconds   | unit         | value
    ${-3600}  | ${'now'}     | ${0}
    ${0}      | ${'now'}     | ${0}
    ${1.9}    | ${'now'}     | ${0}
    ${2}      | ${'seconds'} | ${2}
    ${59.9}   | ${'seconds'} | ${59}
    ${60}     | ${'minutes'} | ${1}
    ${372}    | ${'minutes'} | ${6}
    ${3599}   | ${'minutes'} | ${59}
    ${3600}   | ${'hours'}   | ${1}
    ${172799} | ${'hours'}   | ${47}
    ${172800} | ${'days'}    | ${2}
  `('$seconds s are $value $unit', ({ seconds, unit, value }) => {
    expect(ageOf(secondsAgo(seconds), NOW)).toEqual({ unit, value });
  });

  it('takes a time it cannot read for now, rather than showing a number that is none', () => {
    expect(ageOf('soon', NOW)).toEqual({ unit: 'now', value: 0 });
  });
});
