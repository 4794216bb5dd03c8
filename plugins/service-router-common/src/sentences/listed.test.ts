import { listed } from './listed';

describe('listed', () => {
  it.each`
    names              | text
    ${[]}              | ${''}
    ${['a']}           | ${'a'}
    ${['a', 'b']}      | ${'a and b'}
    ${['a', 'b', 'c']} | ${'a, b and c'}
  `('makes "$text" of $names', ({ names, text }) => {
    expect(listed(names)).toBe(text);
  });
});
