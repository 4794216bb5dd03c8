import { Wire } from '../__testUtils__/wire';
import { describeCluster } from '../targets';
import { TestCluster } from '../TestCluster';

jest.setTimeout(300_000);

const CLUSTER_API = '/apis/cluster.router.io/v1alpha1';
const ROUTING_API = '/apis/routing.router.io/v1alpha1/namespaces/payments';

const identity = {
  region: 'neu',
  cluster: 'aks',
  domain: 'example.com',
  environmentLetter: 'd',
};
const route = {
  serviceName: 'my-service',
  gatewayName: 'gw',
  environment: 'dev',
  application: 'myapp',
};

const collections: Record<string, string> = {
  ClusterIdentity: `${CLUSTER_API}/clusteridentities`,
  DNSConfiguration: `${CLUSTER_API}/dnsconfigurations`,
  DNSPolicy: `${ROUTING_API}/dnspolicies`,
  ServiceRoute: `${ROUTING_API}/serviceroutes`,
};

describeCluster('the rules of the definitions that are shipped', {}, () => {
  let cluster: TestCluster;
  let wire: Wire;
  beforeAll(async () => {
    cluster = await TestCluster.start();
    wire = new Wire(cluster.server);
  });
  afterAll(() => cluster.stop());

  function create(kind: string, spec: unknown) {
    const [, , group, version] = collections[kind].split('/');
    return wire.post(`${collections[kind]}?dryRun=All`, {
      apiVersion: `${group}/${version}`,
      kind,
      metadata: { name: 'sample' },
      spec,
    });
  }

  it.each`
    kind                  | spec
    ${'ClusterIdentity'}  | ${{ ...identity, adoptsRegions: ['frc'] }}
    ${'DNSConfiguration'} | ${{ externalDNSControllers: [{ name: 'a', region: 'weu' }, { name: 'b', region: 'weu' }] }}
    ${'DNSPolicy'}        | ${{ mode: 'RegionBound', sourceRegion: 'weu' }}
    ${'DNSPolicy'}        | ${{ mode: 'RegionBound', sourceCluster: 'aks' }}
    ${'DNSPolicy'}        | ${{}}
    ${'ServiceRoute'}     | ${route}
    ${'ServiceRoute'}     | ${{ ...route, serviceName: 'a'.repeat(48) }}
  `('admit $kind $spec', async ({ kind, spec }) => {
    const { status, body } = await create(kind, spec);
    expect([status, body.message]).toEqual([201, undefined]);
  });

  it.each`
    caseId             | kind                  | spec                                                                                        | says
    ${'OP-SCHEMA-039'} | ${'ClusterIdentity'}  | ${{ ...identity, region: 'West Europe' }}                                                   | ${'spec.region: Invalid value: "West Europe"'}
    ${'OP-SCHEMA-040'} | ${'ClusterIdentity'}  | ${{ ...identity, cluster: 'AKS_01' }}                                                       | ${'spec.cluster: Invalid value: "AKS_01"'}
    ${'OP-SCHEMA-041'} | ${'ClusterIdentity'}  | ${{ ...identity, adoptsRegions: ['neu'] }}                                                  | ${'spec.adoptsRegions: Invalid value: "object": adoptsRegions names other regions'}
    ${'OP-SCHEMA-041'} | ${'ClusterIdentity'}  | ${{ ...identity, adoptsRegions: ['frc', 'frc'] }}                                           | ${'spec.adoptsRegions[1]: Duplicate value: "frc"'}
    ${'OP-SCHEMA-041'} | ${'ClusterIdentity'}  | ${{ ...identity, adoptsRegions: [''] }}                                                     | ${'spec.adoptsRegions[0]: Invalid value: ""'}
    ${'OP-SCHEMA-049'} | ${'DNSConfiguration'} | ${{ externalDNSControllers: [{ name: 'a', region: 'weu' }, { name: 'a', region: 'neu' }] }} | ${'spec.externalDNSControllers[1]: Duplicate value: {"name":"a"}'}
    ${'OP-SCHEMA-055'} | ${'DNSPolicy'}        | ${{ mode: 'RegionBound' }}                                                                  | ${'spec: Invalid value: "object": RegionBound needs the region that answers for all: set sourceRegion'}
    ${'OP-SCHEMA-080'} | ${'ServiceRoute'}     | ${{ ...route, serviceName: 'My_Service' }}                                                  | ${'spec.serviceName: Invalid value: "object": serviceName becomes part of a DNS label'}
    ${'OP-SCHEMA-081'} | ${'ServiceRoute'}     | ${{ ...route, environment: 'Dev' }}                                                         | ${'spec.environment: Invalid value: "object": environment becomes part of a DNS label'}
    ${'OP-SCHEMA-082'} | ${'ServiceRoute'}     | ${{ ...route, application: 'my app' }}                                                      | ${'spec.application: Invalid value: "object": application becomes part of a DNS label'}
    ${'OP-SCHEMA-083'} | ${'ServiceRoute'}     | ${{ ...route, serviceName: 'a.b' }}                                                         | ${'spec.serviceName: Invalid value: "object": serviceName becomes part of a DNS label'}
    ${'OP-SCHEMA-084'} | ${'ServiceRoute'}     | ${{ ...route, application: '-x' }}                                                          | ${'spec.application: Invalid value: "object": application becomes part of a DNS label'}
    ${'OP-NAME-019'}   | ${'ServiceRoute'}     | ${{ ...route, serviceName: 'a'.repeat(49) }}                                                | ${'spec: Invalid value: "object": serviceName, environment and application may have 56 characters together'}
  `('refuse $kind $spec ($caseId)', async ({ kind, spec, says }) => {
    const { status, body } = await create(kind, spec);
    expect(status).toBe(422);
    expect(body.message).toContain(says);
  });
});
