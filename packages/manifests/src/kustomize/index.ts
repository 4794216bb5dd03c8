export { deployedObjects, kustomizedObjects } from './deployedObjects';
export type { DeployedObjects } from './deployedObjects';
export type { Deployment } from './Deployment';
export { folderOfKustomization } from './kustomizationFile';
export { referredPaths } from './references';
