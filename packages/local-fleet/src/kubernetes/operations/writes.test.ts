/** @jest-environment node */
import { JsonObject, listOf, objectOf } from '../json/json';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';

describe('writes', () => {
  let cluster: TestCluster;
  let time = new Date('2026-01-01T00:00:00Z');

  beforeEach(async () => {
    time = new Date('2026-01-01T00:00:00Z');
    cluster = await TestCluster.start({ clock: () => time });
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  const metadataOf = (body: JsonObject): JsonObject => objectOf(body.metadata);

  describe('create', () => {
    it('gives the object its identity, by the clock it was handed', async () => {
      const { status, body } = await cluster.call(
        'POST',
        WIDGETS,
        widget('one'),
      );

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
      const { status, body } = await cluster.call(
        'POST',
        WIDGETS,
        widget('one'),
      );

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

  describe('update', () => {
    let stored: JsonObject;
    beforeEach(async () => {
      ({ body: stored } = await cluster.call('POST', WIDGETS, widget('one')));
    });

    it('counts a generation for a change of the spec only', async () => {
      const generations = [];
      for (const patch of [
        { metadata: { labels: { a: 'b' } } },
        { spec: { count: 2 } },
        { spec: { count: 2 } },
      ]) {
        const { body } = await cluster.merge(`${WIDGETS}/one`, patch);
        generations.push(metadataOf(body).generation);
      }
      const { body } = await cluster.merge(`${WIDGETS}/one/status`, {
        status: { phase: 'Active' },
      });

      expect([...generations, metadataOf(body).generation]).toEqual([
        1, 2, 2, 2,
      ]);
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

  describe('apply', () => {
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
      const { body } = await cluster.apply(
        `${WIDGETS}/one`,
        'me',
        widget('one'),
      );

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
        message:
          'Apply failed with 1 conflict: conflict with "me": .spec.region',
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

  describe('delete', () => {
    it('tells what is gone', async () => {
      const { body: stored } = await cluster.call(
        'POST',
        WIDGETS,
        widget('one'),
      );
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

    it.each([{ uid: 'another' }, { resourceVersion: '1' }])(
      'is refused when the precondition %j does not hold',
      async preconditions => {
        await cluster.call('POST', WIDGETS, widget('one'));
        const { status, body } = await cluster.call(
          'DELETE',
          `${WIDGETS}/one`,
          { preconditions },
        );

        expect(status).toBe(409);
        expect(body.message).toContain('in the precondition');
      },
    );
  });

  describe('of built-in kinds', () => {
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
});
