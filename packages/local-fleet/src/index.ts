/**
 * Regions on one machine: Kubernetes API servers, ExternalDNS, Azure's DNS services and Traffic Manager, DNS servers and
 * an application repository, each behind its real wire protocol.
 *
 * @packageDocumentation
 */
export {
  createFleet,
  FleetPortError,
  portsOf,
  REGIONS,
  ZONE_NAME,
} from './fleet';
export type {
  ClusterContents,
  Fleet,
  FleetControl,
  FleetDescription,
  FleetOptions,
  FleetPort,
  FleetPorts,
  KustomizationReport,
  RegionDefinition,
  RegionStatus,
  RouteStatus,
} from './fleet';
export type { Fault, FaultKind, Faults } from './azure';
