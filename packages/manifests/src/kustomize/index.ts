export { deployedObjects, kustomizedObjects } from './deployedObjects';
export type { DeployedObjects, Deployment } from './deployedObjects';
export { referredPaths } from './references';
