export type { AskedPart, DueRecheck, RecheckMemory } from './RecheckMemory';
export { Rechecks } from './Rechecks';
export type { RecheckTarget } from './RecheckTarget';
export { recheckTargets } from './recheckTargets';
