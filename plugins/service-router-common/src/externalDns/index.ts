export * from './recordSet';
export * from './instance';
export type { RegistryNaming } from './registryNaming';
export {
  ownedNameOf,
  registryNameOf,
  untypedRegistryNameOf,
} from './registryNaming';
export * from './registryText';
export * from './recordOwner';
export * from './zoneOwnership';
export * from './labelSelector';
export * from './wantedEndpoints';
export * from './predictedChanges';
export * from './prediction';
export * from './zoneAfter';
export type { Holding, HoldingReason } from './recordHolding';
export * from './publication';
export * from './publicationFaults';
export {
  matchZone,
  plannedRecordsOf,
  type PlannedRecord,
  type RecordMatch,
} from './zoneMatch';
export { hasSameTargets } from './recordComparison';
export * from './zoneDrift';
export * from './withKeptDrift';
export { driftOfName } from './driftOfName';
