import {
  indexOfManifest,
  metadataOf,
  RoutingKind,
  RoutingManifest,
  withManifest,
} from '../routing';
import {
  recordAt,
  RepositoryDocument,
  RepositoryDraft,
} from './RepositoryDraft';
import { ObjectName, WrittenObject } from '../kustomize/deployedNames';
import { WrittenDraft } from './RoutingLayout';

/** Where objects are looked for. */
export interface ObjectFolder {
  folder: string;
  /** Also below the folder. */
  isDeep: boolean;
}

/**
 * Writes objects into a folder. One that a file of the folder holds already is changed there; one that is new goes into the
 * file it is named for.
 *
 * @throws InputError when a file that has to be changed is not valid YAML
 */
export function withObjectsIn(
  draft: RepositoryDraft,
  { folder, isDeep }: ObjectFolder,
  manifests: RoutingManifest[],
): WrittenDraft {
  const paths = new Set<string>();
  const written = manifests.reduce((before, manifest) => {
    const holder = before
      .yamlPathsIn(folder, isDeep)
      .filter(path => before.documentsOf(path).length > 0)
      .find(path => indexOfManifest(before.file(path), manifest) >= 0);
    const path = holder ?? inFolder(folder, manifest.fileName);
    paths.add(path);
    return before.with(withManifest(before.file(path), manifest));
  }, draft);
  return { draft: written, paths: [...paths] };
}

/**
 * The documents of a folder that are an object of a kind, of one namespace and, where it is given, of one name: those that it has
 * in a cluster, which kustomizations may decide. Of an object with several, any will do; patches are no objects.
 */
export function objectsIn(
  draft: RepositoryDraft,
  { folder, isDeep }: ObjectFolder,
  kind: RoutingKind,
  wanted: { namespace?: string; name?: string },
): RepositoryDocument[] {
  return draft
    .documentsIn(folder, isDeep)
    .filter(
      document =>
        metadataOf(document.value, kind) !== undefined &&
        !draft.names().isPatchFile(document.path) &&
        namesOf(draft, document).some(
          ({ namespace, name }) =>
            (wanted.namespace === undefined ||
              namespace === wanted.namespace) &&
            (wanted.name === undefined || name === wanted.name),
        ),
    );
}

/** What an object is called in clusters. */
export function namesOf(
  draft: RepositoryDraft,
  document: RepositoryDocument,
): ObjectName[] {
  return draft.names().namesOf(writtenOf(document));
}

/** The patches of a ServiceRoute in a folder. */
export function patchesOf(
  draft: RepositoryDraft,
  folder: string,
  route: RepositoryDocument,
): RepositoryDocument[] {
  return draft
    .documentsIn(folder)
    .filter(
      document =>
        metadataOf(document.value, 'ServiceRoute') !== undefined &&
        draft.names().isNamedBy(writtenOf(route), writtenOf(document)),
    );
}

/** An object as its file names it. */
export function writtenOf({ path, value }: RepositoryDocument): WrittenObject {
  const { namespace, name } = recordAt(value, ['metadata']);
  return {
    path,
    apiVersion: String(value.apiVersion),
    kind: String(value.kind),
    ...(namespace === undefined || namespace === null
      ? {}
      : { namespace: String(namespace) }),
    name: String(name),
  };
}

/** The draft without some documents, and without the files that hold nothing else. */
export function withoutDocuments(
  draft: RepositoryDraft,
  documents: { path: string; index: number }[],
): RepositoryDraft {
  const fromTheEnd = [...documents].sort((a, b) => b.index - a.index);
  return fromTheEnd.reduce((before, { path, index }) => {
    const file = before.file(path).withoutDocument(index);
    return file.values().every(value => value === null)
      ? before.without(path)
      : before.with(file);
  }, draft);
}

/** A path in a folder; the folder of everything is `.` or empty. */
export function inFolder(folder: string, ...names: string[]): string {
  return [...(folder === '.' || folder === '' ? [] : [folder]), ...names].join(
    '/',
  );
}
