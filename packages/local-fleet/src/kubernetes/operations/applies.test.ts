/** @jest-environment node */
import { JsonObject, listOf, objectOf } from '../json/json';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

describe('apply', () => {
  let cluster: TestCluster;
  let time = new Date('2026-01-01T00:00:00Z');

  beforeEach(async () => {
    time = new Date('2026-01-01T00:00:00Z');
    cluster = await TestCluster.start({ clock: () => time });
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  const metadataOf = (body: JsonObject): JsonObject => objectOf(body.metadata);

  it('creates, changes, and then leaves alone', async () => {
    const first = await cluster.apply(`${WIDGETS}/one`, 'me', widget('one'));
    const second = await cluster.apply(
      `${WIDGETS}/one`,
      'me',
      widget('one', { count: 2 }),
    );
    time = new Date('2026-01-02T00:00:00Z');
    const third = await cluster.apply(
      `${WIDGETS}/one`,
      'me',
      widget('one', { count: 2 }),
    );

    expect([first, second, third].map(answer => answer.status)).toEqual([
      201, 200, 200,
    ]);
    expect(third.body).toEqual(second.body);
  });

  it('records what its manager owns, and not the defaults', async () => {
    const { body } = await cluster.apply(`${WIDGETS}/one`, 'me', widget('one'));

    expect(metadataOf(body).managedFields).toEqual([
      {
        manager: 'me',
        operation: 'Apply',
        apiVersion: 'test.io/v1',
        time: '2026-01-01T00:00:00Z',
        fieldsType: 'FieldsV1',
        fieldsV1: { 'f:spec': { 'f:region': {} } },
      },
    ]);
  });

  it('names the manager and the field in a conflict', async () => {
    await cluster.apply(`${WIDGETS}/one`, 'me', widget('one'));
    const { status, body } = await cluster.apply(
      `${WIDGETS}/one`,
      'you',
      widget('one', { region: 'neu' }),
    );

    expect(status).toBe(409);
    expect(body).toMatchObject({
      message: 'Apply failed with 1 conflict: conflict with "me": .spec.region',
      details: {
        causes: [
          {
            reason: 'FieldManagerConflict',
            message: 'conflict with "me"',
            field: '.spec.region',
          },
        ],
      },
    });
  });

  it('says how the other manager wrote where that did not apply', async () => {
    await cluster.call('POST', `${WIDGETS}?fieldManager=hand`, widget('one'));
    const { body } = await cluster.apply(
      `${WIDGETS}/one`,
      'me',
      widget('one', { region: 'neu' }),
    );

    expect(body.message).toBe(
      'Apply failed with 1 conflict: conflict with "hand" using test.io/v1: .spec.region',
    );
  });

  it('takes over by force', async () => {
    await cluster.apply(`${WIDGETS}/one`, 'me', widget('one'));
    const { status, body } = await cluster.apply(
      `${WIDGETS}/one`,
      'you',
      widget('one', { region: 'neu' }),
      '&force=true',
    );

    expect(status).toBe(200);
    expect(objectOf(body.spec).region).toBe('neu');
  });

  it('gives what nobody tracked to a manager of that name', async () => {
    await cluster.call('POST', WIDGETS, widget('one'));
    await cluster.merge(`${WIDGETS}/one`, { metadata: { managedFields: [] } });
    const { status, body } = await cluster.apply(
      `${WIDGETS}/one`,
      'me',
      widget('one', { region: 'neu' }),
    );

    expect(status).toBe(409);
    expect(body.message).toContain(
      'conflict with "before-first-apply" using test.io/v1: .spec.region',
    );
  });

  it('leaves null where an object lost its last field, which the schema may refuse', async () => {
    await cluster.apply(
      `${WIDGETS}/one`,
      'me',
      widget('one', { labels: { a: 'b' } }),
    );
    const { status, body } = await cluster.apply(
      `${WIDGETS}/one`,
      'me',
      widget('one', { labels: {} }),
    );

    expect(status).toBe(422);
    expect(body.message).toContain(
      'spec.labels in body must be of type object: "null"',
    );
  });

  it('of the status owns the status alone', async () => {
    await cluster.apply(`${WIDGETS}/one`, 'me', widget('one'));
    const { body } = await cluster.apply(`${WIDGETS}/one/status`, 'me', {
      apiVersion: 'test.io/v1',
      kind: 'Widget',
      metadata: { name: 'one' },
      status: { phase: 'Active' },
    });

    expect(body.status).toEqual({ phase: 'Active' });
    expect(body.spec).toEqual({ region: 'weu', mode: 'Active' });
    expect(listOf(metadataOf(body).managedFields)).toContainEqual(
      expect.objectContaining({
        subresource: 'status',
        fieldsV1: { 'f:status': { 'f:phase': {} } },
      }),
    );
  });

  it('refuses fields that the schema does not declare', async () => {
    const { status, body } = await cluster.apply(
      `${WIDGETS}/one`,
      'me',
      widget('one', { colour: 'red' }),
    );

    expect(status).toBe(500);
    expect(body.message).toBe(
      'failed to create typed patch object (/one; test.io/v1, Kind=Widget): .spec.colour: field not declared in schema',
    );
  });

  it('needs to know who applies', async () => {
    const { status, body } = await cluster.apply(
      `${WIDGETS}/one`,
      '',
      widget('one'),
    );

    expect(status).toBe(422);
    expect(body.message).toContain('fieldManager: Required value');
  });

  it('reads YAML', async () => {
    const yaml = [
      'apiVersion: test.io/v1',
      'kind: Widget',
      'metadata: { name: one }',
      'spec: { region: neu }',
    ].join('\n');
    const { body } = await cluster.call(
      'PATCH',
      `${WIDGETS}/one?fieldManager=me`,
      undefined,
      { 'Content-Type': 'application/apply-patch+yaml' },
      yaml,
    );

    expect(objectOf(body.spec).region).toBe('neu');
  });
});
