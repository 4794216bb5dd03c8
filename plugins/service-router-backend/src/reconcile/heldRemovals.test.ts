import { heldRemovals } from './heldRemovals';

const endpoint = (name: string, labels: Record<string, string>) => ({
  apiVersion: 'externaldns.k8s.io/v1alpha1',
  kind: 'DNSEndpoint',
  metadata: { name, namespace: 'payments', labels },
  spec: {},
});
const ofRoute = (name: string, route: string, namespace = 'payments') =>
  endpoint(name, {
    'router.io/serviceroute': route,
    'router.io/source-namespace': namespace,
  });
const ofGateway = (name: string, postfix: string) =>
  endpoint(name, { 'router.io/target-postfix': postfix });

describe('heldRemovals', () => {
  it("holds back what an unwritten record of the same route should replace, and no other route's", () => {
    const [own, other, elsewhere] = [
      ofRoute('api-weu', 'api'),
      ofRoute('web-weu', 'web'),
      ofRoute('api-weu', 'api', 'shop'),
    ];
    expect(
      heldRemovals([own, other, elsewhere], [ofRoute('api-dns-weu', 'api')]),
    ).toEqual([own]);
  });

  it('holds back the old address of a gateway whose new one is not written', () => {
    const old = ofGateway('old', 'internal');
    expect(heldRemovals([old], [ofGateway('new', 'internal')])).toEqual([old]);
    expect(heldRemovals([old], [ofGateway('new', 'external')])).toEqual([]);
  });

  it('holds back nothing that publishes no name', () => {
    const istio = { ...endpoint('a', {}), kind: 'Gateway' };
    expect(heldRemovals([istio], [istio])).toEqual([]);
  });
});
