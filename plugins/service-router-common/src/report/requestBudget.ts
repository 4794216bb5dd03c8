import type { Phrase } from '../sentences';

/** What a request to a cloud is for, in the order in which they go. @public */
export const requestPurposes = ['failover', 'write', 'refresh'] as const;

/** @public */
export type RequestPurpose = (typeof requestPurposes)[number];

/** A request that cannot go yet. @public */
export interface RequestWait {
  /** RFC 3339: since when it waits, whether or not it was refused in between. */
  since: string;
  /**
   * RFC 3339: the cloud had too many requests and asked to be left alone until then. Absent while a request waits only so
   * that the limit is kept.
   */
  refusedUntil?: string;
}

/** Requests that cannot go yet. @public */
export interface WaitingRequests {
  requests: number;
  /** RFC 3339: since when the oldest of them waits. */
  since?: string;
  /** RFC 3339: when the next of them goes at the earliest; absent while that depends on answers. */
  until?: string;
}

/** One of the limits of a cloud, and how much of it is spent. @public */
export interface QuotaReport {
  /** For a person: "list of record sets of private zone example.com". */
  name: string;
  /** What `name` was made from; absent where the provider has it in English alone. */
  words?: Phrase;
  /** Requests that may go at once, for this replica. */
  limit: number;
  /** How many of them are spent now. */
  spent: number;
  /** Requests that wait for it. */
  waiting: number;
  /** RFC 3339: the cloud asked to be left alone until then. */
  blockedUntil?: string;
}

/** What this replica may ask of a cloud, what of it is spent, and what has to wait. @public */
export interface RequestBudgetReport {
  /** Id of who calls the cloud. */
  provider: string;
  /** As people call it; absent where nobody says. */
  providerTitle?: string;
  /** Replicas that the limits are divided among. */
  replicas: number;
  /** Requests that went, since the start; absent where nobody counts them. */
  sent?: number;
  /** Requests that the cloud has refused for being too many, since the start; they went later. */
  refused: number;
  /** Those that were called on, by name. */
  quotas: QuotaReport[];
  /** Requests that wait, by what they are for. */
  waiting: Record<RequestPurpose, WaitingRequests>;
}
