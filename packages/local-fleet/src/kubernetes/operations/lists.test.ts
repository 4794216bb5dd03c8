/** @jest-environment node */
import { JsonObject, listOf, objectOf } from '../json/json';
import { TestCluster, WireAnswer } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const EVERYWHERE = '/apis/test.io/v1/widgets';

function namesIn({ body }: WireAnswer): unknown[] {
  return listOf(body.items).map(item => objectOf(objectOf(item).metadata).name);
}

describe('lists', () => {
  let cluster: TestCluster;

  beforeEach(async () => {
    cluster = await TestCluster.start({ watchWindow: 20 });
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
    for (const [index, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      await cluster.call(
        'POST',
        WIDGETS,
        widget(name, {}, { labels: { parity: index % 2 ? 'odd' : 'even' } }),
      );
    }
  });
  afterEach(() => cluster.stop());

  const metadataOf = ({ body }: WireAnswer): JsonObject =>
    objectOf(body.metadata);

  it('say what kind they are and at which revision', async () => {
    const answer = await cluster.call('GET', WIDGETS);

    expect(answer.body).toMatchObject({
      kind: 'WidgetList',
      apiVersion: 'test.io/v1',
      metadata: { resourceVersion: expect.stringMatching(/^\d+$/) },
    });
    expect(namesIn(answer)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('span all namespaces, or one', async () => {
    await cluster.call(
      'POST',
      '/apis/test.io/v1/namespaces/kube-public/widgets',
      widget('z'),
    );

    expect(namesIn(await cluster.call('GET', EVERYWHERE))).toHaveLength(6);
    expect(namesIn(await cluster.call('GET', WIDGETS))).toHaveLength(5);
  });

  it('show the revision of the first page on every page', async () => {
    const first = await cluster.call('GET', `${WIDGETS}?limit=2`);
    await cluster.call('DELETE', `${WIDGETS}/c`);
    await cluster.call('POST', WIDGETS, widget('dd'));
    const token = String(metadataOf(first).continue);
    const second = await cluster.call(
      'GET',
      `${WIDGETS}?limit=10&continue=${token}`,
    );

    expect(metadataOf(first)).toMatchObject({ remainingItemCount: 3 });
    expect(namesIn(first)).toEqual(['a', 'b']);
    expect(namesIn(second)).toEqual(['c', 'd', 'e']);
    expect(metadataOf(second).resourceVersion).toBe(
      metadataOf(first).resourceVersion,
    );
    expect(metadataOf(second).continue).toBeUndefined();
  });

  it('answer 410 for a page whose revision is forgotten, with a token to go on from now', async () => {
    const first = await cluster.call('GET', `${WIDGETS}?limit=2`);
    await cluster.call('DELETE', `${WIDGETS}/c`);
    cluster.api.compact();
    const expired = await cluster.call(
      'GET',
      `${WIDGETS}?limit=2&continue=${metadataOf(first).continue}`,
    );
    const rest = await cluster.call(
      'GET',
      `${WIDGETS}?limit=2&continue=${metadataOf(expired).continue}`,
    );

    expect(expired.status).toBe(410);
    expect(expired.body).toMatchObject({ reason: 'Expired' });
    expect(namesIn(rest)).toEqual(['d', 'e']);
  });

  it.each`
    query                                            | names
    ${'labelSelector=parity%3Dodd'}                  | ${['b', 'd']}
    ${'labelSelector=parity+in+(even),missing'}      | ${[]}
    ${'fieldSelector=metadata.name%3Dc'}             | ${['c']}
    ${'fieldSelector=metadata.namespace!%3Ddefault'} | ${[]}
  `('select by $query', async ({ query, names }) => {
    expect(namesIn(await cluster.call('GET', `${WIDGETS}?${query}`))).toEqual(
      names,
    );
  });

  it('select custom resources by name and namespace only', async () => {
    const answer = await cluster.call(
      'GET',
      `${WIDGETS}?fieldSelector=spec.region%3Dweu`,
    );

    expect(answer.status).toBe(400);
    expect(answer.body.message).toBe('field label not supported: spec.region');
  });

  it('show an exact revision while it is remembered', async () => {
    const before = await cluster.call('GET', WIDGETS);
    await cluster.call('DELETE', `${WIDGETS}/a`);
    const { resourceVersion } = metadataOf(before);

    const exact = await cluster.call(
      'GET',
      `${WIDGETS}?resourceVersion=${resourceVersion}&resourceVersionMatch=Exact`,
    );
    const latest = await cluster.call(
      'GET',
      `${WIDGETS}?resourceVersion=${resourceVersion}`,
    );

    expect(namesIn(exact)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(namesIn(latest)).toEqual(['b', 'c', 'd', 'e']);
  });

  it('do not wait for a revision that has not come', async () => {
    const answer = await cluster.call(
      'GET',
      `${WIDGETS}?resourceVersion=99999`,
    );

    expect(answer.status).toBe(504);
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.body).toMatchObject({
      reason: 'Timeout',
      details: { causes: [{ reason: 'ResourceVersionTooLarge' }] },
    });
  });

  it('can be deleted as a whole, or as far as selected', async () => {
    await cluster.call('DELETE', `${WIDGETS}?labelSelector=parity%3Dodd`);
    expect(namesIn(await cluster.call('GET', WIDGETS))).toEqual([
      'a',
      'c',
      'e',
    ]);

    await cluster.call('DELETE', WIDGETS);
    expect(namesIn(await cluster.call('GET', WIDGETS))).toEqual([]);
  });

  it('become tables on request, with the printer columns of the CRD', async () => {
    const { body } = await cluster.call(
      'GET',
      `${WIDGETS}?limit=1`,
      undefined,
      { Accept: 'application/json;as=Table;v=v1;g=meta.k8s.io' },
    );

    expect(body.kind).toBe('Table');
    expect(
      listOf(body.columnDefinitions).map(column => objectOf(column).name),
    ).toEqual(['Name', 'Region', 'Ready', 'Age']);
    expect(listOf(body.rows)[0]).toMatchObject({
      cells: ['a', 'weu', null, expect.stringMatching(/^\d+s$/)],
      object: { kind: 'PartialObjectMetadata' },
    });
  });

  it('become metadata only on request', async () => {
    const { body } = await cluster.call('GET', WIDGETS, undefined, {
      Accept:
        'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
    });

    expect(body.kind).toBe('PartialObjectMetadataList');
    expect(Object.keys(objectOf(listOf(body.items)[0]))).toEqual([
      'kind',
      'apiVersion',
      'metadata',
    ]);
  });

  it('are not served as protobuf', async () => {
    const only = await cluster.call('GET', WIDGETS, undefined, {
      Accept: 'application/vnd.kubernetes.protobuf',
    });
    const also = await cluster.call('GET', WIDGETS, undefined, {
      Accept: 'application/vnd.kubernetes.protobuf,application/json',
    });

    expect(only.status).toBe(406);
    expect(also.headers['content-type']).toBe('application/json');
  });
});
