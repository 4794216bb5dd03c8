import { regionsByState } from './SearchedRoute';

describe('regionsByState', () => {
  it('puts regions of one state together', () => {
    expect(
      regionsByState([
        'West Europe answering',
        'neu conflict',
        'frc answering',
      ]),
    ).toEqual([
      ['answering', ['West Europe', 'frc']],
      ['conflict', ['neu']],
    ]);
  });

  it('finds nothing in a route of no region', () => {
    expect(regionsByState([])).toEqual([]);
  });
});
