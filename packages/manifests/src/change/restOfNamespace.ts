import {
  recordAt,
  RepositoryDocument,
  RepositoryDraft,
} from '../layout/RepositoryDraft';
import { isHandingOver } from '../delivery/handedOver';
import { namesOf } from '../layout/objectFiles';
import { folderOfKustomization } from '../kustomize/kustomizationFile';
import { isRemote } from '../kustomize/paths';
import { metadataOf } from '../routing';

/**
 * What else of the repository is in the namespaces of a route. Whoever applies the files takes everything in a namespace away
 * with it, so that it has to stay for as long as there is anything.
 *
 * Below the folder of the route, what has no namespace counts as well: it ends up in whichever one it is applied to.
 */
export function restOfNamespaces(
  draft: RepositoryDraft,
  folder: string,
  namespaces: string[],
): RepositoryDocument[] {
  const paths = namespaces.flatMap(namespace =>
    pathsMentioning(draft, namespace, folder),
  );
  return [...new Set(paths)]
    .sort()
    .flatMap(path => draft.documentsOf(path))
    .filter(document => {
      const { path, value } = document;
      const isHere = isBelow(folder, path);
      return (
        !isOfCatalog(value) &&
        !isHandingOver(value, folder, draft.files) &&
        !(isHere && (isOfRouting(value) || onlyNamesFiles(document))) &&
        (placesOf(draft, document).some(place =>
          namespaces.includes(String(place)),
        ) ||
          (isHere && isWithoutNamespace(draft, document)))
      );
    });
}

/** Why it cannot be told what else is in a namespace: a file that names it is no YAML, or any was not read. */
export function unreadOfNamespace(
  draft: RepositoryDraft,
  namespace: string,
): string | undefined {
  const [first] = pathsMentioning(draft, namespace).flatMap(path =>
    draft.unreadableAt(path) ? [path] : [],
  );
  if (first !== undefined) {
    return `${first}, which names it, is not valid YAML and may need it`;
  }
  return unreadSentence(draft, '.', 'may need it');
}

/** Says of the first file of a folder that was not read what it may do. */
export function unreadSentence(
  draft: RepositoryDraft,
  folder: string,
  may: string,
): string | undefined {
  const [unread] = draft.unreadIn(folder);
  return unread && `${unread.path} was not read (${unread.because}) and ${may}`;
}

/** Says of the first of some documents that it is still there. */
export function stillThere(others: RepositoryDocument[]): string {
  const [first, ...rest] = others;
  if (!first) {
    return '';
  }
  return `${described(first)} is still there (${first.path})${
    rest.length > 0 ? `, and ${rest.length} more` : ''
  }`;
}

/** `ConfigMap shop/x` */
export function described({ value }: RepositoryDocument): string {
  const { namespace, name } = recordAt(value, ['metadata']);
  const kind = String(value.kind ?? 'something');
  if (name === undefined) {
    return `${kind} for the namespace`;
  }
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** Files that name a namespace, and those of a folder: no others are parsed. */
function pathsMentioning(
  draft: RepositoryDraft,
  namespace: string,
  folder?: string,
): string[] {
  const built = new Set(draft.names().pathsIn(namespace));
  return draft
    .appliedPathsIn('.')
    .filter(
      path =>
        (folder !== undefined && isBelow(folder, path)) ||
        built.has(path) ||
        draft.files.get(path)!.includes(namespace),
    );
}

/** Namespaces that an object is in, or that it puts others into. */
function placesOf(
  draft: RepositoryDraft,
  document: RepositoryDocument,
): unknown[] {
  const { value } = document;
  return [
    ...namesOf(draft, document).map(({ namespace }) => namespace),
    recordAt(value, ['spec']).targetNamespace,
    recordAt(value, ['spec', 'destination']).namespace,
    // Of a kustomization, and of the values of a chart of routing.
    value.namespace,
    recordAt(value, ['namespace']).name,
  ];
}

function isWithoutNamespace(
  draft: RepositoryDraft,
  document: RepositoryDocument,
): boolean {
  const { value } = document;
  return (
    recordAt(value, ['metadata']).name !== undefined &&
    value.kind !== 'Namespace' &&
    namesOf(draft, document).some(({ namespace }) => namespace === undefined)
  );
}

const GENERATORS = [
  'configMapGenerator',
  'secretGenerator',
  'generators',
  'helmCharts',
  'helmChartInflationGenerator',
];

/** A kustomization that makes nothing but what files of the repository hold, which are looked at by themselves. */
function onlyNamesFiles({ path, value }: RepositoryDocument): boolean {
  const lists = ['resources', 'bases', 'components'].flatMap(field =>
    Array.isArray(value[field]) ? (value[field] as unknown[]) : [],
  );
  return (
    folderOfKustomization(path) !== undefined &&
    !GENERATORS.some(field => value[field]) &&
    !lists.some(entry => typeof entry === 'string' && isRemote(entry))
  );
}

/** Routes and policies are looked at by themselves, and overlays hold patches of them. */
function isOfRouting(value: Record<string, unknown>): boolean {
  return (
    metadataOf(value, 'ServiceRoute') !== undefined ||
    metadataOf(value, 'DNSPolicy') !== undefined
  );
}

/** Namespaces of the catalog are others. */
function isOfCatalog({ apiVersion }: Record<string, unknown>): boolean {
  return String(apiVersion).startsWith('backstage.io/');
}

function isBelow(folder: string, path: string): boolean {
  return folder === '.' || folder === '' || path.startsWith(`${folder}/`);
}
