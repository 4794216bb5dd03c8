import {
  Manifest,
  ManifestFault,
  RepositoryFiles,
  Unchecked,
} from '../reading';
import {
  createManifestReader,
  ManifestReader,
} from '../reading/createManifestReader';
import { isManifestPath } from '../reading/manifestFiles';
import { mayConcernRouting, readAll } from '../reading/readManifests';
import { chartDeployments } from '../chart';
import { BuildFault } from './BuildFault';
import { builtManifest } from './BuiltObject';
import { buildFolder } from './buildFolder';
import { isBelow, folderOf } from './paths';
import { referencesOf, rootsOf } from './references';

/** What is applied to a cluster together. @public */
export interface Deployment {
  /** Folder that is applied, by itself or through its kustomization.yaml; empty for the root. */
  folder: string;
  /** Region that it is for, where its folder says so: `overlays/weu` is for `weu`. Absent: for every region. */
  region?: string;
  /**
   * The objects that would be applied. Of a plain folder these are the ones that concern routing; of a kustomization all
   * that it makes of its resources. Each value's place is in the file that decides it, which may be a patch.
   */
  objects: Manifest[];
  /** Why it cannot be built; there are no objects then. */
  faults: ManifestFault[];
  /** Where it asks for something that is not computed here, so that its objects may differ. */
  unchecked: Unchecked[];
  /** Where it asks for something that only concerns objects of other kinds: images, generated ConfigMaps and the like. */
  leftOut: Unchecked[];
}

/** Everything that is applied from a folder of a repository. @public */
export interface DeployedObjects {
  /** In the order of their folders. */
  deployments: Deployment[];
  /** Plain files that cannot be read. */
  faults: ManifestFault[];
  /** Files that are no manifests yet, such as Helm templates. */
  unchecked: Unchecked[];
}

/**
 * What would be applied from a folder of a repository, by deployment.
 *
 * Each kustomization.yaml that no other one of the folder refers to is a deployment, built as `kubectl kustomize` does; the base of
 * overlays is none. Those that only refer to each other are one that cannot be built. What no kustomization takes up is plain: a deployment for each folder that holds such files. So a
 * folder `routing` with manifests is one deployment for every region, and one with `base` and `overlays/<region>` is one
 * for each region. A chart of routing as it is written here is one for each region's values. Nothing is thrown.
 *
 * @param files - the repository, or as much of it as the folder refers to
 * @param folder - without a slash at its end; empty for the whole repository
 * @public
 */
export function deployedObjects(
  files: RepositoryFiles,
  folder: string = '',
): DeployedObjects {
  const reader = createManifestReader(files);
  const references = referencesOf(reader, folder);
  const kustomizeReader = createManifestReader(files, 'kustomize');
  const built = rootsOf(references)
    .filter(own => own === folder || isBelow(folder, own))
    .map(own => deploymentOf(own, kustomizeReader, reader));
  const kustomized = new Set(
    references.kustomizations.map(({ folder: own }) => own),
  );
  const plain = [...files]
    .filter(
      ([path, text]) =>
        isBelow(folder, path) &&
        isManifestPath(path) &&
        !references.files.has(path) &&
        !kustomized.has(folderOf(path)) &&
        mayConcernRouting(text),
    )
    .map(([path]) => path)
    .sort();
  const reading = readAll(reader, plain);
  const folders = new Map<string, Manifest[]>();
  for (const manifest of reading.manifests) {
    const own = folderOf(manifest.path);
    const objects = folders.get(own) ?? [];
    folders.set(own, objects);
    objects.push(manifest);
  }
  const applied = [...folders].map(
    ([own, objects]): Deployment => ({
      ...regionOf(own),
      folder: own,
      objects,
      faults: [],
      unchecked: [],
      leftOut: [],
    }),
  );
  const charts = chartDeployments(files, folder).map(
    (chart): Deployment => ({
      ...chart,
      faults: [],
      unchecked: [],
      leftOut: [],
    }),
  );
  const told = new Set(
    charts.map(chart => (chart.folder ? `${chart.folder}/` : '')),
  );
  return {
    deployments: [...built, ...applied, ...charts].sort((a, b) =>
      a.folder < b.folder ? -1 : 1,
    ),
    faults: reading.faults,
    unchecked: reading.unchecked.filter(
      ({ path }) => !told.has(path.replace(/Chart\.yaml$/, '')),
    ),
  };
}

/**
 * What `kubectl kustomize` makes of one folder.
 *
 * @public
 */
export function kustomizedObjects(
  files: RepositoryFiles,
  folder: string,
): Deployment {
  return deploymentOf(
    folder,
    createManifestReader(files, 'kustomize'),
    createManifestReader(files),
  );
}

function deploymentOf(
  folder: string,
  reader: ManifestReader,
  kustomizations: ManifestReader,
): Deployment {
  const deployment = { ...regionOf(folder), folder };
  try {
    const { objects, unchecked, leftOut } = buildFolder(folder, {
      reader,
      kustomizations,
      around: [],
    });
    return {
      ...deployment,
      objects: objects.map(builtManifest),
      faults: [],
      unchecked,
      leftOut,
    };
  } catch (error) {
    if (!(error instanceof BuildFault)) {
      throw error;
    }
    return {
      ...deployment,
      objects: [],
      faults: [error.fault],
      unchecked: [],
      leftOut: [],
    };
  }
}

function regionOf(folder: string): { region?: string } {
  const [around, last] = folder.split('/').slice(-2);
  return around === 'overlays' && last ? { region: last } : {};
}
