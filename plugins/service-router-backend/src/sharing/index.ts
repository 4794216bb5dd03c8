export type {
  AnnouncedReplica,
  Announcement,
  ReplicaRegistry,
} from './ReplicaRegistry';
export { ReplicaShares } from './ReplicaShares';
export { ReplicaTask } from './ReplicaTask';
export { SharedKnowledge } from './SharedKnowledge';
export { undivided } from './Shares';
export type { Share, Shares } from './Shares';
export { standingOf } from './standingOf';
