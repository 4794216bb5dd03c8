import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { DirectConnectionConfig } from '../config';
import { ClusterMisconfiguredError } from './ClusterMisconfiguredError';
import { kubeConfigOf } from './kubeConfigOf';

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

async function failureOf(connection: DirectConnectionConfig): Promise<string> {
  const error = await kubeConfigOf(connection).catch(e => e);
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

  it('because the process does not run in a cluster says what to do', async () => {
    expect(await failureOf({ type: 'inCluster' })).toBe(
      'connection.inCluster is set, but this process does not run in a cluster. Use another way to connect',
    );
  });
});

describe('a connection', () => {
  it('takes the context that is named', async () => {
    const path = await fileOf(kubeconfig('one'));
    const config = await kubeConfigOf({
      type: 'kubeconfig',
      path,
      context: 'two',
    });
    expect(config.getCurrentContext()).toBe('two');
  });

  it('by address holds the token and trusts no other certificate', async () => {
    const config = await kubeConfigOf({
      type: 'url',
      url: 'https://k8s:6443',
      token: 't',
      caFile: '/ca.pem',
    });
    expect(config.getCurrentUser()?.token).toBe('t');
    expect(config.getCurrentCluster()).toMatchObject({
      server: 'https://k8s:6443',
      skipTLSVerify: false,
      caFile: '/ca.pem',
    });
  });
});
