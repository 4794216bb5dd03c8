import { configuration, identity } from '../testing/builders';
import { controllersOf } from './controllersOf';

describe('controllersOf', () => {
  it.each`
    mode             | sourceRegion | sourceCluster | adopts            | publishes
    ${undefined}     | ${undefined} | ${undefined}  | ${[]}             | ${['neu']}
    ${'Active'}      | ${undefined} | ${undefined}  | ${[]}             | ${['neu']}
    ${'Active'}      | ${'neu'}     | ${'aks'}      | ${[]}             | ${['neu']}
    ${'Active'}      | ${undefined} | ${undefined}  | ${['frc']}        | ${['neu', 'frc']}
    ${'Active'}      | ${undefined} | ${undefined}  | ${['neu', 'frc']} | ${['neu', 'frc']}
    ${'Active'}      | ${'weu'}     | ${undefined}  | ${['frc']}        | ${[]}
    ${'Active'}      | ${undefined} | ${'aks02'}    | ${[]}             | ${[]}
    ${'RegionBound'} | ${'neu'}     | ${undefined}  | ${[]}             | ${['weu', 'neu', 'frc']}
    ${'RegionBound'} | ${undefined} | ${'aks'}      | ${['frc']}        | ${['weu', 'neu', 'frc']}
    ${'RegionBound'} | ${'weu'}     | ${'aks'}      | ${[]}             | ${[]}
    ${'RegionBound'} | ${'neu'}     | ${'aks02'}    | ${[]}             | ${[]}
  `(
    'in neu, $mode bound to region $sourceRegion and cluster $sourceCluster, adopting $adopts, publishes $publishes',
    ({ mode, sourceRegion, sourceCluster, adopts, publishes }) => {
      const decision = controllersOf(
        { mode, sourceRegion, sourceCluster },
        identity('neu', { adoptsRegions: adopts }).spec,
        configuration().spec,
      );
      expect(decision.publishes.map(({ region }) => region)).toEqual(publishes);
      expect(decision.active).toBe(publishes.length > 0);
    },
  );

  it('says which region the policy is bound to and which one this is', () => {
    const { because } = controllersOf(
      { mode: 'Active', sourceRegion: 'weu' },
      identity('neu').spec,
      configuration().spec,
    );
    expect(because).toMatchObject({
      reason: 'PolicyInactive',
      message:
        "Policy not active for this cluster: SourceRegion 'weu' does not match cluster region 'neu'",
    });
  });

  it('is active with nothing to publish where the region has no controller', () => {
    const decision = controllersOf(
      {},
      identity('neu').spec,
      configuration(['weu']).spec,
    );
    expect(decision).toMatchObject({ active: true, publishes: [] });
  });

  it('waits for the identity, then for the configuration', () => {
    expect(
      controllersOf({}, undefined, configuration().spec).because.reason,
    ).toBe('ClusterIdentityNotAvailable');
    expect(
      controllersOf({}, identity('neu').spec, undefined).because.reason,
    ).toBe('DNSConfigurationNotAvailable');
  });
});
