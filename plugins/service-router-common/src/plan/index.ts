export { emptyClusterState } from './clusterState';
export type { ClusterState } from './clusterState';
export * from './controllersOf';
export * from './hostClaims';
export * from './loadBalancers';

export { singletonsOf } from './singletons';
export type { ClusterSingletons } from './singletons';
export type { StatusPlan } from './statusPlan';
export { planRoute, belongsTo } from './planRoute';
export type { RouteContext, RoutePlan } from './planRoute';
export { planGateway } from './planGateway';
export type { GatewayContext, GatewayPlan } from './planGateway';
export { isGatewayRecord, planGatewayRecords } from './planGatewayRecords';
export type {
  ContestedGateway,
  GatewayRecordsContext,
  GatewayRecordsPlan,
} from './planGatewayRecords';
export * from './planCluster';
export { changesOf } from './changes';
export type { ClusterChanges, StatusChange } from './changes';
export * from './planFleet';
export type { FleetFinding, FleetFindingKind } from './fleetFinding';
export { fleetFindingsOf } from './fleetFindings';
export { regionsOf } from './regionFindings';
export { createPlanMemory } from './planMemory';
export type { PlanMemory } from './planMemory';
