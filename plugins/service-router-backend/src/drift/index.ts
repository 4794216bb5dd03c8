export type {
  DriftHead,
  DriftPlace,
  DriftStore,
  KeptRevision,
} from './DriftStore';
export { SharedDrift } from './SharedDrift';
