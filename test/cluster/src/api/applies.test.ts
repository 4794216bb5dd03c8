import { Wire } from '../__testUtils__/wire';
import { describeCluster } from '../targets';
import { TestCluster } from '../TestCluster';

jest.setTimeout(300_000);

const COLLECTION =
  '/apis/externaldns.k8s.io/v1alpha1/namespaces/payments/dnsendpoints';

const dnsEndpoint = (
  name: string,
  over: { labels?: Record<string, string>; target?: string } = {},
) => ({
  apiVersion: 'externaldns.k8s.io/v1alpha1',
  kind: 'DNSEndpoint',
  metadata: { name, labels: over.labels },
  spec: {
    endpoints: [
      {
        dnsName: `${name}.example.com`,
        recordType: 'CNAME',
        targets: [over.target ?? 'gateway.example.com'],
      },
    ],
  },
});

describeCluster('server-side apply', {}, () => {
  let cluster: TestCluster;
  let wire: Wire;
  beforeAll(async () => {
    cluster = await TestCluster.start();
    wire = new Wire(cluster.server);
  });
  afterAll(() => cluster.stop());

  const apply = (
    manager: string,
    object: { metadata: { name: string } },
    query = '',
  ) =>
    wire.apply(`${COLLECTION}/${object.metadata.name}`, manager, object, query);

  it('makes what is not there, and says that it did', async () => {
    const { status, body } = await apply('one', dnsEndpoint('made'));
    expect(status).toBe(201);
    expect(body.metadata.generation).toBe(1);
    expect(body.metadata.managedFields).toEqual([
      expect.objectContaining({ manager: 'one', operation: 'Apply' }),
    ]);
  });

  it('repeated changes nothing, not even the version', async () => {
    const first = await apply('one', dnsEndpoint('same'));
    const second = await apply('one', dnsEndpoint('same'));
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('of a field that another manager holds is refused, with field and manager', async () => {
    await apply('one', dnsEndpoint('contested'));
    const { status, body } = await apply(
      'two',
      dnsEndpoint('contested', { target: 'other.example.com' }),
    );
    expect(status).toBe(409);
    expect(body.reason).toBe('Conflict');
    expect(body.details.causes).toEqual([
      {
        reason: 'FieldManagerConflict',
        message: 'conflict with "one"',
        field: '.spec.endpoints',
      },
    ]);
  });

  it('with force takes the field over', async () => {
    await apply('one', dnsEndpoint('taken'));
    await apply('two', dnsEndpoint('taken', { target: 'b.io' }), '&force=true');
    const { body } = await wire.get(`${COLLECTION}/taken`);
    expect(body.spec.endpoints[0].targets).toEqual(['b.io']);
    expect(body.metadata.managedFields.map(({ manager }) => manager)).toEqual([
      'two',
    ]);
  });

  it('of less than before takes away what nobody else holds', async () => {
    await apply('one', dnsEndpoint('less', { labels: { a: '1', b: '1' } }));
    await wire.apply(`${COLLECTION}/less`, 'two', {
      apiVersion: 'externaldns.k8s.io/v1alpha1',
      kind: 'DNSEndpoint',
      metadata: { labels: { b: '1' } },
    });
    const { body } = await apply('one', dnsEndpoint('less'));
    expect(body.metadata.labels).toEqual({ b: '1' });
  });

  it('takes nothing away that was written without apply', async () => {
    await wire.post(COLLECTION, dnsEndpoint('kept', { labels: { a: '1' } }));
    const { body } = await apply('one', dnsEndpoint('kept'), '&force=true');
    expect(body.metadata.labels).toEqual({ a: '1' });
  });

  it('of an older version is refused', async () => {
    const { body } = await apply('one', dnsEndpoint('older'));
    await apply('one', dnsEndpoint('older', { target: 'new.example.com' }));
    const object = dnsEndpoint('older');
    const { status } = await apply('one', {
      ...object,
      metadata: {
        ...object.metadata,
        resourceVersion: body.metadata.resourceVersion,
      } as { name: string },
    });
    expect(status).toBe(409);
  });

  it('of a kind that is not installed is refused', async () => {
    const { status } = await wire.apply(
      '/apis/externaldns.k8s.io/v1alpha1/namespaces/payments/dnsrecords/x',
      'one',
      { apiVersion: 'externaldns.k8s.io/v1alpha1', kind: 'DNSRecord' },
    );
    expect(status).toBe(404);
  });

  it('into a namespace that is not there is refused', async () => {
    const { status, body } = await wire.apply(
      COLLECTION.replace('payments', 'nowhere').concat('/x'),
      'one',
      dnsEndpoint('x'),
    );
    expect(status).toBe(404);
    expect(body.message).toBe('namespaces "nowhere" not found');
  });
});
