import { unbroken } from './unbroken';

describe('unbroken', () => {
  it.each([
    ['12 s ago', '12\u00a0s ago'],
    ['TTL, kept by resolvers: 300 s', 'TTL, kept by resolvers: 300\u00a0s'],
    ['vor 3 min', 'vor 3\u00a0min'],
    ['just now', 'just now'],
  ])('keeps each figure of %p with its unit', (text, kept) => {
    expect(unbroken(text)).toBe(kept);
  });
});
