export type { ApiBody, ApiObject } from './ApiBody';
export { callApi } from './callApi';
export type { Answer } from './callApi';
export { describeCluster, target } from './describeCluster';
export { agentManifest, manifestOf } from './rbacManifests';
export type { RbacObject, Rights } from './rbacManifests';
export type { ApiServer, Identity, Target, TargetName } from './Target';
