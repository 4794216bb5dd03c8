import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createCertificateAuthority } from '../certificates';
import { ManualClock } from '../clock';
import { ClusterClient, ClusterObject } from '../clusters';
import { provisionCluster, readDefinitions } from '../fleet/provisionCluster';
import { createKubernetesApi, KubernetesApi } from '../kubernetes';
import { silentLog } from '../log';
import { BareRepository } from '../repository';
import { git } from '../repository/git';
import { GitOpsLoop } from './GitOpsLoop';
import { listKustomizations } from './Kustomization';

const authority = createCertificateAuthority({ now: new Date() });
const tlsFiles = authority.issue('aks-weu');
const searchPath = process.env.PATH ?? '';
const log = { ...silentLog };
const packageFolder = path.dirname(require.resolve('../../package.json'));

function namespace(name: string): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n`;
}

function policy(name: string, ns: string, mode = 'Active'): string {
  return `apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: ${name}
  namespace: ${ns}
spec:
  mode: ${mode}
`;
}

describe('GitOpsLoop', () => {
  let folder: string;
  let api: KubernetesApi;
  let cluster: ClusterClient;
  let repository: BareRepository;
  let loop: GitOpsLoop;
  let files: Record<string, string>;

  /** Makes these files all that is on main. */
  async function push(next: Record<string, string>): Promise<void> {
    files = next;
    const run = async (args: string[], input?: string) =>
      (
        await git(repository.folder, args, {
          path: searchPath,
          input,
          environment: {
            GIT_INDEX_FILE: path.join(folder, 'index'),
            GIT_AUTHOR_NAME: 'a',
            GIT_AUTHOR_EMAIL: 'a@b',
            GIT_COMMITTER_NAME: 'a',
            GIT_COMMITTER_EMAIL: 'a@b',
          },
        })
      )
        .toString()
        .trim();
    await run(['read-tree', '--empty']);
    for (const [file, content] of Object.entries(files)) {
      const hash = await run(['hash-object', '-w', '--stdin'], content);
      await run([
        'update-index',
        '--add',
        '--cacheinfo',
        `100644,${hash},${file}`,
      ]);
    }
    const tree = await run(['write-tree']);
    const commit = await run(['commit-tree', tree, '-m', 'next']);
    await run(['update-ref', 'refs/heads/main', commit]);
  }

  async function readiness(): Promise<Record<string, string>> {
    return Object.fromEntries(
      (await listKustomizations(cluster)).map(({ metadata, status }) => {
        const [ready] = status?.conditions ?? [];
        return [metadata.name, `${ready?.reason}: ${ready?.message}`];
      }),
    );
  }

  function find(kind: string, name: string, ns?: string) {
    const apiVersion =
      kind === 'DNSPolicy' ? 'routing.router.io/v1alpha1' : 'v1';
    return cluster.get<ClusterObject>({
      apiVersion,
      kind,
      metadata: { name, namespace: ns },
    });
  }

  beforeAll(() => import('@kubernetes/client-node'), 60_000);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'gitops-'));
    await mkdir(path.join(folder, 'seed'));
    await writeFile(path.join(folder, 'seed/README.md'), 'empty\n');
    repository = await BareRepository.open({
      folder: path.join(folder, 'applications.git'),
      seed: path.join(folder, 'seed'),
      searchPath,
    });
    api = createKubernetesApi({
      port: 0,
      tls: tlsFiles,
      tokens: [{ token: 'secret', user: 'admin' }],
    });
    await api.start();
    cluster = await ClusterClient.create({
      name: 'aks-weu',
      server: api.url,
      ca: authority.own.cert,
      token: 'secret',
    });
    const clock = new ManualClock(Date.now());
    await provisionCluster(
      cluster,
      await readDefinitions([
        path.join(packageFolder, 'content/crds'),
        path.resolve(
          packageFolder,
          '../../plugins/service-router-backend/crds',
        ),
      ]),
      clock,
    );
    loop = new GitOpsLoop({
      region: 'weu',
      cluster,
      repository,
      clock,
      log,
    });
  });
  afterEach(async () => {
    await api.dispose();
    await rm(folder, { recursive: true });
  });

  const application = {
    'apps/a/catalog-info.yaml': 'not: applied\n',
    'apps/a/routing/namespace.yaml': namespace('ns-a'),
    'apps/a/routing/policy.yaml': policy('p', 'ns-a'),
  };

  it('applies an application with its namespace, and says at which revision', async () => {
    await push(application);
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toMatchObject({
      spec: { mode: 'Active' },
      metadata: { labels: { 'kustomize.toolkit.fluxcd.io/name': 'apps-a' } },
    });
    expect(await readiness()).toEqual({
      'apps-a': `ReconciliationSucceeded: Applied revision: main@sha1:${await repository.head()}`,
    });
  });

  it("tells the API server's words for what it does not take, and goes on with the others", async () => {
    await push({
      ...application,
      'apps/b/routing/policy.yaml': `${namespace('ns-b')}---\n${policy(
        'p',
        'ns-b',
        'Sometimes',
      )}`,
    });
    await loop.runOnce();
    const { 'apps-a': a, 'apps-b': b } = await readiness();
    expect(a).toMatch(/^ReconciliationSucceeded/);
    expect(b).toMatch(
      /^ReconciliationFailed: DNSPolicy\/ns-b\/p dry-run failed \(Invalid\): DNSPolicy.routing.router.io "p" is invalid: \[spec.mode: Unsupported value: "Sometimes"/,
    );
  });

  it('leaves what stands of an application whose overlay is not found, and says so', async () => {
    const base = {
      'apps/a/routing/base/kustomization.yml':
        'resources: [namespace.yaml, policy.yaml]\n',
      'apps/a/routing/base/namespace.yaml': namespace('ns-a'),
      'apps/a/routing/base/policy.yaml': policy('p', 'ns-a'),
    };
    const overlay = 'resources: [../../base]\n';
    await push({
      ...base,
      'apps/a/routing/overlays/weu/kustomization.yml': overlay,
    });
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeDefined();
    await push({
      ...base,
      'apps/a/routing/overlays/prod/kustomization.yml': overlay,
    });
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeDefined();
    expect(await readiness()).toEqual({
      'apps-a': expect.stringMatching(
        /^BuildFailed: .*apps\/a\/routing\/overlays\/weu/,
      ),
    });
  });

  it('names the file of what is no YAML', async () => {
    await push({ ...application, 'apps/b/routing/x.yaml': 'a: b: c\n' });
    await loop.runOnce();
    expect(await readiness()).toMatchObject({
      'apps-a': expect.stringMatching(/^ReconciliationSucceeded/),
      'apps-b': expect.stringMatching(
        /^BuildFailed: .* in File: apps\/b\/routing\/x.yaml/,
      ),
    });
  });

  it('tells once of what it leaves out of a kustomization, and applies the rest', async () => {
    const warn = jest.spyOn(log, 'warn');
    await push({
      ...application,
      'apps/a/routing/kustomization.yaml':
        'resources: [namespace.yaml, policy.yaml]\nsecretGenerator: [{name: a}]\n',
    });
    await loop.runOnce();
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeDefined();
    expect(warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^gitops weu: apps-a: left out: apps\/a\/routing\/kustomization.yaml, line 2: what secretGenerator does/,
        ),
      ],
    ]);
  });

  it('keeps what was applied while a later version is refused', async () => {
    await push(application);
    await loop.runOnce();
    await push({ ...application, 'apps/a/routing/policy.yaml': 'a: b: c\n' });
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeDefined();
    const [{ status }] = await listKustomizations(cluster);
    expect(status?.lastAppliedRevision).not.toBe(status?.lastAttemptedRevision);
  });

  it('removes an object that is no longer there', async () => {
    await push(application);
    await loop.runOnce();
    await push({
      'apps/a/routing/namespace.yaml': namespace('ns-a'),
    });
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeUndefined();
    expect(await find('Namespace', 'ns-a')).toBeDefined();
  });

  it('removes an application that is no longer there, and its Kustomization', async () => {
    await push({ ...application, 'platform/base/x.yaml': namespace('base') });
    await loop.runOnce();
    await push({ 'platform/base/x.yaml': namespace('base') });
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeUndefined();
    expect(Object.keys(await readiness())).toEqual(['platform-base']);
  });

  it('removes nothing that somebody else has taken over', async () => {
    await push(application);
    await loop.runOnce();
    const taken = (await find('DNSPolicy', 'p', 'ns-a'))!;
    await cluster.apply(
      {
        apiVersion: 'routing.router.io/v1alpha1',
        kind: 'DNSPolicy',
        metadata: {
          name: taken.metadata.name,
          namespace: 'ns-a',
          labels: { 'kustomize.toolkit.fluxcd.io/name': 'another' },
        },
      },
      { fieldManager: 'somebody' },
    );
    await push({ 'apps/a/routing/namespace.yaml': namespace('ns-a') });
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeDefined();
  });

  it('mends what was changed or deleted in the cluster', async () => {
    await push(application);
    await loop.runOnce();
    await cluster.delete((await find('DNSPolicy', 'p', 'ns-a'))!);
    await loop.runOnce();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeDefined();
  });

  it('writes nothing when everything is as it should be', async () => {
    await push(application);
    await loop.runOnce();
    const before = await listKustomizations(cluster);
    const policyBefore = await find('DNSPolicy', 'p', 'ns-a');
    await loop.runOnce();
    expect(await listKustomizations(cluster)).toEqual(before);
    expect(await find('DNSPolicy', 'p', 'ns-a')).toEqual(policyBefore);
  });

  it('removes nothing when the repository cannot be read', async () => {
    await push(application);
    await loop.runOnce();
    await rm(repository.folder, { recursive: true });
    await expect(loop.runOnce()).rejects.toThrow();
    expect(await find('DNSPolicy', 'p', 'ns-a')).toBeDefined();
  });

  it('applies the platform of its own region only', async () => {
    await push({
      'platform/base/x.yaml': namespace('base'),
      'platform/weu/x.yaml': namespace('only-weu'),
      'platform/neu/x.yaml': namespace('only-neu'),
    });
    await loop.runOnce();
    expect(await find('Namespace', 'only-weu')).toBeDefined();
    expect(await find('Namespace', 'only-neu')).toBeUndefined();
  });
});
