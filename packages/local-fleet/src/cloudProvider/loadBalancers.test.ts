import { allocationsOf, LoadBalancerService } from './loadBalancers';

const pool = { network: '10.1.0', first: 100 };

function service(
  name: string,
  type: string,
  ip?: string,
  deletionTimestamp?: string,
): LoadBalancerService {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'ns', deletionTimestamp },
    spec: { type },
    status: ip ? { loadBalancer: { ingress: [{ ip }] } } : undefined,
  };
}

function told(...services: LoadBalancerService[]): string[] {
  return allocationsOf(services, pool).map(
    allocation => `${allocation.service.metadata.name} ${allocation.ip}`,
  );
}

describe('allocationsOf', () => {
  it.each`
    what                                             | services                                                                             | changes
    ${'gives the first address'}                     | ${[service('a', 'LoadBalancer')]}                                                    | ${['a 10.1.0.100']}
    ${'gives each its own'}                          | ${[service('a', 'LoadBalancer'), service('b', 'LoadBalancer')]}                      | ${['a 10.1.0.100', 'b 10.1.0.101']}
    ${'leaves what was given'}                       | ${[service('a', 'LoadBalancer', '10.1.0.101')]}                                      | ${[]}
    ${'gives none that is taken'}                    | ${[service('a', 'LoadBalancer', '10.1.0.100'), service('b', 'LoadBalancer')]}        | ${['b 10.1.0.101']}
    ${'gives none to another type'}                  | ${[service('a', 'ClusterIP')]}                                                       | ${[]}
    ${'takes it back when the type has changed'}     | ${[service('a', 'ClusterIP', '10.1.0.100')]}                                         | ${['a undefined']}
    ${'gives one that is on its way out to another'} | ${[service('a', 'LoadBalancer', '10.1.0.100', 'now'), service('b', 'LoadBalancer')]} | ${['a undefined', 'b 10.1.0.100']}
  `('$what', ({ services, changes }) => {
    expect(told(...services)).toEqual(changes);
  });

  it('gives none once there are no more', () => {
    const last = { network: '10.1.0', first: 254 };
    const services = [
      service('a', 'LoadBalancer'),
      service('b', 'LoadBalancer'),
    ];
    expect(allocationsOf(services, last).map(({ ip }) => ip)).toEqual([
      '10.1.0.254',
    ]);
  });
});
