import { exactTimeIn } from './exactTimeIn';

describe('exactTimeIn', () => {
  it('tells the second and the zone', () => {
    expect(exactTimeIn('en-US')('2026-10-02T12:34:56Z')).toMatch(/:34:56.*\S/);
  });

  it('names the month as the language does', () => {
    expect(exactTimeIn('fr')('2026-10-02T12:34:56Z')).toMatch(/oct\./);
  });
});
