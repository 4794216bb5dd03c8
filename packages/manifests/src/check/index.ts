export { checkManifests, inOrder } from './checkManifests';
export type { ManifestCheck } from './checkManifests';
export { liveFindings } from './liveFindings';
export type { ManifestFinding, ManifestRule } from './ManifestFinding';
export type { CheckOptions } from './routeFindings';
