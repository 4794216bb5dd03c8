import { trafficCluster, trafficService } from '../testing/trafficBuilders';
import {
  planned,
  refused,
  oneService,
  twoServices,
} from '../testing/trafficPlans';

describe('an object that is refused', () => {
  const shared = { hostname: 'a.example.com' };

  it('is told why, and the others go on (WB-6)', () => {
    const plan = planned(twoServices({ ...shared, weight: '0' }, shared));
    expect(plan.refusals).toMatchObject([
      {
        origin: expect.objectContaining({ cluster: 'aks-weu' }),
        reason: 'InvalidSettings',
        message:
          'webhook-traffic-manager-weight is "0": weight must be between 1 and 1000, got 0',
      },
    ]);
    expect(plan.profiles[0].endpoints).toHaveLength(1);
  });

  it('keeps what it has', () => {
    const plan = planned(oneService({ weight: 'x' }));
    expect(plan.keptOrigins).toEqual([plan.refusals[0].origin]);
  });

  it.each`
    because                            | settings                                 | more                                                                                      | reason
    ${'a private load balancer'}       | ${{}}                                    | ${{ ingress: [{ ip: '10.0.0.5' }] }}                                                      | ${'PrivateLoadBalancer'}
    ${'a load balancer that says so'}  | ${{}}                                    | ${{ annotations: { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' } }} | ${'PrivateLoadBalancer'}
    ${'no address yet'}                | ${{}}                                    | ${{ ingress: [] }}                                                                        | ${'NoAddress'}
    ${'no resource'}                   | ${{ 'endpoint-type': 'AzureEndpoints' }} | ${{}}                                                                                     | ${'MissingTarget'}
    ${'a private address as target'}   | ${{ 'endpoint-target': '10.0.0.9' }}     | ${{}}                                                                                     | ${'PrivateAddress'}
    ${'MultiValue without an address'} | ${{ 'routing-method': 'MultiValue' }}    | ${{ ingress: [{ hostname: 'lb.example.net' }] }}                                          | ${'MissingTarget'}
    ${'its host being the profile’s'}  | ${{ hostname: 'weu.example.com' }}       | ${{}}                                                                                     | ${'TargetIsVanityHost'}
    ${'Geographic without a mapping'}  | ${{ 'routing-method': 'Geographic' }}    | ${{}}                                                                                     | ${'InvalidSettings'}
  `('has $because: $reason', ({ settings, more, reason }) => {
    expect(refused(oneService(settings, more))).toEqual([`aks-weu: ${reason}`]);
  });

  it('may have a private load balancer when it is not probed (TM-AZURE-014)', () => {
    expect(
      refused(
        oneService(
          { 'always-serve': 'Enabled' },
          { ingress: [{ ip: '10.0.0.5' }] },
        ),
      ),
    ).toEqual([]);
  });

  it('may have a private load balancer behind a public target', () => {
    expect(
      refused(
        oneService(
          { 'endpoint-target': 'proxy.example.com' },
          { ingress: [{ ip: '10.0.0.5' }] },
        ),
      ),
    ).toEqual([]);
  });

  it('is no LoadBalancer Service', () => {
    const [cluster] = oneService({});
    const services = cluster.services.map(service => ({
      ...service,
      spec: { type: 'ClusterIP' },
    }));
    expect(refused([{ ...cluster, services }])).toEqual([
      'aks-weu: NotLoadBalancer',
    ]);
  });

  it('has no host to make a profile for', () => {
    expect(
      refused([trafficCluster('weu', [trafficService(undefined)])]),
    ).toEqual(['aks-weu: NoHost']);
  });

  it('asks for a wildcard (TM-NAMES-023)', () => {
    expect(
      refused([trafficCluster('weu', [trafficService('*.example.com')])]),
    ).toEqual(['aks-weu: NoHost']);
  });

  it('asks for a resource group that is not ours to use (WB-5)', () => {
    expect(refused(oneService({}), { resourceGroups: ['rg-other'] })).toEqual([
      'aks-weu: ResourceGroupNotAllowed',
    ]);
    expect(refused(oneService({}), { resourceGroups: ['RG-Edge'] })).toEqual(
      [],
    );
  });

  it('has the same target as an older one (TM-CREATE-006)', () => {
    expect(
      refused(
        twoServices(
          { 'profile-name': 'p' },
          { 'profile-name': 'p', 'endpoint-name': 'neu' },
          ['multi-demo.example.com', 'multi-demo.example.com'],
        ),
      ),
    ).toEqual(['aks-neu: DuplicateTarget']);
  });

  it.each`
    what                  | both                                  | weu                                       | neu                                  | reason
    ${'name'}             | ${{}}                                 | ${{ 'endpoint-name': 'x' }}               | ${{ 'endpoint-name': 'X' }}          | ${'EndpointNameTaken'}
    ${'priority'}         | ${{ 'routing-method': 'Priority' }}   | ${{}}                                     | ${{}}                                | ${'DuplicatePriority'}
    ${'code'}             | ${{ 'routing-method': 'Geographic' }} | ${{ 'geo-mapping': 'DE,FR' }}             | ${{ 'geo-mapping': 'FR' }}           | ${'DuplicateGeoMapping'}
    ${'address'}          | ${{ 'routing-method': 'Subnet' }}     | ${{ subnets: '203.0.113.0/24' }}          | ${{ subnets: '203.0.113.7' }}        | ${'OverlappingSubnets'}
    ${'place for others'} | ${{ 'routing-method': 'Subnet' }}     | ${{}}                                     | ${{}}                                | ${'OverlappingSubnets'}
    ${'kind of target'}   | ${{}}                                 | ${{ 'endpoint-target': 'x.example.com' }} | ${{ 'endpoint-target': '20.0.0.1' }} | ${'MixedTargets'}
  `(
    'cannot have the $what that an older one has: $reason (TM-CREATE-015)',
    ({ both, weu, neu, reason }) => {
      const clusters = twoServices(
        { ...shared, ...both, ...weu },
        { ...shared, ...both, ...neu },
      );
      expect(refused(clusters)).toEqual([`aks-neu: ${reason}`]);
    },
  );

  it('lacks what its profile’s routing needs', () => {
    expect(
      refused(
        twoServices(
          { ...shared, 'routing-method': 'Geographic', 'geo-mapping': 'DE' },
          shared,
        ),
      ),
    ).toEqual(['aks-neu: MissingGeoMapping']);
  });

  it('has another host whose profile would have the same name (TM-NAMES-021)', () => {
    const plan = planned(
      twoServices({}, {}, ['a-b.example.com', 'a.b.example.com']),
    );
    expect(plan.refusals).toEqual([
      expect.objectContaining({
        reason: 'ProfileNameTaken',
        message:
          'the profile name "a-b-example-com-tm" is held by a-b.example.com (aks-weu Service payments/my-app); set another profile-name',
      }),
    ]);
  });
});
