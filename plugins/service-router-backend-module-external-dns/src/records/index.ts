export {
  adjustedRecords,
  adjustedSlices,
  AdjustmentMemory,
} from './adjustedRecords';
export type { AdjustedRecords } from './adjustedRecords';
export { isInDomain } from './domainFilter';
export { groupKey } from './recordGroup';
export { recordChanges } from './recordChanges';
export type { ProfileRemoval, RecordChanges } from './recordChanges';
export { groupsInScope, standingRecords } from './standingRecords';
export type { RecordsScope } from './standingRecords';
export { vanityEndpoints } from './vanityEndpoints';
