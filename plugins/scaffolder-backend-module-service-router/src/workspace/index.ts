export { readIfThere, readWorkspace, unreadSentence } from './readWorkspace';
export type { WorkspaceReading } from './readWorkspace';
export { writeChanges } from './writeChanges';
export type { WorkspaceChanges } from './writeChanges';
export { foundRouteSchema, standingRouteSchema } from './standingRouteSchema';
