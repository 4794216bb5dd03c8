import { planned, twoServices } from '../testing/trafficPlans';

describe('objects that do not agree on their profile', () => {
  const shared = { hostname: 'a.example.com' };

  it('are told, and the oldest one counts (TM-CREATE-018)', () => {
    const plan = planned(
      twoServices(
        { ...shared, 'routing-method': 'Weighted' },
        { ...shared, 'routing-method': 'Priority', priority: '2' },
      ),
    );
    expect(plan.profiles[0].settings.routingMethod).toBe('Weighted');
    expect(plan.conflicts).toEqual([
      {
        profile: 'a-example-com-tm',
        key: 'routing-method',
        winner: {
          origin: expect.objectContaining({ cluster: 'aks-weu' }),
          value: 'Weighted',
        },
        others: [
          {
            origin: expect.objectContaining({ cluster: 'aks-neu' }),
            value: 'Priority',
          },
        ],
      },
    ]);
  });

  it('are not those that say nothing', () => {
    expect(
      planned(twoServices({ ...shared, 'dns-ttl': '60' }, shared)).conflicts,
    ).toEqual([]);
  });

  it('share the host that one of them gives', () => {
    const plan = planned(
      twoServices({ 'profile-name': 'p' }, { 'profile-name': 'P', ...shared }),
    );
    expect(plan.conflicts).toEqual([]);
    expect(plan.profiles).toEqual([
      expect.objectContaining({ name: 'p', hostname: 'a.example.com' }),
    ]);
  });

  it('of one age are put in order by cluster and name', () => {
    const clusters = twoServices(
      { ...shared, 'dns-ttl': '60' },
      { ...shared, 'dns-ttl': '90' },
    ).map(cluster => ({
      ...cluster,
      services: cluster.services.map(service => ({
        ...service,
        metadata: {
          ...service.metadata,
          creationTimestamp: '2026-01-01T00:00:00Z',
        },
      })),
    }));
    expect(planned(clusters).profiles[0].settings.dnsTtl).toBe(90);
  });
});
