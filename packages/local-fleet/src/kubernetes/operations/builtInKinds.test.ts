/** @jest-environment node */
import { TestCluster } from '../testing/TestCluster';

const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';

describe('writes of built-in kinds', () => {
  let cluster: TestCluster;
  let time = new Date('2026-01-01T00:00:00Z');

  beforeEach(async () => {
    time = new Date('2026-01-01T00:00:00Z');
    cluster = await TestCluster.start({ clock: () => time });
  });
  afterEach(() => cluster.stop());

  it('refuse values that Go could not decode', async () => {
    const { status, body } = await cluster.call('POST', CONFIG_MAPS, {
      metadata: { name: 'one' },
      data: { a: 1 },
    });

    expect(status).toBe(400);
    expect(body.message).toBe(
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string',
    );
  });

  it('do not need a resourceVersion, except for leases', async () => {
    const leases = '/apis/coordination.k8s.io/v1/namespaces/default/leases';
    await cluster.call('POST', CONFIG_MAPS, { metadata: { name: 'one' } });
    await cluster.call('POST', leases, { metadata: { name: 'one' } });
    const configMap = await cluster.call('PUT', `${CONFIG_MAPS}/one`, {
      metadata: { name: 'one' },
      data: { a: 'b' },
    });
    const lease = await cluster.call('PUT', `${leases}/one`, {
      metadata: { name: 'one' },
      spec: { holderIdentity: 'me' },
    });

    expect(configMap.status).toBe(200);
    expect(lease.status).toBe(422);
  });

  it('give a load balancer its ports and addresses, and its status by /status', async () => {
    const services = '/api/v1/namespaces/default/services';
    const created = await cluster.call('POST', services, {
      metadata: { name: 'gateway' },
      spec: { type: 'LoadBalancer', ports: [{ port: 443 }] },
    });
    const { body } = await cluster.merge(`${services}/gateway/status`, {
      status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } },
    });

    expect(created.body).toMatchObject({
      spec: {
        clusterIP: expect.stringMatching(/^10\.96\./),
        ports: [{ port: 443, targetPort: 443, protocol: 'TCP' }],
      },
      status: { loadBalancer: {} },
    });
    expect(body.status).toEqual({
      loadBalancer: { ingress: [{ ip: '10.0.0.1', ipMode: 'VIP' }] },
    });
  });

  it.each`
    fault                             | spec                                                          | message
    ${'a port out of range'}          | ${{ ports: [{ port: 0 }] }}                                   | ${'spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive'}
    ${'two ports without names'}      | ${{ ports: [{ port: 1 }, { port: 2 }] }}                      | ${'spec.ports[0].name: Required value'}
    ${'an unknown type'}              | ${{ type: 'Any', ports: [{ port: 1 }] }}                      | ${'spec.type: Unsupported value: "Any"'}
    ${'no port'}                      | ${{}}                                                         | ${'spec.ports: Required value'}
    ${'a policy for what is outside'} | ${{ externalTrafficPolicy: 'Cluster', ports: [{ port: 1 }] }} | ${'may only be set for externally-accessible services'}
  `('refuse a Service with $fault', async ({ spec, message }) => {
    const { status, body } = await cluster.call(
      'POST',
      '/api/v1/namespaces/default/services',
      { metadata: { name: 'gateway' }, spec },
    );

    expect(status).toBe(422);
    expect(body.message).toContain(message);
  });

  it('refuse a load balancer address for a Service that is none', async () => {
    const services = '/api/v1/namespaces/default/services';
    await cluster.call('POST', services, {
      metadata: { name: 'inside' },
      spec: { ports: [{ port: 1 }] },
    });
    const { status, body } = await cluster.merge(`${services}/inside/status`, {
      status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } },
    });

    expect(status).toBe(422);
    expect(body.message).toContain('status.loadBalancer.ingress: Forbidden');
  });

  it('store secrets as base64, whichever way they came', async () => {
    const { body } = await cluster.call(
      'POST',
      '/api/v1/namespaces/default/secrets',
      { metadata: { name: 'one' }, stringData: { key: 'value' } },
    );

    expect(body).toMatchObject({
      type: 'Opaque',
      data: { key: Buffer.from('value').toString('base64') },
    });
    expect(body.stringData).toBeUndefined();
  });
});
