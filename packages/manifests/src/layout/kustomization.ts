import { KUSTOMIZATION_NAMES } from '../reading/manifestFiles';
import { recordAt, RepositoryDraft } from './RepositoryDraft';
import { inFolder, objectsIn } from './objectFiles';

/** Path of the kustomization of a folder; undefined when it has none. */
export function kustomizationOf(
  draft: RepositoryDraft,
  folder: string,
): string | undefined {
  return KUSTOMIZATION_NAMES.map(name => inFolder(folder, name)).find(path =>
    draft.has(path),
  );
}

/** Entries of a list of a kustomization, as they are written. */
export function entriesOf(
  draft: RepositoryDraft,
  kustomization: string,
  list: 'resources' | 'patches',
): unknown[] {
  const [first] = draft.documentsOf(kustomization);
  const found = first?.value[list];
  return Array.isArray(found) ? found : [];
}

/** Whether an entry of a kustomization names a file or folder. */
export function names(entry: unknown, name: string): boolean {
  const path =
    typeof entry === 'string' ? entry : recordAt({ entry }, ['entry']).path;
  return typeof path === 'string' && plain(path) === plain(name);
}

/** The draft with a kustomization of a folder that names these files or folders; made where there is none. */
export function withResources(
  draft: RepositoryDraft,
  folder: string,
  resources: string[],
): { draft: RepositoryDraft; path: string } {
  const path = kustomizationOf(draft, folder);
  if (path === undefined) {
    const made = inFolder(folder, KUSTOMIZATION_NAMES[0]);
    return {
      path: made,
      draft: draft.with(
        draft.file(made).append({
          apiVersion: 'kustomize.config.k8s.io/v1beta1',
          kind: 'Kustomization',
          resources,
        }),
      ),
    };
  }
  const standing = entriesOf(draft, path, 'resources');
  const missing = resources.filter(
    resource => !standing.some(entry => names(entry, resource)),
  );
  return {
    path,
    draft: draft.with(
      missing.reduce(
        (file, resource) => file.withItem(0, ['resources'], resource),
        draft.file(path),
      ),
    ),
  };
}

function plain(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/$/, '');
}

/** What a kustomization may say without building anything. */
const DECORATION = [
  'apiVersion',
  'kind',
  'metadata',
  'namespace',
  'namePrefix',
  'nameSuffix',
  'labels',
  'commonLabels',
  'commonAnnotations',
  'patches',
  'patchesJson6902',
  'patchesStrategicMerge',
];

/** Whether a kustomization builds nothing, so that Kustomize would refuse it. */
export function buildsNothing(
  draft: RepositoryDraft,
  kustomization: string,
): boolean {
  const [first] = draft.documentsOf(kustomization);
  return Object.entries(first?.value ?? {}).every(
    ([key, value]) =>
      DECORATION.includes(key) || (Array.isArray(value) && value.length === 0),
  );
}

/**
 * What keeps a kustomization of a folder from applying objects of a namespace as they are written; undefined when nothing does.
 */
export function changedByKustomization(
  draft: RepositoryDraft,
  folder: string,
  { namespace, name }: { namespace: string; name: string },
): { field: string; message: string } | undefined {
  const path = kustomizationOf(draft, folder);
  const [first] = path === undefined ? [] : draft.documentsOf(path);
  if (!first) {
    return undefined;
  }
  const { namespace: into, namePrefix, nameSuffix } = first.value;
  if (into && into !== namespace) {
    return {
      field: 'namespace',
      message: `${path} puts every object into the namespace ${JSON.stringify(
        into,
      )}, so that the route would not be in "${namespace}"; set namespace to that one, or targetPath to another folder`,
    };
  }
  if (namePrefix || nameSuffix) {
    return {
      field: 'name',
      message: `${path} renames every object (${
        namePrefix ? 'namePrefix' : 'nameSuffix'
      } ${JSON.stringify(
        namePrefix || nameSuffix,
      )}), so that the route would not be called "${name}"; set targetPath to another folder`,
    };
  }
  const here = { folder, isDeep: false };
  const [bare] = [
    ...objectsIn(draft, here, 'ServiceRoute', { name }),
    ...objectsIn(draft, here, 'DNSPolicy', {}),
  ].filter(
    ({ value }) => recordAt(value, ['metadata']).namespace === undefined,
  );
  return into && bare
    ? {
        field: 'namespace',
        message: `${bare.path} holds a ${bare.value.kind} without a namespace, which ${path} puts into "${namespace}"; write metadata.namespace there, so that it is changed instead of written twice`,
      }
    : undefined;
}
