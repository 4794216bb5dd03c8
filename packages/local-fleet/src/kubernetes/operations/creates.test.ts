/** @jest-environment node */
import { JsonObject, listOf, objectOf } from '../json/json';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';

describe('create', () => {
  let cluster: TestCluster;
  let time = new Date('2026-01-01T00:00:00Z');

  beforeEach(async () => {
    time = new Date('2026-01-01T00:00:00Z');
    cluster = await TestCluster.start({ clock: () => time });
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  const metadataOf = (body: JsonObject): JsonObject => objectOf(body.metadata);

  it('gives the object its identity, by the clock it was handed', async () => {
    const { status, body } = await cluster.call('POST', WIDGETS, widget('one'));

    expect(status).toBe(201);
    expect(metadataOf(body)).toMatchObject({
      name: 'one',
      namespace: 'default',
      uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      creationTimestamp: '2026-01-01T00:00:00Z',
      generation: 1,
      resourceVersion: expect.stringMatching(/^\d+$/),
    });
  });

  it('makes up a name on request', async () => {
    const { body } = await cluster.call('POST', CONFIG_MAPS, {
      metadata: { generateName: 'settings-' },
    });

    expect(metadataOf(body).name).toMatch(
      /^settings-[bcdfghjklmnpqrstvwxz2456789]{5}$/,
    );
  });

  it('drops what the schema does not know, and warns', async () => {
    const { body, headers } = await cluster.call(
      'POST',
      WIDGETS,
      widget('one', { colour: 'red', anything: { goes: true } }),
    );

    expect(body.spec).toEqual({
      region: 'weu',
      mode: 'Active',
      anything: { goes: true },
    });
    expect(headers.warning).toBe('299 - "unknown field \\"spec.colour\\""');
  });

  it('refuses what the schema does not know where validation is strict', async () => {
    const { status, body } = await cluster.call(
      'POST',
      `${WIDGETS}?fieldValidation=Strict`,
      widget('one', { colour: 'red' }),
    );

    expect(status).toBe(400);
    expect(body.message).toBe(
      'Widget in version "v1" cannot be handled as a Widget: strict decoding error: unknown field "spec.colour"',
    );
  });

  it('ignores the status where it is a subresource', async () => {
    const { body } = await cluster.call('POST', WIDGETS, {
      ...widget('one'),
      status: { phase: 'Active' },
    });

    expect(body.status).toBeUndefined();
  });

  it('stores nothing in a dry run', async () => {
    const dry = await cluster.call(
      'POST',
      `${WIDGETS}?dryRun=All`,
      widget('one'),
    );
    const { status } = await cluster.call('GET', `${WIDGETS}/one`);

    expect(dry.status).toBe(201);
    expect(status).toBe(404);
  });

  it('answers 409 for a name that is taken', async () => {
    await cluster.call('POST', WIDGETS, widget('one'));
    const { status, body } = await cluster.call('POST', WIDGETS, widget('one'));

    expect(status).toBe(409);
    expect(body).toMatchObject({
      message: 'widgets.test.io "one" already exists',
      reason: 'AlreadyExists',
      details: { name: 'one', group: 'test.io', kind: 'widgets' },
    });
  });

  it('answers 422 with a cause for every offending field', async () => {
    const { status, body } = await cluster.call(
      'POST',
      WIDGETS,
      widget('One', { region: 'A', mode: 'x' }),
    );

    expect(status).toBe(422);
    expect(body).toMatchObject({
      reason: 'Invalid',
      message: expect.stringMatching(
        /^Widget\.test\.io "One" is invalid: \[metadata\.name: Invalid value: "One": a lowercase RFC 1123 subdomain/,
      ),
      details: { name: 'One', group: 'test.io', kind: 'Widget' },
    });
    const { causes } = objectOf(body.details);
    expect(listOf(causes).map(cause => objectOf(cause).field)).toEqual([
      'metadata.name',
      'spec.region',
      'spec.mode',
    ]);
  });

  it('answers 404 where the namespace is not there', async () => {
    const { status, body } = await cluster.call(
      'POST',
      '/api/v1/namespaces/nowhere/configmaps',
      { metadata: { name: 'one' } },
    );

    expect(status).toBe(404);
    expect(body.message).toBe('namespaces "nowhere" not found');
  });

  it.each`
    label             | rule
    ${'a'.repeat(64)} | ${'must be no more than 63 bytes'}
    ${'with space'}   | ${'a valid label must be an empty string or consist of'}
  `('refuses the label value "$label"', async ({ label, rule }) => {
    const { status, body } = await cluster.call(
      'POST',
      WIDGETS,
      widget('one', {}, { labels: { key: label } }),
    );

    expect(status).toBe(422);
    expect(body.message).toContain(
      `metadata.labels: Invalid value: "${label}": ${rule}`,
    );
  });
});
