/** Names of the file that makes a folder a kustomization, in the order in which Kustomize looks for them. */
export const KUSTOMIZATION_NAMES = [
  'kustomization.yaml',
  'kustomization.yml',
  'Kustomization',
];

/** A file of a repository that may hold manifests and was not read. @public */
export interface UnreadFile {
  path: string;
  /** As the end of a sentence that begins with the file: `it is a link to nothing`. */
  because: string;
}

/** Larger files are data: no API server takes an object of more than about a megabyte, and few files hold five of those. @public */
export const MOST_MANIFEST_BYTES = 5_000_000;

/** Folders of a repository in which nothing is that is applied. @public */
export function isPassedOver(folderName: string): boolean {
  return ['.git', 'node_modules'].includes(folderName);
}

/** Whether a path is that of a YAML or JSON file. */
export function isManifestPath(path: string): boolean {
  return /\.(ya?ml|json)$/i.test(path);
}

/** Whether a file may hold manifests, or says how manifests are made of others: the one rule of whoever reads a repository. @public */
export function mayHoldManifests(path: string): boolean {
  return isManifestPath(path) || /(^|\/)Kustomization$/.test(path);
}

/** Whether a file that is too large to be read has to be told: JSON of that size is the data of some other tool. @public */
export function isMissedWhenUnread(path: string): boolean {
  return mayHoldManifests(path) && !/\.json$/i.test(path);
}
