import { regionsByState } from './SearchedRoute';

describe('regionsByState', () => {
  it('puts regions of one state together', () => {
    expect(
      regionsByState(['weu answering', 'neu conflict', 'frc answering']),
    ).toEqual([
      ['answering', ['weu', 'frc']],
      ['conflict', ['neu']],
    ]);
  });

  it('finds nothing in a route of no region', () => {
    expect(regionsByState([])).toEqual([]);
  });
});
