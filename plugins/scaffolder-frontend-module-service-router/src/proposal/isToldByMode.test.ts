import { isToldByMode } from './isToldByMode';

const missing = {
  severity: 'error' as const,
  field: 'sourceRegion' as const,
  rule: 'sourceRegionMissing' as const,
  message: 'RegionBound needs the region that answers for all',
};

describe('isToldByMode', () => {
  it('leaves a missing region to the mode picker', () => {
    expect(isToldByMode(missing, { mode: { mode: 'RegionBound' } })).toBe(true);
  });

  it('leaves it to a mode picker of another name', () => {
    expect(
      isToldByMode(missing, { how: { mode: 'RegionBound' } }, { mode: 'how' }),
    ).toBe(true);
  });

  it('says it where the mode is a bare word, which no picker watches over', () => {
    expect(isToldByMode(missing, { mode: 'RegionBound' })).toBe(false);
  });

  it('leaves no other finding to it', () => {
    expect(
      isToldByMode(
        { ...missing, rule: 'sourceRegionUnknown' },
        { mode: { mode: 'RegionBound' } },
      ),
    ).toBe(false);
  });
});
