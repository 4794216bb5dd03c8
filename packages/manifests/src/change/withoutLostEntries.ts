import { folderOfKustomization } from '../kustomize/kustomizationFile';
import { resolved } from '../kustomize/paths';
import { buildsNothing, kustomizationOf } from '../layout/kustomization';
import { isRecord, RepositoryDraft } from '../layout/RepositoryDraft';

/** Lists of a kustomization that name patches. */
export const patchLists = [
  'patches',
  'patchesJson6902',
  'patchesStrategicMerge',
] as const;

const lists = ['resources', 'bases', 'components', ...patchLists] as const;

/**
 * The draft whose kustomizations, wherever they are, do not name what a change took away: Kustomize builds none that names a
 * file or a folder that is not there. One that builds nothing then goes as well, with the patches that it alone names, and
 * what names it names it no more.
 *
 * @param before - as the repository was before the change
 */
export function withoutLostEntries(
  before: RepositoryDraft,
  after: RepositoryDraft,
): RepositoryDraft {
  const next = kustomizationsOf(after).reduce(
    (draft, path) => withoutLostEntriesOf(path, before, draft),
    after,
  );
  return next === after ? after : withoutLostEntries(before, next);
}

function withoutLostEntriesOf(
  kustomization: string,
  before: RepositoryDraft,
  after: RepositoryDraft,
): RepositoryDraft {
  const without = lists.reduce((draft, list) => {
    const lost = entriesOf(draft, kustomization, list).flatMap(
      (entry, index) => {
        const path = pathOf(kustomization, entry);
        return path !== undefined && isAt(before, path) && !isAt(draft, path)
          ? [index]
          : [];
      },
    );
    return lost.reduceRight(
      (each, index) =>
        each.with(each.file(kustomization).withoutItem(0, [list], index)),
      draft,
    );
  }, after);
  return without !== after && buildsNothing(without, kustomization)
    ? withoutKustomization(without, kustomization)
    : without;
}

function withoutKustomization(
  draft: RepositoryDraft,
  kustomization: string,
): RepositoryDraft {
  const alone = draft.without(kustomization);
  const named = patchLists.flatMap(list =>
    entriesOf(draft, kustomization, list).flatMap(
      entry => pathOf(kustomization, entry) ?? [],
    ),
  );
  return named.reduce(withoutUnnamed, alone);
}

/** The draft without a file that no kustomization names any more. */
export function withoutUnnamed(
  draft: RepositoryDraft,
  path: string,
): RepositoryDraft {
  const isNamed = kustomizationsOf(draft).some(other =>
    lists.some(list =>
      entriesOf(draft, other, list).some(
        entry => pathOf(other, entry) === path,
      ),
    ),
  );
  return isNamed || !draft.has(path) ? draft : draft.without(path);
}

/** Paths of the kustomizations of a repository. */
export function kustomizationsOf(draft: RepositoryDraft): string[] {
  return [...draft.files.keys()].filter(
    path =>
      folderOfKustomization(path) !== undefined &&
      !draft.documentsOf(path).some(({ value }) =>
        // Flux calls the object that applies a folder a Kustomization as well.
        String(value.apiVersion).startsWith('kustomize.toolkit.fluxcd.io/'),
      ),
  );
}

/** Entries of a list of a kustomization, as they are written. */
export function entriesOf(
  draft: RepositoryDraft,
  kustomization: string,
  list: (typeof lists)[number],
): unknown[] {
  const [first] = draft.documentsOf(kustomization);
  const found = first?.value[list];
  return Array.isArray(found) ? found : [];
}

/** The file or folder that an entry of a kustomization names; undefined for a text of its own. */
export function pathOf(
  kustomization: string,
  entry: unknown,
): string | undefined {
  const named = isRecord(entry) ? entry.path : entry;
  return typeof named === 'string' && !/\n|^\s*\{/.test(named)
    ? resolved(folderOfKustomization(kustomization)!, named)
    : undefined;
}

function isAt(draft: RepositoryDraft, path: string): boolean {
  return draft.has(path) || kustomizationOf(draft, path) !== undefined;
}
