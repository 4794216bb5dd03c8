export { ZoneStore } from './ZoneStore';
export { APEX } from './apexOf';
export type { Zone, ZoneChange, ZoneId } from './Zone';
export type { ZoneKind } from './apexOf';
export { RECORD_TYPES } from './RecordSet';
export type {
  NewRecordSet,
  RecordData,
  RecordSet,
  RecordType,
} from './RecordSet';
