export { deployedObjects, kustomizedObjects } from './deployedObjects';
export type { DeployedObjects, Deployment } from './deployedObjects';
export { folderOfKustomization } from './kustomizationFile';
export { referredPaths } from './references';
