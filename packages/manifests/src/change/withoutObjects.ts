import {
  buildsNothing,
  kustomizationOf,
  withoutEntry,
} from '../layout/kustomization';
import { overlayOf, overlayRegionsOf } from '../layout/kustomizeLayout';
import {
  inFolder,
  ObjectFolder,
  objectsIn,
  withoutDocuments,
} from '../layout/objectFiles';
import {
  recordAt,
  RepositoryDocument,
  RepositoryDraft,
} from '../layout/RepositoryDraft';
import { RouteScope } from '../layout/RoutingLayout';
import { KeptObject, Removal } from './Removal';
import {
  described,
  restOfNamespace,
  stillThere,
  unreadOfNamespace,
} from './restOfNamespace';

/** The draft without a route of a folder, and without what was there for it alone. */
export function withoutObjects(
  draft: RepositoryDraft,
  scope: RouteScope,
  objects: ObjectFolder,
): Removal {
  const { namespace, name } = scope;
  const route = objectsIn(draft, objects, 'ServiceRoute', { namespace, name });
  const others = objectsIn(
    draft,
    { folder: '.', isDeep: true },
    'ServiceRoute',
    { namespace },
  ).filter(
    (found, index, all) =>
      nameOf(found) !== name &&
      // Overlays patch the routes of their base.
      all.findIndex(other => nameOf(other) === nameOf(found)) === index,
  );
  const policies = objectsIn(draft, objects, 'DNSPolicy', { namespace });
  const namespaces = objectsIn(draft, objects, 'Namespace', {
    name: namespace,
  });
  const ours = [...route, ...policies];
  const rest = restOfNamespace(draft, scope);
  const unread = unreadOfNamespace(draft, namespace);
  const [keeps, because] =
    others.length > 0 || unread !== undefined
      ? [[...policies, ...namespaces], unread ?? stillThere(others)]
      : [rest.length > 0 ? namespaces : [], stillThere(rest)];
  const removed = [...ours, ...namespaces].filter(
    found => !includes(keeps, found),
  );
  return {
    draft: withoutFileEntries(draft, withoutDocuments(draft, removed)),
    removed: (['ServiceRoute', 'DNSPolicy'] as const).flatMap(kind =>
      removed
        .filter(({ value }) => value.kind === kind)
        .map(({ value }) => ({
          kind,
          namespace,
          name: String(recordAt(value, ['metadata']).name),
        })),
    ),
    isNamespaceGone: namespaces.some(found => !includes(keeps, found)),
    kept: keeps.map(
      (found): KeptObject => ({
        object: described(found),
        file: found.path,
        because,
      }),
    ),
  };
}

/** The draft without a route of a base, its patches, and the overlays that are left without anything. */
export function withoutOverlayRoute(
  draft: RepositoryDraft,
  scope: RouteScope,
): Removal {
  const { folder, namespace, name } = scope;
  const base = inFolder(folder, 'base');
  const { draft: without, ...told } = withoutObjects(draft, scope, {
    folder: base,
    isDeep: false,
  });
  const regions = overlayRegionsOf(draft, folder);
  const patches = regions.flatMap(region =>
    objectsIn(
      without,
      { folder: overlayOf(folder, region), isDeep: false },
      'ServiceRoute',
      { namespace, name },
    ),
  );
  const unpatched = withoutFileEntries(
    without,
    withoutDocuments(without, patches),
  );
  if (kustomizationOf(unpatched, base)) {
    return { draft: unpatched, ...told };
  }
  return regions.reduce(
    (removal, region) => withoutBase(removal, overlayOf(folder, region)),
    { draft: unpatched, ...told },
  );
}

/** An overlay whose base is gone goes as well, unless it builds something of its own. */
function withoutBase(removal: Removal, overlay: string): Removal {
  const { draft, kept } = removal;
  const path = kustomizationOf(draft, overlay);
  if (!path) {
    return removal;
  }
  const alone = withoutEntry(draft, path, 'resources', '../../base');
  return buildsNothing(alone, path)
    ? { ...removal, draft: alone.without(path) }
    : {
        ...removal,
        draft: alone,
        kept: [
          ...kept,
          {
            object: `Kustomization ${overlay}`,
            file: path,
            because: 'it builds more than the routing',
          },
        ],
      };
}

/** A file that is gone is not named any more by the kustomization beside it, which goes when it builds nothing then. */
function withoutFileEntries(
  before: RepositoryDraft,
  after: RepositoryDraft,
): RepositoryDraft {
  const gone = [...before.files.keys()].filter(path => !after.has(path));
  return gone.reduce((draft, path) => {
    const end = path.lastIndexOf('/');
    const folder = end < 0 ? '.' : path.slice(0, end);
    const kustomization = kustomizationOf(draft, folder);
    if (!kustomization) {
      return draft;
    }
    const name = path.slice(end + 1);
    const without = (['resources', 'patches'] as const).reduce(
      (each, list) => withoutEntry(each, kustomization, list, name),
      draft,
    );
    return without !== draft && buildsNothing(without, kustomization)
      ? without.without(kustomization)
      : without;
  }, after);
}

function nameOf({ value }: RepositoryDocument): unknown {
  return recordAt(value, ['metadata']).name;
}

function includes(
  documents: RepositoryDocument[],
  { path, index }: RepositoryDocument,
): boolean {
  return documents.some(other => other.path === path && other.index === index);
}
