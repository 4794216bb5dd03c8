import { YamlPath } from '../yaml';
import { chartFiles, regionValuesOf } from './helmLayout';
import { overlayOf } from './kustomizeLayout';
import { inFolder, withoutDocuments } from './objectFiles';
import {
  recordAt,
  RepositoryDocument,
  RepositoryDraft,
} from './RepositoryDraft';
import { LayoutName, WrittenDraft } from './RoutingLayout';

/** What hands a folder to clusters. @public */
export const deliveryTools = ['flux', 'argocd'] as const;

/** How a folder reaches the clusters. @public */
export interface DeliveryRequest {
  tool: (typeof deliveryTools)[number];
  /** Address of the Git repository. */
  repositoryUrl: string;
  /** A branch, a commit, or a full reference as `refs/tags/v1`. */
  revision: string;
  /** Path of the folder in that repository. */
  repositoryPath: string;
  /** Folder of the files that hand over; outside of what they hand over. */
  deliveryFolder: string;
  /** Argo CD's name of the cluster of a region; without one, the cluster that Argo CD runs in. */
  destinations: Readonly<Record<string, string>>;
}

/** What a delivery is for. */
export interface DeliveredFolder {
  folder: string;
  layout: LayoutName;
  namespace: string;
  regions: readonly string[];
}

/** An object of a delivery: written whole where it is new, and only what the request decides where it stands. */
interface DeliveryObject {
  object: {
    apiVersion: string;
    kind: string;
    metadata: { name: string; namespace: string };
    spec: Record<string, unknown>;
  };
  decided: [YamlPath, string | undefined][];
  /** Where the object says which folder it is for. */
  isFor: (found: Record<string, unknown>) => boolean;
}

interface Delivery {
  path: string;
  objects: DeliveryObject[];
}

/** The files that hand a folder over: one for each region, or one for all where regions are not told apart. */
export function deliveriesFor(
  draft: RepositoryDraft,
  request: DeliveryRequest,
  delivered: DeliveredFolder,
): Delivery[] {
  const { regions, layout } = delivered;
  const isSame =
    regions.length === 0 || (layout === 'manifests' && request.tool === 'flux');
  const places = isSame ? [undefined] : regions;
  return places.map(region => {
    const path = inFolder(
      request.deliveryFolder,
      `${region ?? 'every-region'}.yaml`,
    );
    return {
      path,
      objects:
        request.tool === 'flux'
          ? fluxObjects(request, delivered, region, draft.documentsOf(path))
          : [argoCdApplication(request, delivered, region)],
    };
  });
}

/** Writes deliveries; an object that is for the same folder already is changed where it stands. */
export function withDeliveries(
  draft: RepositoryDraft,
  deliveries: Delivery[],
): WrittenDraft {
  return {
    paths: deliveries.map(({ path }) => path),
    draft: deliveries.reduce(
      (before, { path, objects }) =>
        objects.reduce(
          (each, wanted) => withObject(each, path, wanted),
          before,
        ),
      draft,
    ),
  };
}

function withObject(
  draft: RepositoryDraft,
  path: string,
  { object, decided, isFor }: DeliveryObject,
): RepositoryDraft {
  const found = draft
    .documentsOf(path)
    .find(({ value }) => value.kind === object.kind && isFor(value));
  const file = draft.file(path);
  return draft.with(
    found
      ? decided.reduce(
          (before, [at, value]) => before.with(found.index, at, value),
          file,
        )
      : file.append(object),
  );
}

function fluxObjects(
  request: DeliveryRequest,
  delivered: DeliveredFolder,
  region: string | undefined,
  standing: RepositoryDocument[],
): DeliveryObject[] {
  const path = `./${deliveredPathOf(request, delivered, region)}`;
  const handing = standing.find(({ value }) => handedOver(value) === path);
  // The routing of a second namespace in a folder comes with what hands the folder over already.
  const name = String(
    (handing && sourceNameOf(handing.value)) ??
      deliveryNameOf(delivered.namespace),
  );
  const metadata = { name, namespace: 'flux-system' };
  const reference = fluxReferenceOf(request.revision);
  const sourceRef = { kind: 'GitRepository', name };
  const source: DeliveryObject = {
    object: {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata,
      spec: { interval: '1m', url: request.repositoryUrl, ref: reference },
    },
    decided: [
      [['spec', 'url'], request.repositoryUrl],
      ...(['branch', 'commit', 'name'] as const).map(
        (key): DeliveryObject['decided'][number] => [
          ['spec', 'ref', key],
          reference[key],
        ],
      ),
    ],
    isFor: found => recordAt(found, ['metadata']).name === name,
  };
  if (delivered.layout !== 'helm') {
    return [
      source,
      {
        object: {
          apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
          kind: 'Kustomization',
          metadata,
          spec: { interval: '10m', path, prune: true, sourceRef },
        },
        decided: [],
        isFor: found => handedOver(found) === path,
      },
    ];
  }
  return [
    source,
    {
      object: {
        apiVersion: 'helm.toolkit.fluxcd.io/v2',
        kind: 'HelmRelease',
        metadata,
        spec: {
          interval: '10m',
          chart: {
            spec: {
              chart: path,
              // The chart's version stays the same; what changes is the revision of the repository.
              reconcileStrategy: 'Revision',
              sourceRef,
              valuesFiles: valuesFilesOf(request.repositoryPath, region),
            },
          },
        },
      },
      decided: [],
      isFor: found => handedOver(found) === path,
    },
  ];
}

