import { WriteMemory } from './WriteMemory';

const start = new Date('2026-01-01T00:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);

function written(versions: { before?: string; after?: string }) {
  const memory = new WriteMemory();
  memory.note(
    'key',
    'content',
    { before: versions.before, after: versions.after },
    start,
  );
  return memory;
}

describe('a write', () => {
  it('is not repeated before the cache shows it', () => {
    const memory = written({ before: '1', after: '2' });
    expect(memory.covers('key', 'content', '1', later(100))).toBe(true);
  });

  it('is repeated when the cache does not show it for long', () => {
    const memory = written({ before: undefined, after: '2' });
    expect(memory.covers('key', 'content', undefined, later(5_000))).toBe(
      false,
    );
    expect(memory.nextExpiry(later(100))).toEqual(later(5_000));
  });

  it('of something else is made at once', () => {
    const memory = written({ before: '1', after: '2' });
    expect(memory.covers('key', 'other content', '1', later(100))).toBe(false);
  });

  it('is made anew when somebody changed its result', () => {
    const memory = written({ before: '1', after: '2' });
    expect(memory.covers('key', 'content', '3', later(100))).toBe(false);
  });

  it('that could not mend a difference is not made again while nothing changes', () => {
    const memory = written({ before: '2', after: '2' });
    expect(memory.covers('key', 'content', '2', later(3_600_000))).toBe(true);
  });

  it('is forgotten when there is no difference any more', () => {
    const memory = written({ before: '1', after: '2' });
    memory.keepOnly(new Set());
    expect(memory.isEmpty).toBe(true);
  });
});
