import { trafficCluster, trafficService } from '../testing/trafficBuilders';
import { planned, oneService } from '../testing/trafficPlans';

describe('the target of an endpoint', () => {
  it.each`
    reached                       | ingress                                        | settings                              | target
    ${'by its own host'}          | ${[{ ip: '20.0.0.1' }]}                        | ${{}}                                 | ${'weu.example.com'}
    ${'by both families (WB-13)'} | ${[{ ip: '2603::1' }, { ip: '20.0.0.1' }]}     | ${{}}                                 | ${'weu.example.com'}
    ${'by a load balancer name'}  | ${[{ hostname: 'lb.weu.cloudapp.azure.com' }]} | ${{}}                                 | ${'lb.weu.cloudapp.azure.com'}
    ${'as it says'}               | ${[{ ip: '20.0.0.1' }]}                        | ${{ 'endpoint-target': '20.0.0.9' }}  | ${'20.0.0.9'}
    ${'by address'}               | ${[{ ip: '20.0.0.2' }, { ip: '20.0.0.1' }]}    | ${{ 'routing-method': 'MultiValue' }} | ${'20.0.0.1'}
  `(
    'of a Service reached $reached is $target (TM-CREATE-010, TM-CREATE-011, TM-UPDATE-006)',
    ({ ingress, settings, target }) => {
      const { profiles } = planned(oneService(settings, { ingress }));
      expect(profiles[0].endpoints.map(endpoint => endpoint.target)).toEqual([
        target,
      ]);
    },
  );

  it('is the address of a Service without a host', () => {
    const { profiles } = planned([
      trafficCluster('weu', [
        trafficService(undefined, { hostname: 'a.example.com' }),
      ]),
    ]);
    expect(profiles[0].endpoints[0]).toMatchObject({
      name: '20-30-40-50',
      target: '20.30.40.50',
    });
  });

  it('keeps its endpoint’s name when addresses come and go (TM-CREATE-010)', () => {
    const nameWith = (ingress: { ip: string }[]) =>
      planned(oneService({}, { ingress })).profiles[0].endpoints.map(
        ({ name }) => name,
      );
    expect(nameWith([{ ip: '1.1.1.1' }])).toEqual(
      nameWith([{ ip: '1.1.1.1' }, { ip: '2.2.2.2' }]),
    );
  });

  it('is a resource for Azure and nested endpoints', () => {
    const id =
      '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/trafficManagerProfiles/child';
    const { profiles } = planned(
      oneService({
        'endpoint-type': 'NestedEndpoints',
        'endpoint-target-resource-id': id,
        'min-child-endpoints': '2',
        'min-child-endpoints-ipv6': '1',
      }),
    );
    expect(profiles[0].endpoints).toEqual([
      expect.objectContaining({
        name: 'child',
        type: 'NestedEndpoints',
        targetResourceId: id,
        minChildEndpoints: { any: 2, ipv6: 1 },
      }),
    ]);
  });
});
