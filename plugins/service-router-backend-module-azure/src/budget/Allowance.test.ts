import fc from 'fast-check';
import { SlidingWindow, TokenBucket } from './Allowance';

describe('SlidingWindow', () => {
  it('lets its limit go at once, and the next when the first counts no more', () => {
    const window = new SlidingWindow(() => 2, 1_000);
    for (const at of [0, 100]) {
      expect(window.readyAt(at)).toBe(at);
      window.take()(at + 50);
    }
    expect(window.readyAt(200)).toBe(1_050);
  });

  it('counts a request until its length after its answer', () => {
    const window = new SlidingWindow(() => 1, 1_000);
    const answered = window.take();
    expect(window.readyAt(5_000)).toBe(Infinity);
    answered(5_000);
    expect(window.readyAt(5_500)).toBe(6_000);
  });

  it('believes that less is left', () => {
    const window = new SlidingWindow(() => 10, 1_000);
    window.lower(0, 0);
    expect(window.readyAt(0)).toBe(1_000);
    expect(window.spent(0)).toBe(10);
  });

  it('does not believe that more is left', () => {
    const window = new SlidingWindow(() => 1, 1_000);
    window.take()(0);
    window.lower(5, 0);
    expect(window.readyAt(0)).toBe(1_000);
  });

  it('never holds more than its limit, wherever the other side begins to count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(
          fc.record({
            pause: fc.integer({ min: 0, max: 400 }),
            there: fc.integer({ min: 0, max: 90 }),
            back: fc.integer({ min: 0, max: 90 }),
          }),
          { maxLength: 60 },
        ),
        (limit, requests) => {
          const window = new SlidingWindow(() => limit, 1_000);
          const counted: number[] = [];
          let now = 0;
          for (const { pause, there, back } of requests) {
            now = Math.max(now + pause, window.readyAt(now + pause));
            counted.push(now + there);
            window.take()(now + there + back);
          }
          for (const start of counted) {
            const within = counted.filter(
              at => at >= start && at < start + 1_000,
            );
            expect(within.length).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });
});

describe('TokenBucket', () => {
  const bucket = () =>
    new TokenBucket(
      () => 3,
      () => 2,
      0,
    );

  it('lets a burst go, and then goes at its rate', () => {
    const tokens = bucket();
    [0, 0, 0].forEach(at => tokens.take(at));
    expect(tokens.readyAt(0)).toBe(500);
    tokens.take(500);
    expect(tokens.readyAt(500)).toBe(1_000);
  });

  it('holds no more than its capacity', () => {
    const tokens = bucket();
    expect(tokens.spent(3_600_000)).toBe(0);
    [1, 2, 3].forEach(() => tokens.take(3_600_000));
    expect(tokens.readyAt(3_600_000)).toBe(3_600_500);
  });

  it('believes that less is left, and not that more is', () => {
    const tokens = bucket();
    tokens.lower(1, 0);
    expect(tokens.spent(0)).toBe(2);
    tokens.lower(3, 0);
    expect(tokens.spent(0)).toBe(2);
  });
});
