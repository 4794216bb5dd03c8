import { overlayOf, overlayRegionsOf } from '../layout/kustomizeLayout';
import {
  inFolder,
  namesOf,
  ObjectFolder,
  objectsIn,
  patchesOf,
  withoutDocuments,
} from '../layout/objectFiles';
import { RepositoryDocument, RepositoryDraft } from '../layout/RepositoryDraft';
import { RouteScope } from '../layout/RoutingLayout';
import { RoutingKind } from '../routing/objects';
import { KeptObject, NAMESPACE_NOT_ASKED_FOR, Removal } from './Removal';
import {
  described,
  restOfNamespaces,
  stillThere,
  unreadOfNamespace,
} from './restOfNamespace';
import { withoutLostEntries } from './withoutLostEntries';
import { withoutPatches } from './withoutPatches';

/**
 * The draft without a route of a folder, and without what was there for it alone.
 *
 * @param removeNamespace - its Namespace as well, where nothing else of the files is in it
 */
export function withoutObjects(
  draft: RepositoryDraft,
  { folder, namespace, name }: RouteScope,
  objects: ObjectFolder,
  removeNamespace: boolean,
): Removal {
  const route = objectsIn(draft, objects, 'ServiceRoute', { namespace, name });
  const places = namespacesOf(draft, route);
  const found = (where: ObjectFolder, kind: RoutingKind) =>
    places
      .flatMap(place =>
        objectsIn(
          draft,
          where,
          kind,
          kind === 'Namespace' ? { name: place } : { namespace: place },
        ),
      )
      .filter((each, index, all) => !includes(all.slice(0, index), each));
  const called = (document: RepositoryDocument) =>
    JSON.stringify(namesOf(draft, document));
  const others = found({ folder: '.', isDeep: true }, 'ServiceRoute').filter(
    (each, index, all) =>
      !route.some(own => called(own) === called(each)) &&
      all.findIndex(other => called(other) === called(each)) === index,
  );
  const policies = found(objects, 'DNSPolicy');
  const namespaces = found(objects, 'Namespace');
  const routing = [...route, ...policies, ...namespaces];
  // A kustomization that builds nothing else does not keep the namespace that it puts this into.
  const alone = withoutLostEntries(draft, withoutDocuments(draft, routing));
  const rest = restOfNamespaces(draft, folder, places).filter(({ path }) =>
    alone.has(path),
  );
  const unread = places
    .map(place => unreadOfNamespace(draft, place))
    .find(each => each !== undefined);
  const [keeps, because] = keptOf();
  function keptOf(): [RepositoryDocument[], string] {
    if (others.length > 0 || unread !== undefined) {
      return [[...policies, ...namespaces], unread ?? stillThere(others)];
    }
    if (rest.length > 0) {
      return [namespaces, stillThere(rest)];
    }
    return [removeNamespace ? [] : namespaces, NAMESPACE_NOT_ASKED_FOR];
  }
  const removed = routing.filter(each => !includes(keeps, each));
  const removedOf = (kind: RoutingKind) =>
    removed
      .filter(({ value }) => value.kind === kind)
      .flatMap(each => namesOf(draft, each));
  return {
    draft: withoutPatches(draft, withoutDocuments(draft, removed), removed),
    removed: (['ServiceRoute', 'DNSPolicy'] as const).flatMap(kind =>
      removedOf(kind).map(each => ({
        kind,
        namespace: each.namespace ?? namespace,
        name: each.name,
      })),
    ),
    goneNamespaces: removedOf('Namespace').map(each => each.name),
    kept: keeps.map(
      (each): KeptObject => ({
        object: described(each),
        file: each.path,
        because,
      }),
    ),
  };
}

/** The draft without a route of a base, and its patches in overlays. */
export function withoutOverlayRoute(
  draft: RepositoryDraft,
  scope: RouteScope,
  removeNamespace: boolean,
): Removal {
  const { folder, namespace, name } = scope;
  const base = { folder: inFolder(folder, 'base'), isDeep: false };
  const { draft: without, ...told } = withoutObjects(
    draft,
    scope,
    base,
    removeNamespace,
  );
  const patches = objectsIn(draft, base, 'ServiceRoute', {
    namespace,
    name,
  }).flatMap(route =>
    overlayRegionsOf(draft, folder).flatMap(region =>
      patchesOf(without, overlayOf(folder, region), route),
    ),
  );
  return { draft: withoutDocuments(without, patches), ...told };
}

/** The namespaces that routes are in, each once. */
function namespacesOf(
  draft: RepositoryDraft,
  routes: RepositoryDocument[],
): string[] {
  return [
    ...new Set(
      routes.flatMap(route =>
        namesOf(draft, route).flatMap(({ namespace }) => namespace ?? []),
      ),
    ),
  ];
}

function includes(
  documents: RepositoryDocument[],
  { path, index }: RepositoryDocument,
): boolean {
  return documents.some(other => other.path === path && other.index === index);
}
