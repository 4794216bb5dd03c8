export { readFolders, readIfThere } from './readFolders';
export { writeChanges } from './writeChanges';
export type { WorkspaceChanges } from './writeChanges';
export { standingRouteSchema } from './standingRouteSchema';
