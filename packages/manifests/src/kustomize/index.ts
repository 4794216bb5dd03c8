export { deployedObjects, kustomizedObjects } from './deployedObjects';
export type { DeployedObjects } from './deployedObjects';
export type { Deployment } from './Deployment';
export { folderOfKustomization } from './kustomizationFile';
export { kustomizationsAround, referredPaths } from './references';
