import { trafficCluster, trafficService } from '../testing/trafficBuilders';
import { changesOf, standing } from '../testing/trafficPlans';
import { TrafficCluster } from './trafficSources';

/** Services of one profile whose names are as long as Kubernetes takes. */
function services(
  count: number,
  settingsOf: (index: number) => Record<string, string> = () => ({}),
): TrafficCluster[] {
  return [
    trafficCluster(
      'weu',
      Array.from({ length: count }, (_, index) =>
        trafficService(
          `s${index}.example.com`,
          { 'profile-name': 'shop-tm', ...settingsOf(index) },
          { name: `${'n'.repeat(240)}${String(index).padStart(3, '0')}` },
        ),
      ),
    ),
  ];
}

describe('more endpoints than the tags of a profile have room for', () => {
  const first = changesOf(services(60), []);
  const facts = standing(services(60));
  const [{ endpoints }] = facts;

  it('are made as far as there is room, and each of the others is refused', () => {
    expect(endpoints.length).toBeGreaterThan(20);
    expect(endpoints.length + first.refusals.length).toBe(60);
    expect(new Set(first.refusals.map(({ reason }) => reason))).toEqual(
      new Set(['TooManyEndpoints']),
    );
  });

  it('change nothing once they stand', () => {
    expect(changesOf(services(60), facts).writes).toEqual([]);
  });

  it('keep nobody who stands from changing', () => {
    const heavier = (index: number): Record<string, string> =>
      index === 0 ? { weight: '7' } : {};
    expect(changesOf(services(60, heavier), facts).writes).toMatchObject([
      {
        kind: 'updateEndpoint',
        endpoint: { name: 's0-example-com', weight: 7 },
      },
    ]);
  });
});
