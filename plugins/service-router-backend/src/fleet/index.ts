export type { Connect, CreateFleet, Fleet, FleetOptions } from './Fleet';
export type { ClusterClient, ResourceType } from './connections';
