export { adjustedRecords } from './adjustedRecords';
export type { AdjustedRecords } from './adjustedRecords';
export { isInDomain } from './domainFilter';
export { groupKey } from './recordGroup';
export { recordChanges } from './recordChanges';
export type { RecordChanges } from './recordChanges';
export { groupsInScope, standingRecords } from './standingRecords';
export type { RecordsScope } from './standingRecords';
export { vanityEndpoints } from './vanityEndpoints';
