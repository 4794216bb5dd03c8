import { FailureLedger } from './FailureLedger';

const start = new Date('2026-01-01T00:00:00Z');

/** Seconds to the next try after each of so many failures in a row. */
function waits(failures: number, random: () => number): number[] {
  const ledger = new FailureLedger(random);
  return Array.from({ length: failures }, () => {
    ledger.note('key', 'DNSEndpoint a/b', 'refused', start);
    return (ledger.nextTry()!.getTime() - start.getTime()) / 1_000;
  });
}

describe('a write that failed', () => {
  it('waits twice as long after each failure, up to five minutes', () => {
    expect(waits(11, () => 1)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300,
    ]);
  });

  it('does not come back together with others that failed with it', () => {
    const spread = [0, 0.5, 0.999].map(random => waits(5, () => random)[4]);
    expect(new Set(spread).size).toBe(3);
    expect(Math.min(...spread)).toBeGreaterThanOrEqual(8);
  });

  it('is told with its count, its last error and its next try', () => {
    const ledger = new FailureLedger(() => 1);
    ledger.note('key', 'DNSEndpoint a/b', 'refused', start);
    ledger.note('key', 'DNSEndpoint a/b', 'too long', start);
    expect(ledger.list()).toEqual([
      {
        object: 'DNSEndpoint a/b',
        message: 'too long',
        attempts: 2,
        nextTry: '2026-01-01T00:00:02.000Z',
      },
    ]);
  });

  it('is counted anew after a success', () => {
    const ledger = new FailureLedger(() => 1);
    ledger.note('key', 'DNSEndpoint a/b', 'refused', start);
    ledger.clear('key');
    ledger.note('key', 'DNSEndpoint a/b', 'refused', start);
    expect(ledger.list()[0].attempts).toBe(1);
  });

  it('is worth telling once for each reason', () => {
    const ledger = new FailureLedger(() => 1);
    const note = (message: string) =>
      ledger.note('key', 'DNSEndpoint a/b', message, start);
    expect([note('refused'), note('refused'), note('too long')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
