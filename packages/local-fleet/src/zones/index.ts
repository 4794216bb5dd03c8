export { ZoneStore } from './ZoneStore';
export { APEX } from './Zone';
export type { Zone, ZoneChange, ZoneId } from './Zone';
export { RECORD_TYPES } from './RecordSet';
export type { RecordData, RecordSet, RecordType } from './RecordSet';
