import { requestOf } from './requestOf';

const input = {
  namespace: 'ns-workload-a',
  name: 'test-workload-route',
  serviceName: 'test-workload',
  application: 'workload-a',
  environment: 'base',
  gateway: 'ns-service-router/gateway-internal',
  mode: 'Active' as const,
};
const faultsOf = (changed: Partial<Parameters<typeof requestOf>[0]>) =>
  requestOf({ ...input, ...changed }).faults;

describe('requestOf', () => {
  it('finds nothing wrong with the sample of the operator', () => {
    expect(requestOf(input)).toEqual({
      faults: [],
      request: {
        namespace: 'ns-workload-a',
        name: 'test-workload-route',
        serviceName: 'test-workload',
        application: 'workload-a',
        environment: 'base',
        gatewayName: 'gateway-internal',
        gatewayNamespace: 'ns-service-router',
        mode: 'Active',
      },
    });
  });

  it('leaves the gateway namespace to the platform when none is given', () => {
    expect(requestOf({ ...input, gateway: 'internal' }).request).toMatchObject({
      gatewayName: 'internal',
      gatewayNamespace: undefined,
    });
  });

  it('takes gatewayName and gatewayNamespace instead of gateway', () => {
    const { request, faults } = requestOf({
      ...input,
      gateway: undefined,
      gatewayName: 'internal',
      gatewayNamespace: 'mesh',
    });
    expect(faults).toEqual([]);
    expect(request).toMatchObject({
      gatewayName: 'internal',
      gatewayNamespace: 'mesh',
    });
  });

  it('takes a field that the form left empty for absent', () => {
    const { request } = requestOf({ ...input, sourceRegion: '' });
    expect(request.sourceRegion).toBeUndefined();
  });

  const x64 = 'x'.repeat(64);

  it.each`
    field                 | changed                                             | rule                     | message
    ${'serviceName'}      | ${{ serviceName: 'My-Service' }}                    | ${'characters'}          | ${'serviceName "My-Service" has the capital letter "M"'}
    ${'serviceName'}      | ${{ serviceName: 'a.b' }}                           | ${'characters'}          | ${'serviceName "a.b" has a dot'}
    ${'environment'}      | ${{ environment: '' }}                              | ${'required'}            | ${'environment must be specified'}
    ${'application'}      | ${{ application: 'a_b' }}                           | ${'characters'}          | ${'application "a_b" has "_"'}
    ${'serviceName'}      | ${{ serviceName: 'x'.repeat(50) }}                  | ${'labelLength'}         | ${'has 71 characters, 8 more than DNS allows (63)'}
    ${'namespace'}        | ${{ namespace: 'a.b' }}                             | ${'characters'}          | ${'namespace "a.b" has a dot'}
    ${'namespace'}        | ${{ namespace: x64 }}                               | ${'characters'}          | ${'has 64 characters; 63 are allowed'}
    ${'name'}             | ${{ name: '' }}                                     | ${'required'}            | ${'name must be specified'}
    ${'name'}             | ${{ name: 'a.-b' }}                                 | ${'characters'}          | ${'name "a.-b" has a dot'}
    ${'gatewayName'}      | ${{ gateway: 'mesh/a.-b' }}                         | ${'characters'}          | ${'gatewayName "a.-b" starts with a hyphen; it must start with a letter or digit, in its part "-b"'}
    ${'name'}             | ${{ name: x64 }}                                    | ${'labelValueLength'}    | ${'has 64 characters; it becomes a label value'}
    ${'gatewayName'}      | ${{ gateway: 'mesh/In' }}                           | ${'characters'}          | ${'gatewayName "In" has the capital letter "I"'}
    ${'gatewayName'}      | ${{ gateway: `mesh/${'a.'.repeat(130)}a` }}         | ${'characters'}          | ${'has 261 characters; the name of an object may have 253'}
    ${'gatewayNamespace'} | ${{ gateway: 'a.b/c' }}                             | ${'characters'}          | ${'gatewayNamespace "a.b" has a dot'}
    ${'gateway'}          | ${{ gateway: 'a/b/c' }}                             | ${'objectName'}          | ${'gateway "a/b/c" must be written as "namespace/name"'}
    ${'gateway'}          | ${{ gateway: '/b' }}                                | ${'objectName'}          | ${'gateway "/b" must be written as "namespace/name"'}
    ${'gateway'}          | ${{ gateway: undefined }}                           | ${'required'}            | ${'gateway must be specified'}
    ${'gateway'}          | ${{ gatewayName: 'other' }}                         | ${'objectName'}          | ${'is given together with gatewayName "other"'}
    ${'sourceRegion'}     | ${{ mode: 'RegionBound' }}                          | ${'sourceRegionMissing'} | ${'RegionBound needs the region that answers for all, in sourceRegion'}
    ${'sourceRegion'}     | ${{ mode: 'RegionBound', sourceRegion: 'West EU' }} | ${'characters'}          | ${'sourceRegion "West EU" has the capital letter "W"'}
    ${'host'}             | ${{ serviceName: 's'.repeat(38) }}                  | ${'registryBudget'}      | ${'which leaves 57. Shorten serviceName, environment or application by 2'}
    ${'sourceCluster'}    | ${{ sourceCluster: 'aks weu' }}                     | ${'characters'}          | ${'sourceCluster "aks weu" has a space'}
  `(
    'refuses $changed at $field by the rule $rule',
    ({ field, changed, rule, message }) => {
      expect(faultsOf(changed)).toEqual([
        { field, rule, message: expect.stringContaining(message) },
      ]);
    },
  );

  it('tells everything that is wrong at once', () => {
    const faults = faultsOf({ serviceName: 'A', name: 'B', gateway: '/' });
    expect(faults.map(({ field }) => field).sort()).toEqual([
      'gateway',
      'name',
      'serviceName',
    ]);
  });
});
