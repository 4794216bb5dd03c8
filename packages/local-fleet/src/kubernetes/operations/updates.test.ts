/** @jest-environment node */
import { JsonObject, objectOf } from '../json/json';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

describe('update', () => {
  let cluster: TestCluster;
  let time = new Date('2026-01-01T00:00:00Z');

  beforeEach(async () => {
    time = new Date('2026-01-01T00:00:00Z');
    cluster = await TestCluster.start({ clock: () => time });
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  const metadataOf = (body: JsonObject): JsonObject => objectOf(body.metadata);

  let stored: JsonObject;
  beforeEach(async () => {
    ({ body: stored } = await cluster.call('POST', WIDGETS, widget('one')));
  });

  it('counts a generation for a change of the spec only', async () => {
    const generations = [];
    const patches: JsonObject[] = [
      { metadata: { labels: { a: 'b' } } },
      { spec: { count: 2 } },
      { spec: { count: 2 } },
    ];
    for (const patch of patches) {
      const { body } = await cluster.merge(`${WIDGETS}/one`, patch);
      generations.push(metadataOf(body).generation);
    }
    const { body } = await cluster.merge(`${WIDGETS}/one/status`, {
      status: { phase: 'Active' },
    });

    expect([...generations, metadataOf(body).generation]).toEqual([1, 2, 2, 2]);
  });

  it('keeps the resourceVersion where nothing changes', async () => {
    time = new Date('2026-01-01T01:00:00Z');
    const { body } = await cluster.call('PUT', `${WIDGETS}/one`, stored);

    expect(body).toEqual(stored);
  });

  it('must say on which state of a custom resource it is based', async () => {
    const { status, body } = await cluster.call(
      'PUT',
      `${WIDGETS}/one`,
      widget('one'),
    );

    expect(status).toBe(422);
    expect(body.message).toContain(
      'metadata.resourceVersion: Invalid value: 0: must be specified for an update',
    );
  });

  it('answers 409 when the object has changed meanwhile', async () => {
    await cluster.merge(`${WIDGETS}/one`, { spec: { count: 2 } });
    const { status, body } = await cluster.call('PUT', `${WIDGETS}/one`, {
      ...stored,
      spec: { region: 'neu' },
    });

    expect(status).toBe(409);
    expect(body).toMatchObject({
      reason: 'Conflict',
      message:
        'Operation cannot be fulfilled on widgets.test.io "one": the object has been modified; please apply your changes to the latest version and try again',
    });
  });

  it('of the main endpoint does not touch the status, nor that of the status the spec', async () => {
    await cluster.merge(`${WIDGETS}/one/status`, {
      status: { phase: 'Active' },
      spec: { count: 5 },
      metadata: { labels: { a: 'b' } },
    });
    const { body } = await cluster.merge(`${WIDGETS}/one`, {
      status: { phase: 'Failed' },
    });

    expect(body.status).toEqual({ phase: 'Active' });
    expect(body.spec).toEqual({ region: 'weu', mode: 'Active' });
    expect(metadataOf(body).labels).toBeUndefined();
  });

  it('cannot change who an object is', async () => {
    const { status, body } = await cluster.merge(`${WIDGETS}/one`, {
      metadata: { uid: 'another' },
    });

    expect(status).toBe(422);
    expect(body.message).toContain('metadata.uid');
  });

  it('by JSON patch carries out its operations, or none', async () => {
    const patch = (operations: JsonObject[]) =>
      cluster.call('PATCH', `${WIDGETS}/one`, operations, {
        'Content-Type': 'application/json-patch+json',
      });
    const done = await patch([
      { op: 'replace', path: '/spec/region', value: 'neu' },
    ]);
    const refused = await patch([
      { op: 'test', path: '/spec/region', value: 'weu' },
    ]);

    expect(objectOf(done.body.spec).region).toBe('neu');
    expect(refused.status).toBe(422);
  });

  it('by strategic merge is for built-in kinds only', async () => {
    const { status, body } = await cluster.call(
      'PATCH',
      `${WIDGETS}/one`,
      {},
      { 'Content-Type': 'application/strategic-merge-patch+json' },
    );

    expect(status).toBe(415);
    expect(body.reason).toBe('UnsupportedMediaType');
  });
});
