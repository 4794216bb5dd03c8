import { Manifest, ManifestFault, Unchecked } from '../reading';
import { ManifestReader } from '../reading/createManifestReader';
import { BuildFault } from './BuildFault';
import { builtManifest } from './BuiltObject';
import { buildFolder } from './buildFolder';

/** What is applied to a cluster together. @public */
export interface Deployment {
  /** Folder that is applied, by itself or through its kustomization.yaml; empty for the root. */
  folder: string;
  /**
   * Region that it is for, where its folder says so: `overlays/weu` is for `weu`, and so is what takes up overlays of no
   * other region. Absent: for every region.
   */
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

/** What reads the files of a repository for a build. */
export interface BuildReaders {
  /** Reads resources and patches, as Kustomize does. */
  reader: ManifestReader;
  /** Reads kustomization files, as kubectl does. */
  kustomizations: ManifestReader;
}

/** What `kubectl kustomize` makes of one folder, or why it does not. */
export function deploymentOf(
  folder: string,
  readers: BuildReaders,
): Deployment {
  const deployment = { ...regionOf(folder), folder };
  try {
    const { objects, unchecked, leftOut } = buildFolder(folder, {
      ...readers,
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

/** The region that a folder is named for. */
export function regionOf(folder: string): { region?: string } {
  const [around, last] = folder.split('/').slice(-2);
  return around === 'overlays' && last ? { region: last } : {};
}
