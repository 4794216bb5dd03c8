import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createCertificateAuthority } from '../certificates';
import { ClusterClient } from '../clusters';
import { createKubernetesApi, KubernetesApi } from '../kubernetes';
import { applyFile } from './applyFile';

const authority = createCertificateAuthority({ now: new Date() });
const tlsFiles = authority.issue('aks-weu');

function configMap(name: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: default}\n`;
}

describe('applyFile', () => {
  let folder: string;
  let api: KubernetesApi;
  let cluster: ClusterClient;
  let said: string[];

  beforeAll(() => import('@kubernetes/client-node'), 60_000);
  beforeEach(async () => {
    said = [];
    folder = await mkdtemp(path.join(os.tmpdir(), 'apply-'));
    api = createKubernetesApi({
      port: 0,
      tls: tlsFiles,
      tokens: [{ token: 't', user: 'admin' }],
    });
    await api.start();
    cluster = await ClusterClient.create({
      name: 'aks-weu',
      server: api.url,
      ca: authority.own.cert,
      token: 't',
    });
  });
  afterEach(async () => {
    await api.dispose();
    await rm(folder, { recursive: true });
  });

  async function apply(content: string): Promise<void> {
    const file = path.join(folder, 'objects.yaml');
    await writeFile(file, content);
    await applyFile(cluster, file, line => said.push(line));
  }

  it('applies each object and says so', async () => {
    await apply(`${configMap('a')}---\n${configMap('b')}`);
    expect(said).toEqual([
      'ConfigMap/default/a applied to aks-weu',
      'ConfigMap/default/b applied to aks-weu',
    ]);
  });

  it("applies the others when one is refused, and gives the API server's reason", async () => {
    await expect(
      apply(`${configMap('Upper')}---\n${configMap('b')}`),
    ).rejects.toThrow(
      /^ConfigMap\/default\/Upper: ConfigMap "Upper" is invalid/,
    );
    expect(said).toEqual(['ConfigMap/default/b applied to aks-weu']);
  });

  it.each`
    what                   | content                | sentence
    ${'what is no YAML'}   | ${'a: b: c'}           | ${/objects.yaml, line 1: .*Nested mappings/}
    ${'what is no object'} | ${'kind: ConfigMap\n'} | ${/objects.yaml: an object needs apiVersion, kind and metadata.name/}
  `('refuses $what, naming the file', async ({ content, sentence }) => {
    await expect(apply(content)).rejects.toThrow(sentence);
  });

  it('takes a value for what kubectl takes it', async () => {
    await apply(`${configMap('a')}data: {minutes: 1:30}\n`);
    await expect(
      apply(`${configMap('b')}data: {isOpen: yes}\n`),
    ).rejects.toThrow(/ConfigMap\/default\/b: /);
    expect(said).toEqual(['ConfigMap/default/a applied to aks-weu']);
  });

  it('says that a file cannot be read', async () => {
    await expect(applyFile(cluster, '/nowhere.yaml', () => {})).rejects.toThrow(
      /^\/nowhere.yaml cannot be read: ENOENT/,
    );
  });
});
