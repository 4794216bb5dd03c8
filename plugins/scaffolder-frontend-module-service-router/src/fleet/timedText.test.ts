import { timedText } from './timedText';
import { timeText } from './timeText';

const now = '2026-01-01T12:08:00Z';

describe('timedText', () => {
  it('tells the times of a sentence as its reader has them', () => {
    const time = '2026-01-01T12:02:11.948Z';
    expect(timedText(`What is known of it is from ${time}.`, now)).toBe(
      `What is known of it is from ${timeText(time, now)}.`,
    );
  });

  it('leaves a sentence without a time as it is', () => {
    expect(timedText('Nobody has it.', now)).toBe('Nobody has it.');
  });
});
