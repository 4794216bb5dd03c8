export type { RoutingRequest } from './RoutingRequest';
export { routingManifests } from './routingManifests';
export { readIfThere, writeIfChanged, writeManifests } from './writeManifests';
