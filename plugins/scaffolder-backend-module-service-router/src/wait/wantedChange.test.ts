import {
  FleetSummary,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { fleet, inCluster, report, traffic } from './__testUtils__/reports';
import { changeDifferences, WantedChange } from './wantedChange';

const standing = report({ clusters: [inCluster('weu'), inCluster('neu')] });
const differences = (
  wanted: WantedChange,
  { of = standing, profiles = traffic({ weu: {}, neu: {} }) } = {},
) =>
  changeDifferences(of, wanted, {
    fleet: fleet as FleetSummary,
    traffic: profiles as TrafficReport,
  });

describe('what a change still lacks', () => {
  it.each`
    change                   | wanted
    ${'a gateway'}           | ${{ gateway: { name: 'internal', namespace: 'mesh' } }}
    ${"the platform's own"}  | ${{ gateway: { name: 'internal' } }}
    ${'a weight'}            | ${{ settings: { weu: { weight: '1' } } }}
    ${'a region that is on'} | ${{ settings: { neu: { 'endpoint-status': 'Enabled' } } }}
  `('is nothing where the clusters hold $change already', ({ wanted }) => {
    expect(differences(wanted)).toEqual([]);
  });

  it('is each cluster that leads through the old gateway', () => {
    expect(
      differences(
        { gateway: { name: 'public' } },
        {
          of: report({
            clusters: [inCluster('weu', 'public'), inCluster('neu')],
          }),
        },
      ),
    ).toEqual([
      'aks-neu does not hold the change yet: the route leads to neu-internal.example.com, wanted is neu-public.example.com of the gateway mesh/public.',
    ]);
  });

  it('is a gateway that a cluster does not have', () => {
    expect(differences({ gateway: { name: 'other' } })[0]).toBe(
      'aks-weu has no gateway mesh/other, or does not tell what it is reached by.',
    );
  });

  it('is the route where no cluster holds it', () => {
    expect(
      differences({ gateway: { name: 'internal' } }, { of: report() }),
    ).toEqual([
      'The clusters do not hold the change yet: none holds the route, wanted is the gateway mesh/internal.',
    ]);
  });

  it.each`
    setting              | wanted                               | told
    ${'weight'}          | ${{ weight: '50' }}                  | ${'the weight of weu is 1, wanted is 50'}
    ${'priority'}        | ${{ priority: '2' }}                 | ${'the priority of weu is not set, wanted is 2'}
    ${'endpoint-status'} | ${{ 'endpoint-status': 'Disabled' }} | ${'the status of weu is Enabled, wanted is Disabled'}
  `('is the $setting that Traffic Manager still has', ({ wanted, told }) => {
    expect(differences({ settings: { weu: wanted } })).toEqual([
      `Traffic Manager does not hold the change yet: ${told}.`,
    ]);
  });

  it('is a region that gets a weight and is not on again', () => {
    expect(
      differences(
        { settings: { weu: { weight: '1' } } },
        { profiles: traffic({ weu: { isEnabled: false } }) },
      ),
    ).toEqual([
      'Traffic Manager does not hold the change yet: the status of weu is Disabled, wanted is Enabled.',
    ]);
  });

  it.each`
    endpoint                      | profiles
    ${'none'}                     | ${traffic({ neu: {} })}
    ${'one that is only planned'} | ${traffic({ weu: {} }, 'missing')}
    ${'one of another route'}     | ${traffic({ weu: { origin: { cluster: 'aks-weu', kind: 'ServiceRoute', namespace: 'payments', name: 'web' } } })}
  `('is the endpoint of a region that has $endpoint', ({ profiles }) => {
    expect(
      differences({ settings: { weu: { weight: '1' } } }, { profiles }),
    ).toEqual(['Traffic Manager has no endpoint of the route in weu yet.']);
  });
});
