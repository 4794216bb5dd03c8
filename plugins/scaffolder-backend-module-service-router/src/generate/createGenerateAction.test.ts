import { readFile } from 'node:fs/promises';
import { createGenerateBench } from '../__testUtils__/generateBench';

describe('service-router:generate', () => {
  const { directory, logger, outputs, run, written } = createGenerateBench();
  const textOf = (path: string) => readFile(directory.resolve(path), 'utf8');

  it('writes the manifests and the catalog file', async () => {
    await run();
    expect(directory.content()).toEqual({
      'catalog-info.yaml': expect.stringContaining(
        'router.io/service-route: ns-workload-a/test-workload-route',
      ),
      routing: {
        'namespace.yaml': expect.stringContaining('name: ns-workload-a'),
        'dns-policy.yaml': expect.stringContaining('mode: Active'),
        'service-route.yaml': expect.stringContaining(
          'serviceName: test-workload',
        ),
      },
    });
  });

  it('makes a catalog file that the catalog takes', async () => {
    await run({ description: 'Says: "hello"\n# twice' });
    expect(await textOf('catalog-info.yaml'))
      .toBe(`apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: workload-a
  description: |-
    Says: "hello"
    # twice
  annotations:
    router.io/service-route: ns-workload-a/test-workload-route
spec:
  type: service
  lifecycle: production
  owner: guests
`);
  });

  it('tells what it wrote and the name the route gets', async () => {
    await run({
      targetPath: './apps//x/routing/',
      catalogInfoPath: 'apps/x/c.yaml',
    });
    expect(outputs).toEqual({
      layout: 'manifests',
      deliveryPaths: [],
      manifestPaths: [
        'apps/x/routing/namespace.yaml',
        'apps/x/routing/dns-policy.yaml',
        'apps/x/routing/service-route.yaml',
      ],
      catalogInfoPath: 'apps/x/c.yaml',
      annotation: 'ns-workload-a/test-workload-route',
      host: 'test-workload-ns-p-base-workload-a.test-aks.nl',
    });
  });

  it('writes the same bytes when it runs again', async () => {
    await run();
    const before = directory.content();
    await run();
    expect(directory.content()).toEqual(before);
  });

  const canary = {
    layout: 'kustomize',
    regions: ['weu', 'neu'],
    trafficManager: {
      resourceGroup: 'rg-edge',
      settings: { 'monitor-path': '/healthz', 'dns-ttl': 60 },
      weights: { weu: 90, neu: '10' },
      statuses: { neu: 'Disabled' },
    },
  };

  it('writes a base, overlays with what differs, and what hands them over', async () => {
    await run({
      ...canary,
      delivery: 'flux',
      repositoryUrl: 'https://git.example.com/team/workload-a.git',
    });
    expect(outputs).toMatchObject({
      layout: 'kustomize',
      deliveryPaths: ['routing-delivery/weu.yaml', 'routing-delivery/neu.yaml'],
    });
    expect(
      await textOf(
        'routing/overlays/neu/service-route-test-workload-route.yaml',
      ),
    ).toContain(
      `  annotations:
    external-dns.alpha.kubernetes.io/webhook-traffic-manager-weight: "10"
    external-dns.alpha.kubernetes.io/webhook-traffic-manager-endpoint-status: Disabled
`,
    );
    expect(await textOf('routing-delivery/neu.yaml')).toContain(
      'path: ./routing/overlays/neu\n',
    );
  });

  it('writes the same bytes again in another layout', async () => {
    const input = {
      ...canary,
      layout: 'helm',
      delivery: 'argocd',
      repositoryUrl: 'git@git.example.com:team/workload-a.git',
      destinations: { weu: 'aks-weu', neu: 'aks-neu' },
    };
    await run(input);
    const before = directory.content();
    await run(input);
    expect(directory.content()).toEqual(before);
  });

  it('writes annotations under the prefix asked for', async () => {
    await run({
      trafficManager: {
        resourceGroup: 'rg-edge',
        annotationPrefix: 'external-dns.kubernetes.io/',
      },
    });
    expect(await textOf('routing/service-route.yaml')).toContain(
      '    external-dns.kubernetes.io/webhook-traffic-manager-enabled: "true"\n',
    );
  });

  it('changes the objects where they stand, in whatever file of the folder', async () => {
    directory.setContent({
      routing: {
        'all.yml':
          '# ours\napiVersion: routing.router.io/v1alpha1\nkind: DNSPolicy\nmetadata:\n  name: p\n  namespace: ns-workload-a\nspec:\n  mode: Active # for now all\n',
      },
    });
    await run({ mode: 'RegionBound', sourceRegion: 'weu' });
    expect(await textOf('routing/all.yml')).toBe(
      '# ours\napiVersion: routing.router.io/v1alpha1\nkind: DNSPolicy\nmetadata:\n  name: p\n  namespace: ns-workload-a\nspec:\n  mode: RegionBound # for now all\n  sourceRegion: weu\n',
    );
    expect(outputs.manifestPaths).toEqual([
      'routing/namespace.yaml',
      'routing/all.yml',
      'routing/service-route.yaml',
    ]);
  });

  it('passes over a file of the folder that is not YAML, and says so', async () => {
    directory.setContent({
      routing: { 'chart.yaml': 'a: {{ .Values.a }}\nb: [' },
    });
    await run();
    expect(await textOf('routing/chart.yaml')).toBe('a: {{ .Values.a }}\nb: [');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('routing/chart.yaml is not valid YAML'),
    );
  });

  it('refuses when the file it would write to is not YAML', async () => {
    directory.setContent({ routing: { 'service-route.yaml': 'a: [' } });
    await expect(run()).rejects.toThrow(
      'routing/service-route.yaml is not valid YAML',
    );
    expect(await textOf('routing/service-route.yaml')).toBe('a: [');
  });

  it('warns of a policy that it changes for the other routes of the namespace', async () => {
    await run({ mode: 'RegionBound', sourceRegion: 'weu' });
    await run({ name: 'other', serviceName: 'other' });
    expect(logger.warn).toHaveBeenCalledWith(
      'The DNSPolicy of the namespace "ns-workload-a" (routing/dns-policy.yaml) changes for every route in it: mode was RegionBound and is Active now',
    );
  });

  it('leaves the namespace to others when asked', async () => {
    await run({ createNamespace: false });
    expect(outputs.manifestPaths).toEqual([
      'routing/dns-policy.yaml',
      'routing/service-route.yaml',
    ]);
  });

  it('lets the person who runs the template own a new catalog file', async () => {
    await run({ owner: '' }, { user: { ref: 'user:default/jane' } });
    expect(await textOf('catalog-info.yaml')).toContain(
      'owner: user:default/jane',
    );
  });

  it('asks for an owner when there is nobody to name', async () => {
    await expect(run({ owner: undefined })).rejects.toThrow(
      'owner must be specified, because there is no catalog-info.yaml yet',
    );
    expect(written()).toEqual([]);
  });
});
