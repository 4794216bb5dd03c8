export { createFleet } from './createFleet';
export { FleetPortError } from './FleetPortError';
export type { Fleet, FleetOptions } from './createFleet';
export { UnknownRegionError } from './createControlApi';
export type { FleetControl } from './createControlApi';
export { NoFleetError, readDescription } from './description';
export type { FleetDescription } from './description';
export { CONTROL_TOKEN, FleetFolder } from './FleetFolder';
export { listPorts, portsOf, PortVariableError } from './ports';
export type { FleetPort, FleetPorts } from './ports';
export { REGIONS, ZONE_NAME } from './regions';
export type { RegionDefinition } from './regions';
export type {
  ClusterContents,
  KustomizationReport,
  RegionStatus,
  RouteStatus,
} from './regionStatus';
