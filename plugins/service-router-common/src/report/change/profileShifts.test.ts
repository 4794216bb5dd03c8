import { planned, twoServices } from '../../testing/trafficPlans';
import { profileShifts } from './profileShifts';

const clusters = [
  { name: 'aks-weu', region: 'weu' },
  { name: 'aks-neu', region: 'neu' },
];
const shared = { hostname: 'shop.example.com', 'routing-method': 'Weighted' };
const weighted = (weu: string, neu: string, more: object = {}) =>
  planned(
    twoServices(
      { ...shared, weight: weu, ...more },
      { ...shared, weight: neu, ...more },
    ),
  );

describe('profileShifts', () => {
  it('tells nothing of a profile that stays as it is', () => {
    expect(
      profileShifts(weighted('70', '30'), weighted('70', '30'), clusters),
    ).toEqual([]);
  });

  it('tells the weights and the shares they come to', () => {
    const [shift] = profileShifts(
      weighted('95', '5'),
      weighted('50', '50'),
      clusters,
    );
    expect(shift).toMatchObject({
      action: 'update',
      routingMethod: 'Weighted',
      settings: [],
      hostname: 'shop.example.com',
    });
    expect(
      shift.endpoints.map(({ region, before, after }) => [
        region,
        before?.weight,
        after?.weight,
        before?.share,
        after?.share,
      ]),
    ).toEqual([
      ['neu', 5, 50, 0.05, 0.5],
      ['weu', 95, 50, 0.95, 0.5],
    ]);
  });

  it('gives an endpoint that is switched off no share', () => {
    const after = planned(
      twoServices(
        { ...shared, weight: '50', 'endpoint-status': 'Disabled' },
        { ...shared, weight: '50' },
      ),
    );
    const [{ endpoints }] = profileShifts(
      weighted('50', '50'),
      after,
      clusters,
    );
    expect(
      endpoints.map(({ after: will }) => [will?.isEnabled, will?.share]),
    ).toEqual([
      [true, 1],
      [false, 0],
    ]);
  });

  it('tells what all endpoints share', () => {
    const [{ settings }] = profileShifts(
      weighted('50', '50'),
      weighted('50', '50', { 'dns-ttl': '60', 'monitor-path': '/ready' }),
      clusters,
    );
    expect(settings).toEqual(['dnsTtl: 30 → 60', 'monitor.path: / → /ready']);
  });

  it('tells of a profile that comes, and of one that goes', () => {
    const [made] = profileShifts(planned([]), weighted('70', '30'), clusters);
    const [gone] = profileShifts(weighted('70', '30'), planned([]), clusters);
    expect(made.action).toBe('create');
    expect(made.endpoints[0].before).toBeUndefined();
    expect(gone.action).toBe('delete');
    expect(gone.endpoints[0].after).toBeUndefined();
  });
});
