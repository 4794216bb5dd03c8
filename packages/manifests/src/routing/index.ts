export type { RoutingRequest } from './RoutingRequest';
export { RoutingRefusal } from './RoutingRefusal';
export type { RequestFault } from './RoutingRefusal';
export type {
  AnnotationPrefix,
  SettingTexts,
  TrafficRequest,
} from './TrafficRequest';
export { trafficFaults } from './trafficFaults';
export type { RegionAnnotations, TrafficFault } from './trafficFaults';
export { metadataOf } from './objects';
export type { RoutingKind } from './objects';
export { routingManifests } from './routingManifests';
export type { RoutingManifest } from './routingManifests';
export { indexOfManifest, withManifest } from './withManifest';
