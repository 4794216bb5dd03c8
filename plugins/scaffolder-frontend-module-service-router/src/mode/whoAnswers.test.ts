import { fleet } from '../fixtures';
import { whoAnswers } from './whoAnswers';

const [weu, ...others] = fleet.clusters;
const asPairs = (...asked: Parameters<typeof whoAnswers>) =>
  whoAnswers(...asked).map(({ region, by }) => `${region}-${by}`);

describe('whoAnswers', () => {
  it('has each region answer for itself when Active', () => {
    expect(asPairs({ mode: 'Active' }, fleet)).toEqual([
      'weu-weu',
      'neu-neu',
      'frc-frc',
    ]);
  });

  it('has the adopting region answer for one without a cluster', () => {
    const clusters = [
      { ...weu, adoptsRegions: ['frc'] },
      ...others.filter(({ region }) => region !== 'frc'),
    ];
    expect(asPairs({ mode: 'Active' }, { ...fleet, clusters })).toEqual([
      'weu-weu',
      'neu-neu',
      'frc-weu',
    ]);
  });

  it('has nobody answer for a region that no cluster serves', () => {
    expect(
      whoAnswers({ mode: 'Active' }, { ...fleet, clusters: others })[0],
    ).toEqual({ region: 'weu', by: undefined });
  });

  it('has the source region answer for all when RegionBound', () => {
    expect(
      asPairs({ mode: 'RegionBound', sourceRegion: 'neu' }, fleet),
    ).toEqual(['weu-neu', 'neu-neu', 'frc-neu']);
  });
});
