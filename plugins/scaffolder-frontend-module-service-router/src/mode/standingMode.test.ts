import { standingMode } from './standingMode';

const boundTo = { region: 'neu', title: 'North Europe' };

describe('standingMode', () => {
  it.each`
    report                              | mode
    ${{ mode: 'Active' }}               | ${{ mode: 'Active' }}
    ${{ mode: 'RegionBound', boundTo }} | ${{ mode: 'RegionBound', sourceRegion: 'neu' }}
    ${{ mode: 'RegionBound' }}          | ${{ mode: 'RegionBound' }}
    ${{ mode: 'Mixed', boundTo }}       | ${undefined}
    ${{}}                               | ${undefined}
  `('of $report is $mode', ({ report, mode }) => {
    expect(standingMode(report)).toEqual(mode);
  });
});
