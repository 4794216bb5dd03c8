import { changesOf } from './changes';
import { planCluster } from './planCluster';
import {
  clusterState,
  configuration,
  NOW,
  options,
  policy,
  written,
} from '../testing/builders';

describe('changesOf', () => {
  it('writes nothing when the cluster holds what it should', () => {
    const state = written(clusterState('weu'));
    const changes = changesOf(planCluster(state, options), state, NOW);
    expect(changes).toEqual({ apply: [], remove: [], statuses: [] });
  });

  it('mends a label that was changed by hand (OB-5, OP-DNSENDPOINT-017)', () => {
    const state = written(clusterState('weu'));
    state.dnsEndpoints[0].metadata.labels!['router.io/region'] = 'frc';
    const { apply } = changesOf(planCluster(state, options), state, NOW);
    expect(
      apply.map(({ metadata }) => metadata.labels?.['router.io/region']),
    ).toEqual(['weu']);
  });

  it('follows a controller that moved to another region, in labels and annotations (OP-DNSENDPOINT-018)', () => {
    const bound = [policy({ mode: 'RegionBound', sourceRegion: 'weu' })];
    const configured = (region: string) => {
      const moved = configuration();
      moved.spec.externalDNSControllers = [{ name: 'external-dns-x', region }];
      return { policies: bound, configurations: [moved] };
    };
    const before = written(clusterState('weu', configured('neu')));
    const state = { ...before, ...configured('frc') };
    const { apply } = changesOf(planCluster(state, options), state, NOW);
    const found = apply.find(
      ({ metadata }) => metadata.name === 'test-workload-route-external-dns-x',
    )?.metadata;
    expect(found?.labels?.['router.io/region']).toBe('frc');
    expect(
      found?.annotations?.['external-dns.alpha.kubernetes.io/controller'],
    ).toBe('external-dns-frc');
  });

  it("puts back what was deleted by hand, a route's and a gateway's (OP-DNSENDPOINT-015, OP-INGRESSDNS-015)", () => {
    const before = written(clusterState('weu'));
    const state = { ...before, dnsEndpoints: [] };
    const { apply } = changesOf(planCluster(state, options), state, NOW);
    expect(apply.map(({ metadata }) => metadata.name).sort()).toEqual(
      before.dnsEndpoints.map(({ metadata }) => metadata.name).sort(),
    );
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
