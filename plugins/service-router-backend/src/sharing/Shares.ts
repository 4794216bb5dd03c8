/**
 * Whose a cluster is:
 *
 * - `mine`: this replica's;
 * - `anothers`: that of another replica that lives;
 * - `nobodys`: no replica can serve it now, or none has said so yet;
 * - `unknown`: the replicas do not hear of each other now.
 */
export type Share = 'mine' | 'anothers' | 'nobodys' | 'unknown';

/**
 * How several replicas of this backend share the clusters out.
 *
 * Every replica watches every cluster and reads every zone: each must be able to answer every request of the API from
 * what it knows itself, with the age of its own observation, and reading needs nobody's leave. Shared out is what must be
 * done by one only. That is writing to a cluster in mode `reconcile`, where the Lease in that cluster has the last word
 * and the share only says who should go for it; and, for every cluster and also in mode `observe`, where no Lease may be
 * written, noting what it holds into the state that all replicas share. A note made twice while shares move does no
 * harm.
 */
export interface Shares {
  shareOf(clusterName: string): Share;
  /** Calls the listener after shares have changed. @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** The shares of a replica that has no others. */
export const undivided: Shares = {
  shareOf: () => 'mine',
  subscribe: () => () => {},
};
