import { timeText } from './timeText';

describe('timeText', () => {
  it('tells the time of today', () => {
    expect(timeText('2026-01-01T12:02:00', '2026-01-01T12:08:00')).toMatch(
      /^12:02/,
    );
  });

  it('tells the date of another day', () => {
    expect(timeText('2025-12-31T12:02:00', '2026-01-01T12:08:00')).toMatch(
      /2025.*12:02/,
    );
  });
});
