export type {
  AnnouncedReplica,
  Announcement,
  ReplicaRegistry,
} from './ReplicaRegistry';
export { ReplicaShares } from './ReplicaShares';
export { undivided } from './Shares';
export type { Share, Shares } from './Shares';
