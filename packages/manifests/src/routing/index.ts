export type { RoutingRequest } from './RoutingRequest';
export { routingManifests } from './routingManifests';
export type { RoutingManifest } from './routingManifests';
export { indexOfManifest, withManifest } from './withManifest';