function argoCdApplication(
  request: DeliveryRequest,
  delivered: DeliveredFolder,
  region: string | undefined,
): DeliveryObject {
  const path = deliveredPathOf(request, delivered, region);
  const base = deliveryNameOf(delivered.namespace);
  const cluster =
    region === undefined ? undefined : request.destinations[region];
  const helm =
    delivered.layout === 'helm'
      ? { helm: { valueFiles: valuesFilesOf('.', region) } }
      : {};
  return {
    object: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: region === undefined ? base : `${base}-${region}`,
        namespace: 'argocd',
      },
      spec: {
        project: 'default',
        source: {
          repoURL: request.repositoryUrl,
          targetRevision: request.revision,
          path,
          ...helm,
        },
        destination: cluster
          ? { name: cluster }
          : { server: 'https://kubernetes.default.svc' },
        syncPolicy: { automated: { prune: true, selfHeal: true } },
      },
    },
    decided: [
      [['spec', 'source', 'repoURL'], request.repositoryUrl],
      [['spec', 'source', 'targetRevision'], request.revision],
    ],
    isFor: found => handedOver(found) === path,
  };
}

/** Name of the objects that hand over the routing of a namespace. @public */
export function deliveryNameOf(namespace: string): string {
  return `${namespace}-routing`;
}

/** The draft without what hands a folder over, and without sources that nothing of their file uses any more. */
export function withoutDeliveries(
  draft: RepositoryDraft,
  deliveryFolder: string,
  repositoryPath: string,
): RepositoryDraft {
  return draft.yamlPathsIn(deliveryFolder).reduce((before, path) => {
    const documents = before.documentsOf(path);
    const handing = documents.filter(({ value }) =>
      isWithin(handedOver(value), repositoryPath),
    );
    if (handing.length === 0) {
      return before;
    }
    const rest = documents.filter(document => !handing.includes(document));
    const used = rest.map(({ value }) => sourceNameOf(value));
    const sources = rest.filter(
      ({ value }) =>
        value.kind === 'GitRepository' &&
        handing.some(
          other =>
            sourceNameOf(other.value) === recordAt(value, ['metadata']).name,
        ) &&
        !used.includes(recordAt(value, ['metadata']).name),
    );
    return withoutDocuments(before, [...handing, ...sources]);
  }, draft);
}

/** The folder that an object hands over; undefined for one that hands nothing over. */
function handedOver({ kind, ...value }: Record<string, unknown>): unknown {
  switch (kind) {
    case 'Kustomization':
      return recordAt(value, ['spec']).path;
    case 'HelmRelease':
      return recordAt(value, ['spec', 'chart', 'spec']).chart;
    case 'Application':
      return recordAt(value, ['spec', 'source']).path;
    default:
      return undefined;
  }
}

function sourceNameOf(value: Record<string, unknown>): unknown {
  return (
    recordAt(value, ['spec', 'sourceRef']).name ??
    recordAt(value, ['spec', 'chart', 'spec', 'sourceRef']).name
  );
}

function isWithin(path: unknown, folder: string): boolean {
  const plain =
    typeof path === 'string' ? path.replace(/^\.\//, '') : undefined;
  return (
    plain === folder ||
    plain === inFolder(folder, 'base') ||
    plain?.startsWith(`${inFolder(folder, 'overlays')}/`) === true
  );
}

/** The path that a delivery of a region is for. */
function deliveredPathOf(
  { repositoryPath }: DeliveryRequest,
  { layout }: DeliveredFolder,
  region: string | undefined,
): string {
  if (layout !== 'kustomize') {
    return repositoryPath;
  }
  return region === undefined
    ? inFolder(repositoryPath, 'base')
    : overlayOf(repositoryPath, region);
}

function valuesFilesOf(folder: string, region: string | undefined): string[] {
  return [
    inFolder(folder, chartFiles.values),
    ...(region === undefined ? [] : [regionValuesOf(folder, region)]),
  ];
}

function fluxReferenceOf(revision: string): {
  branch?: string;
  commit?: string;
  name?: string;
} {
  if (/^[0-9a-f]{40}$/.test(revision)) {
    return { commit: revision };
  }
  return revision.startsWith('refs/')
    ? { name: revision }
    : { branch: revision };
}
