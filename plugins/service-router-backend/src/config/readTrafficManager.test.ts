import { JsonObject } from '@backstage/types';
import { messageOf, read, root } from './__testUtils__/configurations';

describe('the traffic manager', () => {
  const ofTraffic = (trafficManager: JsonObject | string) =>
    messageOf(root({ trafficManager }));

  it('reads none where none is configured', () => {
    expect(read(root()).trafficManager).toBeUndefined();
  });

  it('observes, with defaults for all the rest', () => {
    expect(
      read(root({ trafficManager: { subscriptionId: 'any' } })).trafficManager,
    ).toMatchObject({
      provider: 'azure-traffic-manager',
      mode: 'observe',
      owner: 'service-router',
      vanityNamespace: 'default',
      vanityLabels: {},
      interval: 10_000,
    });
  });

  it('reads everything an admin can write, and leaves the rest to the provider', () => {
    const { trafficManager } = read(
      root({
        trafficManager: {
          provider: 'other',
          mode: 'reconcile',
          owner: 'platform',
          resourceGroups: ['rg-edge'],
          vanityNamespace: 'edge',
          vanityLabels: { 'router.io/region': 'weu' },
          place: 'here',
        },
        intervals: { profiles: '30s' },
      }),
    );
    expect(trafficManager).toMatchObject({
      provider: 'other',
      mode: 'reconcile',
      owner: 'platform',
      resourceGroups: ['rg-edge'],
      vanityNamespace: 'edge',
      vanityLabels: { 'router.io/region': 'weu' },
      interval: 30_000,
    });
    expect(trafficManager?.config.getString('place')).toBe('here');
  });

  it.each([
    ['on', 'trafficManager is "on"; expected a block'],
    [{ mode: 'write' }, 'trafficManager.mode is "write"; expected reconcile'],
    [{ owner: 'a b' }, 'trafficManager.owner is "a b"; expected at most 63'],
    [{ resourceGroups: 'rg' }, 'trafficManager.resourceGroups is not a list'],
    [{ vanityLabels: ['a'] }, 'trafficManager.vanityLabels is not one'],
    [{ vanityLabels: { a: 7 } }, 'trafficManager.vanityLabels is not one'],
    [{ resourceGroups: [7] }, 'trafficManager.resourceGroups is not a list'],
  ])('refuses %j', (trafficManager, expected) => {
    expect(ofTraffic(trafficManager)).toContain(`serviceRouter.${expected}`);
  });
});
