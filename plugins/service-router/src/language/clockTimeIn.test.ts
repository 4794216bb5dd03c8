import { clockTimeIn } from './clockTimeIn';
import { exactTimeIn } from './exactTimeIn';

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;
// Noon where the reader is, so that some seconds earlier is the same day in every zone.
const noon = new Date(2026, 9, 2, 12, 0, 0).getTime();
const at = (time: number) => new Date(time).toISOString();

describe('clockTimeIn', () => {
  it('tells the second of today without the day', () => {
    expect(clockTimeIn('nl')(at(noon - 12 * SECOND), noon)).toBe('11:59:48');
  });

  it.each([noon - DAY, noon + DAY])(
    'tells the day and the zone with another day (%d)',
    time => {
      expect(clockTimeIn('nl')(at(time), noon)).toBe(
        exactTimeIn('nl')(at(time)),
      );
    },
  );

  it('writes as the language does', () => {
    expect(clockTimeIn('en-US')(at(noon - 12 * SECOND), noon)).toMatch(
      /^11:59:48\sAM$/,
    );
  });

  it('stays in one line', () => {
    expect(clockTimeIn('en-US')(at(noon - 12 * SECOND), noon)).not.toContain(
      ' ',
    );
  });
});
