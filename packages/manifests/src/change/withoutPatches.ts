import { InputError } from '@backstage/errors';
import { createManifestReader } from '../reading/createManifestReader';
import { KustomizationReferences, referencesOf } from '../kustomize/references';
import { folderOfKustomization } from '../kustomize/kustomizationFile';
import { namesOf, withoutDocuments, writtenOf } from '../layout/objectFiles';
import {
  isRecord,
  recordAt,
  RepositoryDocument,
  RepositoryDraft,
} from '../layout/RepositoryDraft';
import { YamlStream } from '../yaml';
import {
  entriesOf,
  kustomizationsOf,
  patchLists,
  pathOf,
  withoutUnnamed,
} from './withoutLostEntries';

/**
 * The draft without the patches of objects that are gone, in files of their own or in a kustomization: Kustomize builds none
 * that has a patch for an object that is not there.
 *
 * @param before - as the repository was with the objects
 * @param gone - the objects
 */
export function withoutPatches(
  before: RepositoryDraft,
  after: RepositoryDraft,
  gone: RepositoryDocument[],
): RepositoryDraft {
  const { kustomizations } = referencesOf(createManifestReader(before.files));
  return kustomizationsOf(after).reduce((draft, kustomization) => {
    const folder = folderOfKustomization(kustomization)!;
    const objects = gone.filter(({ path }) =>
      takesUp(kustomizations, folder, path),
    );
    return objects.length === 0
      ? draft
      : patchLists.reduce(
          (each, list) => withoutPatchesIn(each, kustomization, list, objects),
          draft,
        );
  }, after);
}

function withoutPatchesIn(
  draft: RepositoryDraft,
  kustomization: string,
  list: (typeof patchLists)[number],
  gone: RepositoryDocument[],
): RepositoryDraft {
  return entriesOf(draft, kustomization, list).reduceRight<RepositoryDraft>(
    (before, entry, index) => {
      const path = pathOf(kustomization, entry);
      const target = isRecord(entry) ? entry.target : undefined;
      const without = () =>
        before.with(before.file(kustomization).withoutItem(0, [list], index));
      if (isRecord(target)) {
        if (!isForGone(before, target, gone)) {
          return before;
        }
        return path === undefined ? without() : withoutUnnamed(without(), path);
      }
      if (path !== undefined) {
        // Its entry goes with the file.
        return withoutDocuments(
          before,
          before
            .documentsOf(path)
            .filter(patch => isNamedBy(before, gone, patch)),
        );
      }
      const patches = inlineOf(kustomization, entry);
      return patches.length > 0 &&
        patches.every(patch => isNamedBy(before, gone, patch))
        ? without()
        : before;
    },
    draft,
  );
}

function isNamedBy(
  draft: RepositoryDraft,
  gone: RepositoryDocument[],
  patch: RepositoryDocument,
): boolean {
  return gone.some(object =>
    draft.names().isNamedBy(writtenOf(object), writtenOf(patch)),
  );
}

/** Whether a target names an object that is gone, and none that is still there. */
function isForGone(
  draft: RepositoryDraft,
  { kind, name }: Record<string, unknown>,
  gone: RepositoryDocument[],
): boolean {
  const isNamed = (document: RepositoryDocument) =>
    document.value.kind === kind &&
    (recordAt(document.value, ['metadata']).name === name ||
      namesOf(draft, document).some(each => each.name === name));
  return (
    typeof name === 'string' &&
    gone.some(isNamed) &&
    !draft
      .documentsIn('.', true)
      .some(each => isNamed(each) && !draft.names().isPatchFile(each.path))
  );
}

/** The patches that an entry has as a text. */
function inlineOf(kustomization: string, entry: unknown): RepositoryDocument[] {
  const text = isRecord(entry) ? entry.patch : entry;
  try {
    return typeof text === 'string'
      ? YamlStream.parse(kustomization, text)
          .values()
          .filter(value => value !== null)
          .map((value, index) => ({
            path: kustomization,
            index,
            value: isRecord(value) ? value : {},
          }))
      : [];
  } catch (error) {
    if (error instanceof InputError) {
      return [];
    }
    throw error;
  }
}

/** Whether objects of a file come through the kustomization of a folder; a component has those of whoever takes it up. */
function takesUp(
  kustomizations: KustomizationReferences[],
  folder: string,
  path: string,
  around: string[] = [],
): boolean {
  if (around.includes(folder)) {
    return false;
  }
  const beyond = [...around, folder];
  const own = kustomizations.find(each => each.folder === folder);
  return (
    own !== undefined &&
    (own.refersTo.includes(path) ||
      own.refersTo.some(each => reaches(kustomizations, each, path)) ||
      (own.isComponent &&
        kustomizations.some(
          each =>
            each.refersTo.includes(folder) &&
            takesUp(kustomizations, each.folder, path, beyond),
        )))
  );
}

function reaches(
  kustomizations: KustomizationReferences[],
  folder: string,
  path: string,
  seen: Set<string> = new Set(),
): boolean {
  const own = kustomizations.find(each => each.folder === folder);
  if (own === undefined || seen.has(folder)) {
    return false;
  }
  seen.add(folder);
  return (
    own.refersTo.includes(path) ||
    own.refersTo.some(each => reaches(kustomizations, each, path, seen))
  );
}
