import { Snapshot } from '../repository';

/** A directory of the repository that is applied as one, by one Kustomization. */
export interface AppliedDirectory {
  /** Of the Kustomization: the directory's path with dashes. */
  name: string;
  /** `./apps/workload-a` */
  path: string;
  /** Manifests by path, in the order of their paths. */
  files: [filePath: string, content: string][];
  /** Folder whose kustomization.yaml says what becomes of the files; absent where they are applied as they are. */
  kustomization?: string;
}

const MANIFEST = /\.ya?ml$/;

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
 * An application with overlays is built from the one of its region, and is not there in a region that has none; one with a
 * kustomization.yaml is built from that. Its name stays, so that what it held before goes when the layout changes.
 */
function overlaid(
  directory: AppliedDirectory,
  region: string,
): AppliedDirectory[] {
  const root = `${directory.path.slice('./'.length)}/routing`;
  const holds = (folder: string) =>
    directory.files.some(([path]) => path === `${folder}/kustomization.yaml`);
  const own = `${root}/overlays/${region}`;
  const hasOverlays = directory.files.some(([path]) =>
    path.startsWith(`${root}/overlays/`),
  );
  const folder = hasOverlays ? own : root;
  if (holds(folder)) {
    return [{ ...directory, path: `./${folder}`, kustomization: folder }];
  }
  return hasOverlays ? [] : [directory];
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
  const built = [...directories.values()].flatMap(directory =>
    overlaid(directory, region),
  );
  const rank = (path: string) => {
    if (path === './platform/base') return 0;
    return path.startsWith('./platform/') ? 1 : 2;
  };
  return built.sort((a, b) => rank(a.path) - rank(b.path));
}
