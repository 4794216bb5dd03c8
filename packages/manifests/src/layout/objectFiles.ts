import {
  indexOfManifest,
  metadataOf,
  RoutingKind,
  RoutingManifest,
  withManifest,
} from '../routing';
import { RepositoryDocument, RepositoryDraft } from './RepositoryDraft';
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

/** The documents of a folder that are an object of a kind, of one namespace and, where it is given, of one name. */
export function objectsIn(
  draft: RepositoryDraft,
  { folder, isDeep }: ObjectFolder,
  kind: RoutingKind,
  wanted: { namespace?: string; name?: string },
): RepositoryDocument[] {
  return draft.documentsIn(folder, isDeep).filter(({ value }) => {
    const metadata = metadataOf(value, kind);
    return (
      metadata !== undefined &&
      (wanted.namespace === undefined ||
        metadata.namespace === wanted.namespace) &&
      (wanted.name === undefined || metadata.name === wanted.name)
    );
  });
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
