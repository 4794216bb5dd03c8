import { changesOf } from './changes';
import { planCluster } from './planCluster';
import { clusterState, NOW, options, written } from '../testing/builders';

describe('changesOf', () => {
  it('writes nothing when the cluster holds what it should', () => {
    const state = written(clusterState('weu'));
    const changes = changesOf(planCluster(state, options), state, NOW);
    expect(changes).toEqual({ apply: [], remove: [], statuses: [] });
  });

  it('mends a label that was changed by hand (OB-5)', () => {
    const state = written(clusterState('weu'));
    state.dnsEndpoints[0].metadata.labels!['router.io/region'] = 'frc';
    const { apply } = changesOf(planCluster(state, options), state, NOW);
    expect(
      apply.map(({ metadata }) => metadata.labels?.['router.io/region']),
    ).toEqual(['weu']);
  });

  it('leaves labels that others add', () => {
    const state = written(clusterState('weu'));
    state.dnsEndpoints[0].metadata.labels!.team = 'payments';
    expect(changesOf(planCluster(state, options), state, NOW).apply).toEqual(
      [],
    );
  });

  it('tells of a transition once', () => {
    const first = clusterState('weu');
    const before = changesOf(planCluster(first, options), first, NOW);
    expect(
      before.statuses.find(({ reference }) => reference.kind === 'ServiceRoute')
        ?.transition?.to.status,
    ).toBe('True');
  });
});
