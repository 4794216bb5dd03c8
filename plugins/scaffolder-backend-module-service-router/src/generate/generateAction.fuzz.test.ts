import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { createWorkspaceBench } from '../__testUtils__/workspaceBench';
import { hostileText } from '../__testUtils__/hostileText';
import { sample, twoRegions } from '../__testUtils__/sample';

jest.setTimeout(120_000);

/** What a reader of the files finds, by the input that it comes from. */
interface Found {
  [input: string]: unknown;
}

const KEY = 'external-dns.alpha.kubernetes.io/webhook-traffic-manager-';

/** What a route or a policy has, in its manifest or among Helm's values, and what else has a `spec`. */
interface WrittenSpec {
  serviceName?: string;
  application?: string;
  environment?: string;
  gatewayNamespace?: string;
  gatewayName?: string;
  annotations?: Record<string, string>;
  sourceRegion?: string;
  sourceCluster?: string;
  owner?: string;
  source: { repoURL?: string; targetRevision?: string };
  destination: { name?: string };
}

/** A manifest, or Helm's values. */
interface WrittenDocument {
  kind?: string;
  metadata: {
    namespace?: string;
    name?: string;
    description?: string;
    annotations?: Record<string, string>;
  };
  spec: WrittenSpec;
  namespace: { name?: string };
  policy?: WrittenSpec;
  routes?: Record<string, WrittenSpec>;
}

function documentsOf(content: string): WrittenDocument[] {
  return parseAllDocuments(content).map(document => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

/** The files of a workspace by path. */
function flat(tree: object, folder = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[`${folder}${name}`, value] as const]
        : [...flat(value, `${folder}${name}/`)],
    ),
  );
}

/** Takes the inputs out of what was written, in any of the layouts. */
function foundIn(files: Map<string, string>): Found {
  const all = [...files]
    .filter(([path]) => !path.includes('templates/'))
    .flatMap(([path, content]) =>
      documentsOf(content).map(value => ({ path, value })),
    );
  const one = (kind: string) =>
    all.find(({ value }) => value.kind === kind)?.value ??
    ({} as WrittenDocument);
  const values = all.find(({ path }) => path.endsWith('/values.yaml'))?.value;
  const [name, held] = Object.entries(values?.routes ?? {})[0] ?? [
    '',
    undefined,
  ];
  const base = all.find(
    ({ path, value }) =>
      value.kind === 'ServiceRoute' && !path.includes('overlays'),
  )?.value;
  const spec = base?.spec ?? held;
  const annotations = base?.metadata.annotations ?? held?.annotations ?? {};
  const differing = (region: string) => {
    const overlay = all.find(
      ({ path, value }) =>
        value.kind === 'ServiceRoute' && path.includes(`overlays/${region}/`),
    )?.value.metadata.annotations;
    const ofValues = all.find(({ path }) =>
      path.endsWith(`/values-${region}.yaml`),
    )?.value?.routes?.[name]?.annotations;
    return overlay ?? ofValues ?? {};
  };
  const component = one('Component');
  return {
    namespace: base?.metadata.namespace ?? values?.namespace.name,
    name: base?.metadata.name ?? name,
    serviceName: spec.serviceName,
    application: spec.application,
    environment: spec.environment,
    gateway: `${spec.gatewayNamespace}/${spec.gatewayName}`,
    sourceRegion: (values?.policy ?? one('DNSPolicy').spec).sourceRegion,
    sourceCluster: (values?.policy ?? one('DNSPolicy').spec).sourceCluster,
    resourceGroup: annotations[`${KEY}resource-group`],
    hostHeader: annotations[`${KEY}monitor-custom-headers`],
    path: annotations[`${KEY}monitor-path`],
    weight: differing('weu')[`${KEY}weight`],
    componentName: component.metadata.name,
    owner: component.spec.owner,
    description: component.metadata.description,
    repositoryUrl: one('Application').spec.source.repoURL,
    revision: one('Application').spec.source.targetRevision,
    destination: one('Application').spec.destination.name,
  };
}

const sound = {
  namespace: sample.namespace,
  name: sample.name,
  serviceName: sample.serviceName,
  application: sample.application,
  environment: sample.environment,
  gateway: sample.gateway,
  sourceRegion: 'weu',
  sourceCluster: 'aks-weu',
  resourceGroup: 'rg-edge',
  hostHeader: 'host:shop.example.com',
  path: '/healthz',
  weight: '90',
  componentName: 'workload-a',
  owner: 'guests',
  description: 'Says hello',
  repositoryUrl: 'https://git.example.com/a/b.git',
  revision: 'main',
  destination: 'aks-weu',
};

const inputOf = (texts: typeof sound, layout: string) => {
  const { resourceGroup, hostHeader, path, weight, destination, ...input } =
    texts;
  return {
    ...input,
    layout,
    regions: twoRegions.regions,
    mode: 'RegionBound',
    delivery: 'argocd',
    destinations: { weu: destination, neu: destination },
    trafficManager: {
      resourceGroup,
      settings: { 'monitor-path': path, 'monitor-custom-headers': hostHeader },
      weights: { weu: weight, neu: 10 },
    },
  };
};

describe('service-router:generate, given any text in any input,', () => {
  const { directory, generate } = createWorkspaceBench();
  const fields = Object.keys(sound) as (keyof typeof sound)[];

  it('refuses it and writes nothing, or writes exactly that', async () => {
    const counts = { refused: 0, written: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('kustomize', 'helm'),
        fc.constantFrom(...fields),
        hostileText,
        async (layout, field, value) => {
          directory.clear();
          const texts = { ...sound, [field]: value };
          const error = await generate(inputOf(texts, layout)).catch(
            reason => reason,
          );
          const files = flat(directory.content() ?? {});
          counts[error ? 'refused' : 'written'] += 1;
          expect(
            error
              ? { isInput: error instanceof InputError, files: files.size }
              : foundIn(files),
          ).toEqual(error ? { isInput: true, files: 0 } : meant(texts));
        },
      ),
      { numRuns: 400 },
    );
    expect(counts.refused).toBeGreaterThan(50);
    expect(counts.written).toBeGreaterThan(50);
  });

  it('writes nowhere but in the workspace, whatever the paths are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('manifests', 'kustomize', 'helm'),
        fc.constantFrom('targetPath', 'deliveryPath', 'catalogInfoPath'),
        hostileText,
        async (layout, field, value) => {
          directory.clear();
          directory.setContent({ inside: {}, 'outside.yaml': 'a: 1\n' });
          const error = await generate({
            ...sample,
            layout,
            delivery: 'argocd',
            repositoryUrl: sound.repositoryUrl,
            repositoryPath: 'routing',
            [field]: value,
          }).catch(reason => reason);
          const after = directory.content() as Record<string, unknown>;
          expect(after).toMatchObject({ 'outside.yaml': 'a: 1\n' });
          expect(
            error ? Object.keys(after).sort() : ['inside', 'outside.yaml'],
          ).toEqual(['inside', 'outside.yaml']);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** A field that was left empty counts as absent. */
function meant(texts: typeof sound): Found {
  return {
    ...texts,
    sourceRegion: texts.sourceRegion || undefined,
    sourceCluster: texts.sourceCluster || undefined,
    gateway: texts.gateway.includes('/')
      ? texts.gateway
      : `undefined/${texts.gateway}`,
    componentName: texts.componentName || texts.application,
    weight: texts.weight.replace(/^0$/, '') || undefined,
    description: texts.description || undefined,
    revision: texts.revision || 'main',
    destination: texts.destination || undefined,
  };
}
