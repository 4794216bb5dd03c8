/** @jest-environment node */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { JsonObject } from './json/json';
import { TestCluster } from './testing/TestCluster';
import { widget, WIDGET_DEFINITION } from './testing/widgets';

function isOnPath(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const withKubectl = isOnPath('kubectl') ? describe : describe.skip;

withKubectl('kubectl', () => {
  let cluster: TestCluster;
  let folder: string;

  beforeEach(async () => {
    cluster = await TestCluster.start();
    folder = await mkdtemp(join(tmpdir(), 'kubectl-'));
    await writeFile(
      join(folder, 'config'),
      JSON.stringify(cluster.kubeconfig()),
    );
    await kubectl(['apply', '-f', '-'], WIDGET_DEFINITION);
  }, 30_000);
  afterEach(async () => {
    await cluster.stop();
    await rm(folder, { recursive: true });
  });

  /** Runs kubectl and returns what it prints, errors included. */
  async function kubectl(
    args: string[],
    ...input: JsonObject[]
  ): Promise<string> {
    const command = [`--kubeconfig=${join(folder, 'config')}`, ...args];
    return new Promise(resolve => {
      const child = execFile(
        'kubectl',
        [`--cache-dir=${join(folder, 'cache')}`, ...command],
        (_error, stdout, stderr) => resolve(`${stdout}${stderr}`.trim()),
      );
      // What ends without reading its input is judged by what it prints.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input.map(object => stringify(object)).join('---\n'));
    });
  }

  const configMap = (data: JsonObject): JsonObject => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings' },
    data,
  });

  it('finds the kinds by their short names', async () => {
    const listed = await kubectl(['api-resources', '--api-group=test.io']);

    expect(listed).toMatch(/widgets\s+wd\s+test\.io\/v1\s+true\s+Widget/);
  }, 60_000);

  it('waits for a definition to be established', async () => {
    expect(
      await kubectl([
        'wait',
        '--for=condition=Established',
        'crd/widgets.test.io',
        '--timeout=10s',
      ]),
    ).toBe(
      'customresourcedefinition.apiextensions.k8s.io/widgets.test.io condition met',
    );
  }, 60_000);

  it('applies, sees that nothing changed, and applies a change', async () => {
    const apply = (...objects: JsonObject[]) =>
      kubectl(['apply', '-f', '-'], ...objects);

    expect(await apply(configMap({ a: '1' }), widget('one'))).toBe(
      'configmap/settings created\nwidget.test.io/one created',
    );
    expect(await apply(configMap({ a: '1' }), widget('one'))).toBe(
      'configmap/settings unchanged\nwidget.test.io/one unchanged',
    );
    expect(
      await apply(configMap({ b: '2' }), widget('one', { region: 'neu' })),
    ).toBe('configmap/settings configured\nwidget.test.io/one configured');
    expect(
      await kubectl(['get', 'cm', 'settings', '-o', 'jsonpath={.data}']),
    ).toBe('{"b":"2"}');
  }, 60_000);

  it('applies server-side, and explains conflicts', async () => {
    const apply = (manager: string, object: JsonObject) =>
      kubectl(
        ['apply', '--server-side', `--field-manager=${manager}`, '-f', '-'],
        object,
      );

    expect(await apply('me', widget('one'))).toBe(
      'widget.test.io/one serverside-applied',
    );
    expect(await apply('you', widget('one', { region: 'neu' }))).toContain(
      'Apply failed with 1 conflict: conflict with "me": .spec.region',
    );
  }, 60_000);

  it('shows what the printer columns say', async () => {
    await kubectl(['apply', '-f', '-'], widget('one'));
    await kubectl([
      'patch',
      'wd',
      'one',
      '--subresource=status',
      '--type=merge',
      '-p',
      '{"status":{"conditions":[{"type":"Ready","status":"True"}]}}',
    ]);

    expect(await kubectl(['get', 'wd'])).toMatch(
      /^NAME\s+REGION\s+READY\s+AGE\none\s+weu\s+True\s+\d+s$/,
    );
  }, 60_000);

  it('shows why an object is refused', async () => {
    expect(
      await kubectl(['apply', '-f', '-'], widget('one', { mode: 'x' })),
    ).toContain(
      'spec.mode: Unsupported value: "x": supported values: "Active", "RegionBound"',
    );
    expect(
      await kubectl(['apply', '-f', '-'], widget('one', { colour: 'red' })),
    ).toContain('strict decoding error: unknown field "spec.colour"');
  }, 60_000);

  it('explains fields', async () => {
    expect(await kubectl(['explain', 'widgets.spec'])).toMatch(
      /mode\s+<string>\s+enum: Active, RegionBound/,
    );
  }, 60_000);

  it('patches built-in kinds strategically', async () => {
    await kubectl(['apply', '-f', '-'], {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'gateway' },
      spec: {
        type: 'LoadBalancer',
        ports: [
          { name: 'http', port: 80 },
          { name: 'https', port: 443 },
        ],
      },
    });
    await kubectl([
      'patch',
      'svc',
      'gateway',
      '-p',
      '{"spec":{"ports":[{"port":443,"name":"tls"}]}}',
    ]);

    expect(
      await kubectl([
        'get',
        'svc',
        'gateway',
        '-o',
        'jsonpath={.spec.ports[*].name}',
      ]),
    ).toBe('http tls');
  }, 60_000);

  it('creates built-in kinds by its own commands', async () => {
    const created = [
      await kubectl(['create', 'ns', 'team']),
      await kubectl([
        'create',
        'cm',
        'settings',
        '-n',
        'team',
        '--from-literal=a=1',
      ]),
      await kubectl(['create', 'sa', 'robot', '-n', 'team']),
    ];

    expect(created).toEqual([
      'namespace/team created',
      'configmap/settings created',
      'serviceaccount/robot created',
    ]);
    expect(await kubectl(['auth', 'can-i', 'create', 'widgets'])).toBe('yes');
  }, 60_000);

  it('deletes a namespace and waits until it is gone', async () => {
    await kubectl(['apply', '-f', '-'], {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'team' },
    });
    const deleted = await kubectl(['delete', 'ns', 'team', '--timeout=20s']);

    expect(deleted).toContain('namespace "team" deleted');
    expect(await kubectl(['get', 'ns', 'team'])).toContain('NotFound');
  }, 60_000);
});
