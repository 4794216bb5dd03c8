import {
  clusterState,
  fleetFacts,
  options,
  regionFact,
  zoneRecords,
} from '../testing/builders';
import { RouteProposal } from './proposalTypes';
import { checkProposal } from './checkProposal';

const proposal: RouteProposal = {
  namespace: 'ns-payments',
  name: 'payments',
  serviceName: 'api',
  environment: 'prod',
  application: 'payments',
  gatewayName: 'gateway-internal',
  gatewayNamespace: 'ns-service-router',
  mode: 'Active',
};
const facts = () =>
  fleetFacts({ weu: clusterState('weu'), neu: clusterState('neu') });

function rulesOf(change: Partial<RouteProposal>, given = facts()) {
  return checkProposal({ ...proposal, ...change }, given, options).findings.map(
    ({ severity, field, rule }) => `${severity} ${field} ${rule}`,
  );
}

describe('checkProposal', () => {
  it('tells the name and where each region will point', () => {
    expect(checkProposal(proposal, facts(), options)).toMatchObject({
      host: 'api-ns-p-prod-payments.test-aks.nl',
      labelLength: 22,
      labelBudget: 63,
      registryBudget: 57,
      targets: [
        { title: 'West Europe', target: 'aks-weu-internal.test-aks.nl' },
        { title: 'North Europe', target: 'aks-neu-internal.test-aks.nl' },
      ],
      findings: [],
      unchecked: [],
    });
  });

  it('points every region at the bound one', () => {
    const { targets } = checkProposal(
      { ...proposal, mode: 'RegionBound', sourceRegion: 'neu' },
      facts(),
      options,
    );
    expect(targets.map(({ cluster }) => cluster)).toEqual([
      'aks-neu',
      'aks-neu',
    ]);
  });

  it.each`
    what                           | change                                                 | finding
    ${'a dot'}                     | ${{ serviceName: 'api.v2' }}                           | ${'error serviceName characters'}
    ${'capitals'}                  | ${{ application: 'Pay' }}                              | ${'error application characters'}
    ${'too long a name'}           | ${{ serviceName: 'a'.repeat(60) }}                     | ${'error serviceName labelLength'}
    ${'no region to bind to'}      | ${{ mode: 'RegionBound' }}                             | ${'error sourceRegion sourceRegionMissing'}
    ${'a region w/o cluster'}      | ${{ mode: 'RegionBound', sourceRegion: 'sea' }}        | ${'error sourceRegion sourceRegionUnknown'}
    ${'an unknown gateway'}        | ${{ gatewayName: 'nope' }}                             | ${'error gatewayName gatewayMissing'}
    ${'no name of a gateway'}      | ${{ gatewayName: 'Nope' }}                             | ${'error gatewayName characters'}
    ${'a namespace with a dot'}    | ${{ namespace: 'a.b' }}                                | ${'error namespace characters'}
    ${'too long a namespace'}      | ${{ namespace: 'a'.repeat(64) }}                       | ${'error namespace characters'}
    ${'no namespace'}              | ${{ namespace: '' }}                                   | ${'error namespace required'}
    ${'no namespace of a gateway'} | ${{ gatewayNamespace: 'a.b' }}                         | ${'error gatewayNamespace characters'}
    ${'no name of a region'}       | ${{ sourceRegion: 'West EU' }}                         | ${'error sourceRegion characters'}
    ${'no name of a cluster'}      | ${{ sourceCluster: 'aks weu' }}                        | ${'error sourceCluster characters'}
    ${'a second policy'}           | ${{ namespace: 'ns-workload-a', policyName: 'other' }} | ${'error mode secondPolicy'}
  `('refuses $what', ({ change, finding }) => {
    expect(rulesOf(change)).toEqual([finding]);
  });

  it('lets a policy be bound to a cluster, which then answers for all', () => {
    const { findings, targets } = checkProposal(
      { ...proposal, mode: 'RegionBound', sourceCluster: 'aks' },
      fleetFacts({ weu: clusterState('weu') }),
      options,
    );
    expect(findings).toEqual([]);
    expect(targets.map(({ cluster }) => cluster)).toEqual(['aks-weu']);
  });

  it('names the second policy and where the first one is', () => {
    const { findings } = checkProposal(
      { ...proposal, namespace: 'ns-workload-a', policyName: 'other' },
      facts(),
      options,
    );
    expect(findings[0].message).toBe(
      'DNSPolicy ns-workload-a/other would be a second one: aks-weu and aks-neu hold dns-policy, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first',
    );
  });

  it('warns of a second policy where the folder may declare the first one', () => {
    const { findings } = checkProposal(
      {
        ...proposal,
        namespace: 'ns-workload-a',
        policyName: 'other',
        policyMayBeDeclared: true,
      },
      facts(),
      options,
    );
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        field: 'mode',
        rule: 'secondPolicy',
        message:
          'DNSPolicy ns-workload-a/dns-policy is in aks-weu and aks-neu, and only the oldest of a namespace counts. Where the folder that is written to declares dns-policy, this mode is written into it; where it does not, other would be a second one and is refused: change dns-policy where it is declared, or remove it there first',
      },
    ]);
  });

  it('lets a policy that stands be declared again', () => {
    expect(
      rulesOf({ namespace: 'ns-workload-a', policyName: 'dns-policy' }),
    ).toEqual([]);
  });

  it('asks for the region that answers for all where no region is known', () => {
    const { findings } = checkProposal(
      { ...proposal, mode: 'RegionBound' },
      fleetFacts({}),
      options,
    );
    expect(
      findings.find(({ rule }) => rule === 'sourceRegionMissing')?.message,
    ).toBe(
      'RegionBound needs the region that answers for all, in sourceRegion',
    );
  });

  it('refuses a name that another route holds, and says which', () => {
    const { findings } = checkProposal(
      {
        ...proposal,
        serviceName: 'test-workload',
        environment: 'base',
        application: 'workload-a',
      },
      facts(),
      options,
    );
    expect(findings[0].message).toContain(
      'is taken: ServiceRoute ns-workload-a/test-workload-route holds it since',
    );
  });

  it('lets a route keep its own name', () => {
    expect(
      rulesOf({
        namespace: 'ns-workload-a',
        name: 'test-workload-route',
        serviceName: 'test-workload',
        environment: 'base',
        application: 'workload-a',
      }),
    ).toEqual([]);
  });

  it('warns that the policy of a namespace rules its other routes too', () => {
    expect(
      rulesOf({
        namespace: 'ns-workload-a',
        mode: 'RegionBound',
        sourceRegion: 'weu',
      }),
    ).toEqual(['warning mode secondPolicy']);
  });

  it('says nothing of a policy where no mode is declared', () => {
    const { policies, ...state } = clusterState('weu');
    const bound = policies.map(one => ({
      ...one,
      spec: { mode: 'RegionBound' as const, sourceRegion: 'weu' },
    }));
    expect(
      rulesOf(
        { namespace: 'ns-workload-a', mode: undefined },
        fleetFacts({ weu: { ...state, policies: bound } }),
      ),
    ).toEqual([]);
  });

  it("counts the prefix of ExternalDNS's ownership records, as seen in the zone", () => {
    const given = fleetFacts({ weu: clusterState('weu') }, [
      regionFact('weu', {
        zone: {
          value: zoneRecords('x.test-aks.nl', 'y.test-aks.nl', '10.0.0.1'),
          observedAt: '2026-03-01T12:00:00.000Z',
        },
      }),
    ]);
    expect(rulesOf({ serviceName: 's'.repeat(30) }, given)).toEqual([
      'error host registryBudget',
    ]);
    expect(checkProposal(proposal, given, options).registryBudget).toBeLessThan(
      57,
    );
  });

  it.each`
    registryPrefix    | room                 | finds
    ${undefined}      | ${'no prefix known'} | ${[]}
    ${'weu-dev-aks-'} | ${'45 characters'}   | ${['error host registryBudget']}
  `(
    'counts the prefix $registryPrefix where no zone was read: $room',
    ({ registryPrefix, finds }) => {
      const { findings } = checkProposal(
        { ...proposal, serviceName: 's'.repeat(30) },
        fleetFacts({}),
        { ...options, registryPrefix },
      );
      expect(
        findings.map(({ severity, field, rule }) =>
          [severity, field, rule].join(' '),
        ),
      ).toEqual(finds);
    },
  );

  it.each(['Active', 'RegionBound'] as const)(
    'refuses a source region that no ExternalDNS is in (%s)',
    mode => {
      const state = clusterState('neu');
      const [configuration] = state.configurations;
      const controllers = configuration.spec.externalDNSControllers.filter(
        ({ region }) => mode === 'Active' && region !== 'neu',
      );
      const given = fleetFacts({
        weu: clusterState('weu'),
        neu: {
          ...state,
          configurations: [
            { ...configuration, spec: { externalDNSControllers: controllers } },
          ],
        },
      });
      expect(rulesOf({ mode, sourceRegion: 'neu' }, given)).toEqual([
        'error sourceRegion sourceRegionWithoutController',
      ]);
    },
  );

  it('says what is not checked when no cluster was read', () => {
    const check = checkProposal(
      { ...proposal, serviceName: 'Api' },
      fleetFacts({}),
      options,
    );
    expect(check.host).toBeUndefined();
    expect(check.findings.map(({ rule }) => rule)).toEqual(['characters']);
    expect(check.unchecked).toHaveLength(1);
  });
});
