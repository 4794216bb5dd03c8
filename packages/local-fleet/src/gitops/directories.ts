import { Snapshot } from '../repository';

/** A directory of the repository that is applied as one, by one Kustomization. */
export interface AppliedDirectory {
  /** Of the Kustomization: the directory's path with dashes. */
  name: string;
  /** `./apps/workload-a` */
  path: string;
  /** Manifests by path, in the order of their paths. */
  files: [filePath: string, content: string][];
  /** Folder whose kustomization says what becomes of the files; absent where they are applied as they are. */
  kustomization?: string;
}

const MANIFEST = /\.ya?ml$|\/Kustomization$/;
/** The names that Kustomize knows a kustomization by. */
const KUSTOMIZATION_FILE = /^(kustomization\.ya?ml|Kustomization)$/;

/** Which directory a manifest belongs to, in a region; undefined when it is not applied there. */
function directoryOf(filePath: string, region: string): string | undefined {
  if (!MANIFEST.test(filePath)) return undefined;
  const [root, directory, third] = filePath.split('/');
  if (root === 'platform' && third !== undefined) {
    return directory === 'base' || directory === region
      ? `platform/${directory}`
      : undefined;
  }
  // Beside its manifests an application has files that are no manifests, such as its catalog entry.
  if (root === 'apps' && third === 'routing') return `apps/${directory}`;
  return undefined;
}

/** Whether a file can matter to any region. */
export function isApplied(filePath: string): boolean {
  return /^(platform|apps)\//.test(filePath) && MANIFEST.test(filePath);
}

/**
 * An application with overlays is built from the one of its region; one with a kustomization is built from that. It is not there
 * in a region without overlay, if another region has one. Otherwise nobody said that it goes: the overlay is missing, so that it
 * cannot be built, and what stands is left, as Flux leaves it when a path is not there.
 *
 * Its name stays, so that what it held before goes when the layout changes.
 */
function overlaid(
  directory: AppliedDirectory,
  region: string,
  regions: ReadonlySet<string>,
): AppliedDirectory[] {
  const root = `${directory.path.slice('./'.length)}/routing/`;
  const paths = directory.files.flatMap(([path]) =>
    path.startsWith(root) ? [path.slice(root.length)] : [],
  );
  const overlays = new Set(
    paths.flatMap(path => {
      const [first, overlay, file] = path.split('/');
      return first === 'overlays' && file !== undefined ? [overlay] : [];
    }),
  );
  if (overlays.size === 0) {
    return paths.some(path => KUSTOMIZATION_FILE.test(path))
      ? [builtFrom(directory, root.slice(0, -1))]
      : [directory];
  }
  const isElsewhere = [...overlays].some(overlay => regions.has(overlay));
  return overlays.has(region) || !isElsewhere
    ? [builtFrom(directory, `${root}overlays/${region}`)]
    : [];
}

function builtFrom(
  directory: AppliedDirectory,
  folder: string,
): AppliedDirectory {
  return { ...directory, path: `./${folder}`, kustomization: folder };
}

/** The regions that the repository has a platform for. */
function regionsOf(snapshot: Snapshot): Set<string> {
  return new Set(
    [...snapshot.files.keys()].flatMap(filePath => {
      const [root, region, file] = filePath.split('/');
      return root === 'platform' && region !== 'base' && file !== undefined
        ? [region]
        : [];
    }),
  );
}

/**
 * What is applied to the cluster of a region: `platform/base`, `platform/{region}`, and the `routing` manifests of
 * each application, as its overlay for the region makes them. The platform comes first, since applications refer to it.
 */
export function appliedDirectories(
  snapshot: Snapshot,
  region: string,
): AppliedDirectory[] {
  const directories = new Map<string, AppliedDirectory>();
  for (const filePath of [...snapshot.files.keys()].sort()) {
    const directory = directoryOf(filePath, region);
    if (directory === undefined) continue;
    const known = directories.get(directory) ?? {
      name: directory.replace('/', '-').toLowerCase(),
      path: `./${directory}`,
      files: [],
    };
    known.files.push([filePath, snapshot.files.get(filePath) ?? '']);
    directories.set(directory, known);
  }
  const regions = regionsOf(snapshot);
  const built = [...directories.values()].flatMap(directory =>
    overlaid(directory, region, regions),
  );
  const rank = (path: string) => {
    if (path === './platform/base') return 0;
    return path.startsWith('./platform/') ? 1 : 2;
  };
  return built.sort((a, b) => rank(a.path) - rank(b.path));
}
