import { JsonObject } from '@backstage/types';
import { mistakesIn, sectionOf } from './__testUtils__/sectionOf';
import { readTrafficManager } from './readTrafficManager';

describe('the traffic manager', () => {
  it('reads none where none is configured', () => {
    expect(readTrafficManager(sectionOf({}))).toBeUndefined();
  });

  it('observes, with defaults for all the rest', () => {
    expect(
      readTrafficManager(
        sectionOf({ trafficManager: { subscriptionId: 'any' } }),
      ),
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
    const trafficManager = readTrafficManager(
      sectionOf({
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

  it.each<[JsonObject | string, string]>([
    ['on', ' is "on"; expected a block with the place of the profiles.'],
    [{ mode: 'write' }, '.mode is "write"; expected reconcile or observe.'],
    [{ owner: 'a b' }, '.owner is "a b"; expected at most 63 letters'],
    [{ resourceGroups: 'rg' }, '.resourceGroups is not a list of texts'],
    [{ resourceGroups: [7] }, '.resourceGroups is not a list of texts'],
    [{ resourceGroups: [] }, '.resourceGroups is empty; expected the resource'],
    [{ vanityLabels: ['a'] }, '.vanityLabels is a list; expected labels'],
    [
      { vanityLabels: { a: 7 } },
      '.vanityLabels.a is the number 7; expected the value of a label.',
    ],
  ])('refuses %j', (trafficManager, told) => {
    expect(mistakesIn({ trafficManager }, readTrafficManager)).toContain(
      `app-config: root.trafficManager${told}`,
    );
  });
});
