import { fleetReportsAt } from '../fixtures';
import { endpointsByRegion } from './endpointsByRegion';

const { profile, endpoint, regionContents } = fleetReportsAt(0);

describe('endpointsByRegion', () => {
  it('counts the endpoints of each region that has any', () => {
    const counts = endpointsByRegion([profile, profile], regionContents);
    expect(Object.fromEntries(counts)).toEqual({
      weu: { total: 2, served: 2 },
      neu: { total: 2, served: 2 },
    });
  });

  it('counts apart those that get a part of the answers', () => {
    const endpoints = [
      endpoint('weu', 1),
      endpoint('weu', 0, { isServed: false, because: 'Degraded' }),
    ];
    expect(
      endpointsByRegion([{ endpoints }], regionContents).get('weu'),
    ).toEqual({ total: 2, served: 1 });
  });

  it('counts none that is nobody knows whose', () => {
    const endpoints = [endpoint('weu', 1, { origin: undefined })];
    expect(endpointsByRegion([{ endpoints }], regionContents).size).toBe(0);
  });
});
