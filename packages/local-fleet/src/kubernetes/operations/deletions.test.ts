/** @jest-environment node */
import { JsonObject, objectOf } from '../json/json';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

describe('delete', () => {
  let cluster: TestCluster;
  let time = new Date('2026-01-01T00:00:00Z');

  beforeEach(async () => {
    time = new Date('2026-01-01T00:00:00Z');
    cluster = await TestCluster.start({ clock: () => time });
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  const metadataOf = (body: JsonObject): JsonObject => objectOf(body.metadata);

  it('tells what is gone', async () => {
    const { body: stored } = await cluster.call('POST', WIDGETS, widget('one'));
    const { status, body } = await cluster.call('DELETE', `${WIDGETS}/one`);

    expect(status).toBe(200);
    expect(body).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      details: {
        name: 'one',
        group: 'test.io',
        kind: 'widgets',
        uid: metadataOf(stored).uid,
      },
    });
  });

  it('only marks what finalizers hold, and lets it go with the last of them', async () => {
    await cluster.call(
      'POST',
      WIDGETS,
      widget('one', {}, { finalizers: ['test.io/hold'] }),
    );
    const marked = await cluster.call('DELETE', `${WIDGETS}/one`);
    expect(metadataOf(marked.body)).toMatchObject({
      deletionTimestamp: '2026-01-01T00:00:00Z',
      deletionGracePeriodSeconds: 0,
      generation: 2,
    });

    await cluster.merge(`${WIDGETS}/one`, { metadata: { finalizers: null } });
    const { status } = await cluster.call('GET', `${WIDGETS}/one`);
    expect(status).toBe(404);
  });

  it('takes no new finalizers once marked', async () => {
    await cluster.call(
      'POST',
      WIDGETS,
      widget('one', {}, { finalizers: ['test.io/hold'] }),
    );
    await cluster.call('DELETE', `${WIDGETS}/one`);
    const { status } = await cluster.merge(`${WIDGETS}/one`, {
      metadata: { finalizers: ['test.io/hold', 'test.io/more'] },
    });

    expect(status).toBe(422);
  });

  it.each<JsonObject>([{ uid: 'another' }, { resourceVersion: '1' }])(
    'is refused when the precondition %j does not hold',
    async preconditions => {
      await cluster.call('POST', WIDGETS, widget('one'));
      const { status, body } = await cluster.call('DELETE', `${WIDGETS}/one`, {
        preconditions,
      });

      expect(status).toBe(409);
      expect(body.message).toContain('in the precondition');
    },
  );
});
