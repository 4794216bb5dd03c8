export { isAzureLocation } from './azureLocations';
export { chooseTargets } from './chooseTargets';
export type { Asked, Choice, ClientPlace } from './chooseTargets';
export { geographicHierarchy, placesAround } from './geography';
export {
  childOf,
  endpointMonitorStatusOf,
  profileMonitorStatusOf,
} from './monitorStatus';
export type {
  EndpointMonitorStatus,
  ProfileMonitorStatus,
} from './monitorStatus';
export {
  ENDPOINT_TYPES,
  hostOf,
  resourceIdOf,
  ROUTING_METHODS,
  TRAFFIC_MANAGER_DOMAIN,
} from './Profile';
export type {
  Endpoint,
  EndpointType,
  Header,
  MonitorConfig,
  Profile,
  ProfileId,
  RoutingMethod,
  Subnet,
  Switch,
} from './Profile';
export { ProfileStore } from './ProfileStore';
export type { Finding, ProfileChange } from './ProfileStore';
export { faultOf, isWithin, overlaps } from './subnets';
export { trafficManagerDns } from './trafficManagerDns';
export { HealthProber } from './probes';
export type { HealthProberOptions, ProbeAddress } from './probes';
