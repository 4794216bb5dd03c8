import { createCertificateAuthority } from '../certificates';
import { systemClock } from '../clock';
import { createKubernetesApi, KubernetesApi } from '../kubernetes';
import { ClusterClient, ClusterObject } from './ClusterClient';
import { watchCollection } from './watchCollection';

const authority = createCertificateAuthority({ now: new Date() });
const tlsFiles = authority.issue('aks-test');

function configMap(name: string, value = 'a'): ClusterObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'default' },
    data: { value },
  } as ClusterObject;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

describe('ClusterClient', () => {
  let api: KubernetesApi;
  let cluster: ClusterClient;

  // Jest takes its time to read this library's many modules.
  beforeAll(() => import('@kubernetes/client-node'), 60_000);

  beforeEach(async () => {
    api = createKubernetesApi({
      port: 0,
      tls: tlsFiles,
      tokens: [{ token: 'secret', user: 'admin' }],
    });
    await api.start();
    cluster = await ClusterClient.create({
      name: 'aks-test',
      server: api.url,
      ca: authority.own.cert,
      token: 'secret',
    });
  });
  afterEach(() => api.dispose());

  const fieldManager = 'test';

  it('applies, reads and deletes an object of any kind', async () => {
    await cluster.apply(configMap('a'), { fieldManager });
    expect(await cluster.get(configMap('a'))).toMatchObject({
      data: { value: 'a' },
    });
    expect(await cluster.delete(configMap('a'))).toBe(true);
    expect(await cluster.get(configMap('a'))).toBeUndefined();
    expect(await cluster.delete(configMap('a'))).toBe(false);
  });

  it('writes nothing when it only tries', async () => {
    await cluster.apply(configMap('a'), { fieldManager, dryRun: true });
    expect(await cluster.get(configMap('a'))).toBeUndefined();
  });

  it('lists by label', async () => {
    const labelled = configMap('a');
    labelled.metadata.labels = { tier: 'x' };
    await cluster.apply(labelled, { fieldManager });
    await cluster.apply(configMap('b'), { fieldManager });
    const { items } = await cluster.list('v1', 'ConfigMap', {
      namespace: 'default',
      labelSelector: 'tier in (x)',
    });
    expect(items.map(({ metadata }) => metadata.name)).toEqual(['a']);
  });

  it("carries the API server's own words and reason", async () => {
    const invalid = configMap('Upper');
    await expect(
      cluster.apply(invalid, { fieldManager }),
    ).rejects.toMatchObject({
      name: 'ClusterRequestError',
      status: 422,
      reason: 'Invalid',
      message: expect.stringMatching(
        /^ConfigMap "Upper" is invalid: metadata.name/,
      ),
    });
  });

  it('says that a kind is not known', async () => {
    await expect(
      cluster.list('routing.router.io/v1alpha1', 'ServiceRoute'),
    ).rejects.toThrow(
      'no matches for kind "ServiceRoute" in version "routing.router.io/v1alpha1"',
    );
  });

  it('says which cluster cannot be reached, and why', async () => {
    await api.stop();
    await expect(cluster.list('v1', 'ConfigMap')).rejects.toThrow(
      /^aks-test cannot be reached: .*ECONNREFUSED/,
    );
  });

  it('is refused with a token that the cluster does not know', async () => {
    const stranger = await ClusterClient.create({
      ...cluster.address,
      token: 'guess',
    });
    await expect(stranger.list('v1', 'ConfigMap')).rejects.toMatchObject({
      status: 401,
    });
  });

  describe('watched', () => {
    let seen: string[];
    let stop: () => void;

    beforeEach(async () => {
      seen = [];
      stop = watchCollection({
        cluster,
        apiVersion: 'v1',
        kind: 'ConfigMap',
        clock: systemClock,
        changed: event =>
          seen.push(
            event ? `${event.type} ${event.object.metadata.name}` : 'begun',
          ),
      });
      await until(() => seen.includes('begun'));
    });
    afterEach(() => stop());

    it('tells of each change', async () => {
      await cluster.apply(configMap('a'), { fieldManager });
      await cluster.apply(configMap('a', 'b'), { fieldManager });
      await cluster.delete(configMap('a'));
      await until(() => seen.length === 4);
      expect(seen).toEqual(['begun', 'ADDED a', 'MODIFIED a', 'DELETED a']);
    });

    it('tells of what happens after the cluster was away', async () => {
      await cluster.apply(configMap('a'), { fieldManager });
      await until(() => seen.includes('ADDED a'));
      await api.stop();
      await api.start();
      const after = await ClusterClient.create(cluster.address);
      await after.apply(configMap('b'), { fieldManager });
      await until(() => seen.includes('ADDED b') || seen.length > 2);
      expect(seen.slice(2)).not.toEqual([]);
    });

    it('says that it has begun anew when its place is too old', async () => {
      await api.stop();
      api.compact();
      await api.start();
      const after = await ClusterClient.create(cluster.address);
      await after.apply(configMap('b'), { fieldManager });
      api.compact();
      await until(() => seen.length > 1);
      expect(seen.slice(1).every(told => /begun|b$/.test(told))).toBe(true);
    });

    it('tells of nothing more once it is stopped', async () => {
      stop();
      await cluster.apply(configMap('a'), { fieldManager });
      const { items } = await cluster.list('v1', 'ConfigMap');
      expect(items.some(({ metadata }) => metadata.name === 'a')).toBe(true);
      expect(seen).toEqual(['begun']);
    });
  });
});
