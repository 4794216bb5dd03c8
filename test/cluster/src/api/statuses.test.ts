import { serviceRoute } from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import { Wire } from '../__testUtils__/wire';
import { describeCluster } from '../targets';
import { TestCluster } from '../TestCluster';

jest.setTimeout(300_000);

const COLLECTION =
  '/apis/routing.router.io/v1alpha1/namespaces/payments/serviceroutes';

describeCluster('the status subresource', {}, () => {
  let cluster: TestCluster;
  let wire: Wire;
  beforeAll(async () => {
    cluster = await TestCluster.start();
    wire = new Wire(cluster.server);
  });
  afterAll(() => cluster.stop());

  const made = async (name: string) =>
    (await wire.post(COLLECTION, serviceRoute(name))).body;

  it('takes the status, and leaves the rest and its generation alone', async () => {
    const before = await made('rest');
    const { body } = await wire.merge(`${COLLECTION}/rest/status`, {
      spec: { application: 'other' },
      status: { phase: 'Active' },
    });
    expect(body.status).toEqual({ phase: 'Active' });
    expect(body.spec).toEqual(before.spec);
    expect(body.metadata.generation).toBe(1);
  });

  it('is not to be written through the object itself', async () => {
    await made('object');
    const { body } = await wire.merge(`${COLLECTION}/object`, {
      spec: { application: 'other' },
      status: { phase: 'Active' },
    });
    expect(body.status).toBeUndefined();
    expect(body.metadata.generation).toBe(2);
  });

  it('loses a member that is merged as null', async () => {
    await made('null');
    await wire.merge(`${COLLECTION}/null/status`, {
      status: { phase: 'Active', dnsEndpoint: 'one' },
    });
    const { body } = await wire.merge(`${COLLECTION}/null/status`, {
      status: { phase: null },
    });
    expect(body.status).toEqual({ dnsEndpoint: 'one' });
  });

  it('merged without a change keeps its version', async () => {
    await made('same');
    const change = { status: { phase: 'Active' } };
    const one = await wire.merge(`${COLLECTION}/same/status`, change);
    const two = await wire.merge(`${COLLECTION}/same/status`, change);
    expect(two.body.metadata.resourceVersion).toBe(
      one.body.metadata.resourceVersion,
    );
  });

  it('merged for an older version is refused', async () => {
    const { metadata } = await made('older');
    await wire.merge(`${COLLECTION}/older`, { spec: { application: 'other' } });
    const { status, body } = await wire.merge(`${COLLECTION}/older/status`, {
      metadata: { resourceVersion: metadata.resourceVersion },
      status: { phase: 'Active' },
    });
    expect(status).toBe(409);
    expect(body.reason).toBe('Conflict');
  });

  it('merged for another object of the same name is taken: a uid holds nothing up', async () => {
    await made('again');
    const { status } = await wire.merge(`${COLLECTION}/again/status`, {
      metadata: { uid: '00000000-0000-0000-0000-000000000000' },
      status: { phase: 'Active' },
    });
    expect(status).toBe(200);
  });

  it('is not made where there is no object', async () => {
    const { status } = await wire.merge(`${COLLECTION}/nobody/status`, {
      status: { phase: 'Active' },
    });
    expect(status).toBe(404);
  });
});
