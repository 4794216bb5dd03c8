import {
  recordAt,
  RepositoryDocument,
  RepositoryDraft,
} from '../layout/RepositoryDraft';
import { RouteScope } from '../layout/RoutingLayout';
import { metadataOf } from '../routing';

/**
 * What else of the repository is in the namespace of a route. Whoever applies the files takes everything in a namespace away with
 * it, so that it has to stay for as long as there is anything.
 *
 * Below the folder of the route, what names no namespace counts as well: a kustomization may put it into this one.
 */
export function restOfNamespace(
  draft: RepositoryDraft,
  { folder, namespace }: RouteScope,
): RepositoryDocument[] {
  return pathsMentioning(draft, namespace, folder)
    .flatMap(path => draft.documentsOf(path))
    .filter(({ path, value }) => {
      const isHere = isBelow(folder, path);
      return (
        !isOfCatalog(value) &&
        !(isHere && isOfRouting(value)) &&
        (placesOf(value).includes(namespace) ||
          (isHere && isWithoutNamespace(value)))
      );
    });
}

/** Why it cannot be told what else is in a namespace: a file that names it is no YAML. */
export function unreadOfNamespace(
  draft: RepositoryDraft,
  namespace: string,
): string | undefined {
  const [first] = pathsMentioning(draft, namespace).flatMap(path =>
    draft.unreadableAt(path) ? [path] : [],
  );
  return first && `${first}, which names it, is not valid YAML and may need it`;
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
  return draft
    .yamlPathsIn('.', true)
    .filter(
      path =>
        (folder !== undefined && isBelow(folder, path)) ||
        draft.files.get(path)!.includes(namespace),
    );
}

/** Namespaces that an object is in, or that it puts others into. */
function placesOf(value: Record<string, unknown>): unknown[] {
  return [
    recordAt(value, ['metadata']).namespace,
    recordAt(value, ['spec']).targetNamespace,
    recordAt(value, ['spec', 'destination']).namespace,
    // Of a kustomization, and of the values of a chart of routing.
    value.namespace,
    recordAt(value, ['namespace']).name,
  ];
}

function isWithoutNamespace(value: Record<string, unknown>): boolean {
  const { name, namespace } = recordAt(value, ['metadata']);
  return (
    name !== undefined && namespace === undefined && value.kind !== 'Namespace'
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
