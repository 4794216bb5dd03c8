import { RepositoryFiles } from '../reading';
import {
  createManifestReader,
  ManifestReader,
} from '../reading/createManifestReader';
import { isRecord } from '../reading/Manifest';
import { folderOfKustomization } from './kustomizationFile';
import { folderOf, isBelow, resolved } from './paths';

/** One kustomization, and the paths that it refers to, as far as they count. */
export interface KustomizationReferences {
  folder: string;
  isComponent: boolean;
  refersTo: string[];
}

/** What the kustomizations of a repository refer to, as far as they can be read. */
export interface References {
  /** In the order of their folders. */
  kustomizations: KustomizationReferences[];
  /** Folders that another kustomization takes up. */
  folders: ReadonlySet<string>;
  /** Files that a kustomization takes up, as objects or as patches. */
  files: ReadonlySet<string>;
}

/**
 * Finds all kustomizations, and what they refer to.
 *
 * @param within - only what kustomizations in this folder or below it refer to counts: what the folder of a cluster takes up is
 *   nevertheless where a look at this folder begins
 */
export function referencesOf(
  { files: repository, yaml }: ManifestReader,
  within: string = '',
): References {
  const kustomizations: References['kustomizations'] = [];
  const folders = new Set<string>();
  const files = new Set<string>();
  for (const path of repository.keys()) {
    const folder = folderOfKustomization(path);
    if (folder === undefined) {
      continue;
    }
    const [value] = yaml(path).pieces.map(piece => piece.value);
    const spec = isRecord(value) ? value : {};
    if (isOfFlux(spec)) {
      continue;
    }
    const isWithin = folder === within || isBelow(within, folder);
    const refersTo = (isWithin ? entriesOf(spec) : []).flatMap(
      entry => resolved(folder, entry) ?? [],
    );
    for (const found of refersTo) {
      (repository.has(found) ? files : folders).add(found);
    }
    kustomizations.push({
      folder,
      isComponent: spec.kind === 'Component',
      refersTo,
    });
  }
  kustomizations.sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return { kustomizations, folders, files };
}

/**
 * Paths that kustomizations refer to and that are not among the files: for who reads a part of a repository, to read on.
 * They may be files or folders, or be nowhere.
 *
 * @public
 */
export function referredPaths(files: RepositoryFiles): string[] {
  const references = referencesOf(createManifestReader(files));
  const folders = new Set([...files.keys()].flatMap(foldersAround));
  return [...references.folders].filter(folder => !folders.has(folder));
}

/**
 * The kustomizations outside of some paths that take them up, also by others, and may change what is in them.
 *
 * @param files - with every kustomization of the repository
 * @param paths - files or folders
 * @returns paths of the kustomizations
 * @public
 */
export function kustomizationsAround(
  files: RepositoryFiles,
  paths: readonly string[],
): string[] {
  const references = referencesOf(createManifestReader(files));
  const isWithin = (path: string) =>
    paths.some(each => path === each || isBelow(each, path));
  return [...files.keys()].filter(path => {
    const folder = folderOfKustomization(path);
    return (
      folder !== undefined &&
      !isWithin(folder) &&
      [...reachedFrom(references, folder)].some(isWithin)
    );
  });
}

/** The files and folders that a kustomization takes up, also by others that it takes up. */
export function reachedFrom(
  { kustomizations }: Pick<References, 'kustomizations'>,
  folder: string,
): ReadonlySet<string> {
  const refersTo = new Map(
    kustomizations.map(each => [each.folder, each.refersTo]),
  );
  const reached = new Set<string>();
  const waiting = [folder];
  for (const next of waiting) {
    for (const path of refersTo.get(next) ?? []) {
      if (!reached.has(path)) {
        reached.add(path);
        waiting.push(path);
      }
    }
  }
  return reached;
}

/**
 * The folders to build: those that no other kustomization takes up and, of those that only take up each other, one for each
 * circle, so that it is told that they cannot be built.
 */
export function rootsOf(references: References): string[] {
  const { kustomizations, folders } = references;
  const candidates = kustomizations
    .filter(({ isComponent }) => !isComponent)
    .map(({ folder }) => folder);
  const roots = candidates.filter(folder => !folders.has(folder));
  const told = new Set(
    roots.flatMap(folder => [...reachedFrom(references, folder)]),
  );
  for (const folder of candidates.filter(each => folders.has(each))) {
    const reached = told.has(folder)
      ? undefined
      : reachedFrom(references, folder);
    if (reached?.has(folder)) {
      roots.push(folder);
      reached.forEach(each => told.add(each));
    }
  }
  return roots;
}

/** The folders that a file is in, up to the root. */
function foldersAround(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [''] : [folder, ...foldersAround(folder)];
}

/** Flux calls the object that applies a folder a Kustomization as well. */
function isOfFlux({ apiVersion }: Record<string, unknown>): boolean {
  return String(apiVersion).startsWith('kustomize.toolkit.fluxcd.io/');
}

function entriesOf(spec: Record<string, unknown>): string[] {
  const lists = [
    'resources',
    'bases',
    'components',
    'patches',
    'patchesJson6902',
    'patchesStrategicMerge',
  ].flatMap(field => (Array.isArray(spec[field]) ? spec[field] : []));
  return lists.flatMap((entry: unknown) => {
    const path = isRecord(entry) ? entry.path : entry;
    return typeof path === 'string' && !path.includes('\n') ? [path] : [];
  });
}
