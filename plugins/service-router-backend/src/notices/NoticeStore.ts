import { RouteIdentifier } from '@service-router/plugin-service-router-common';
import { OwnerNotice } from '@service-router/plugin-service-router-node';
import { RouteCondition } from './RouteCondition';

/** How a route was last confirmed to stand in a region. */
export interface KnownCondition {
  route: RouteIdentifier;
  region: string;
  condition: RouteCondition;
  /** Id of the notice that tells of it; absent when its owners were told of nothing, or of nothing that goes on. */
  notice?: string;
  /** Counts what was confirmed of it. */
  revision: number;
}

/** A condition in place of the one that was read. */
export interface ConditionWrite {
  route: RouteIdentifier;
  region: string;
  /** The revision that was read; 0 when there was none. */
  from: number;
  /** Undefined: the route is gone. */
  to?: Pick<KnownCondition, 'condition' | 'notice'>;
}

/** What owners are to be told. */
export interface StoredNotice {
  notice: OwnerNotice;
  /** As it is now, it was sent. */
  isSent: boolean;
  /** It was sent, as it is now or as it was before. */
  wasSent: boolean;
  /** Counts what was said under its id. */
  revision: number;
}

/** What is confirmed, and what is to be said of it. */
export interface NoticeWrite {
  conditions: ConditionWrite[];
  /** To be sent. */
  notice?: {
    notice: OwnerNotice;
    /** The revision that was read, 0 for a new one. */
    from: number;
  };
  /** Ids of notices that say nothing of any route any more, and need not be sent. */
  dropped: string[];
}

/** What owners were told, for all replicas once. */
export interface NoticeStore {
  conditions(): Promise<KnownCondition[]>;
  notices(): Promise<StoredNotice[]>;
  /** Writes all of it, or nothing and answers false when another replica was first. */
  write(change: NoticeWrite, now: Date): Promise<boolean>;
  /** A notice was sent. One that says that all is well is the last of its id, and forgotten. */
  sent(stored: StoredNotice): Promise<void>;
}
