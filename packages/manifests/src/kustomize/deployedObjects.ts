import {
  Manifest,
  ManifestFault,
  RepositoryFiles,
  Unchecked,
} from '../reading';
import { createManifestReader } from '../reading/createManifestReader';
import { isManifestPath } from '../reading/manifestFiles';
import { mayConcernRouting, readAll } from '../reading/readManifests';
import { chartDeployments } from '../chart';
import { BuildReaders, Deployment, deploymentOf, regionOf } from './Deployment';
import { withOuterKustomizations } from './outerDeployments';
import { isBelow, folderOf } from './paths';
import { referencesOf, rootsOf } from './references';
import { regionReached } from './regionReached';

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
 * Each kustomization.yaml that no other one of the folder refers to is a deployment, built as `kubectl kustomize` does; the
 * base of overlays is none. Those that only refer to each other are one that cannot be built. What no kustomization takes up is
 * plain: a deployment for each folder that holds such files. So a folder `routing` with manifests is one deployment for every
 * region, and one with `base` and `overlays/<region>` is one for each region. A chart of routing as it is written here is one
 * for each region's values. Nothing is thrown.
 *
 * A kustomization outside of the folder that takes it up and changes it, for example its namespace, is the deployment of what it
 * changes.
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
  const readers: BuildReaders = {
    reader: createManifestReader(files, 'kustomize'),
    kustomizations: reader,
  };
  const built = rootsOf(references)
    .filter(own => own === folder || isBelow(folder, own))
    .map(own => ({
      ...deploymentOf(own, readers),
      ...regionReached(own, references),
    }));
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
  const { deployments, unchecked } = folder
    ? withOuterKustomizations([...built, ...applied], folder, readers)
    : { deployments: [...built, ...applied], unchecked: [] };
  return {
    deployments: [...deployments, ...charts].sort((a, b) =>
      a.folder < b.folder ? -1 : 1,
    ),
    faults: reading.faults,
    unchecked: [
      ...unchecked,
      ...reading.unchecked.filter(
        ({ path }) => !told.has(path.replace(/Chart\.yaml$/, '')),
      ),
    ],
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
  return deploymentOf(folder, {
    reader: createManifestReader(files, 'kustomize'),
    kustomizations: createManifestReader(files),
  });
}
