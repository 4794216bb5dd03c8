import { clockAhead } from './clockAhead';

const AT = Date.parse('2026-01-01T12:00:00Z');

describe('clockAhead', () => {
  it('is the difference of the two clocks when the answer came', () => {
    const answer = { generatedAt: '2026-01-01T12:00:05Z' };
    expect(clockAhead(answer, AT)).toBe(5_000);
  });

  it('stays as it was when the same answer is confirmed later', () => {
    const answer = { generatedAt: '2026-01-01T12:00:05Z' };
    clockAhead(answer, AT);
    expect(clockAhead(answer, AT + 600_000)).toBe(5_000);
  });

  it('is taken for none where the time cannot be read', () => {
    expect(clockAhead({ generatedAt: '' }, AT)).toBe(0);
    expect(clockAhead({}, AT)).toBe(0);
  });
});
