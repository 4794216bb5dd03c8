import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConnectionConfig } from '@service-router/plugin-service-router-node';
import { createConnect } from './connect';
import { ClusterMisconfiguredError } from './errors';

// Under Jest the Kubernetes client takes its time to load.
jest.setTimeout(60_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connect-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function fileOf(content: string): Promise<string> {
  const path = join(folder, 'config');
  await writeFile(path, content);
  return path;
}

async function failureOf(connection: ConnectionConfig): Promise<string> {
  const connect = createConnect({
    discovery: mockServices.discovery.mock(),
    auth: mockServices.auth.mock(),
  });
  const error = await connect({
    name: 'weu',
    region: 'weu',
    mode: 'observe',
    connection,
  }).catch(e => e);
  expect(error).toBeInstanceOf(ClusterMisconfiguredError);
  return error.message;
}

const kubeconfig = (currentContext: string) => `
apiVersion: v1
kind: Config
current-context: ${currentContext}
clusters: [{ name: aks, cluster: { server: 'https://127.0.0.1:1' } }]
users: [{ name: me, user: { token: t } }]
contexts:
  - { name: one, context: { cluster: aks, user: me } }
  - { name: two, context: { cluster: aks, user: me } }
`;

describe('a connection that can never be made', () => {
  it('because there is no kubeconfig names the file', async () => {
    const path = join(folder, 'nowhere');
    expect(await failureOf({ type: 'kubeconfig', path })).toContain(
      `the kubeconfig ${path} cannot be read: ENOENT`,
    );
  });

  it.each(['', 'just text', '[]'])(
    'because the file holds %j names the file',
    async content => {
      const path = await fileOf(content);
      expect(await failureOf({ type: 'kubeconfig', path })).toContain(path);
    },
  );

  it('because the context is not there names those that are', async () => {
    const path = await fileOf(kubeconfig('one'));
    expect(
      await failureOf({ type: 'kubeconfig', path, context: 'three' }),
    ).toBe(`the kubeconfig ${path} has no context "three"; it has one, two`);
  });

  it('because the current context is not there names those that are', async () => {
    const path = await fileOf(kubeconfig('three'));
    expect(await failureOf({ type: 'kubeconfig', path })).toBe(
      `the kubeconfig ${path} has no context "three"; it has one, two`,
    );
  });

  it('because the backend does not run in a cluster says what to use', async () => {
    expect(await failureOf({ type: 'inCluster' })).toBe(
      'connection.inCluster is set, but this backend does not run in a cluster. Use kubeconfig, kubernetesPlugin or url',
    );
  });
});
