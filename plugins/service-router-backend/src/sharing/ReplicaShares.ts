import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@service-router/plugin-service-router-node';
import { Bell } from '../clock';
import { Announcement, ReplicaRegistry } from './ReplicaRegistry';
import { Share, Shares } from './Shares';
import { ownerOf, sharesOf } from './sharesOf';

/** Between two signs of life; milliseconds. */
const BEAT = 5_000;

/**
 * A replica that was silent for this long is dead to the others; milliseconds. Less than a Lease lasts, so that it is
 * known whose a dead holder's clusters are by the time they may be taken.
 */
const SILENCE = 3 * BEAT;

/** After this silence a replica's row is swept away; milliseconds. */
const FORGOTTEN = 12 * BEAT;

/** News comes in bursts, most of all at the start; milliseconds. */
const GATHERING = 100;

/** What this replica can serve and what it serves, as of now. */
export type Standing = () => Omit<Announcement, 'id'>;

export interface ReplicaSharesOptions {
  /** Names this process among its replicas. */
  identity: string;
  /** The clusters, in groups that are each shared out evenly: what is to be done for one differs from group to group. */
  clusters: string[][];
  registry: ReplicaRegistry;
  /** How many replicas live, this one included; called with each sign of life. */
  onReplicas?: (count: number) => void;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Tells the other replicas of this one, and learns from them which clusters are whose.
 *
 * The silence of another is measured by this process's own clock from when its last sign was seen: clocks of replicas
 * need not agree.
 */
export class ReplicaShares implements Shares {
  readonly #options: ReplicaSharesOptions;
  readonly #bell: Bell;
  readonly #controller = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #signs = new Map<string, { beats: number; seenAt: number }>();
  #standing: Standing = () => ({ reaches: [], holds: [] });
  #running: Promise<void> | undefined;
  #shares = new Map<string, string>();
  #alive: { id: string }[] = [];
  /** What was last told, without what makes no difference. */
  #told = '';
  #lastBeat: number | undefined;
  #isFailing = false;

  constructor(options: ReplicaSharesOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
  }

  start(standing: Standing): void {
    this.#standing = standing;
    this.#running ??= this.#run(this.#controller.signal);
  }

  /** Leaves: the others learn of it with their next beat. To be called when nothing is held any more. */
  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
    try {
      await this.#options.registry.withdraw(this.#options.identity);
    } catch {
      // The silence tells them.
    }
  }

  shareOf(clusterName: string): Share {
    if (this.#isDeaf()) {
      return 'unknown';
    }
    const owner = this.#shares.get(clusterName);
    if (owner === undefined) {
      return 'nobodys';
    }
    return owner === this.#options.identity ? 'mine' : 'anothers';
  }

  /**
   * Of all replicas, this one does the task, which any could do: while replicas do not hear of each other, each does it;
   * before they first did, none.
   */
  isMine(task: string): boolean {
    return (
      this.#isDeaf() || ownerOf(task, this.#alive) === this.#options.identity
    );
  }

  /** The same, and only while replicas hear of each other: for what two must not do at once. */
  isMineAlone(task: string): boolean {
    return !this.#isDeaf() && this.isMine(task);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What this replica can serve or serves may have changed. */
  notice(): void {
    if (this.#running && this.#worthTelling() !== this.#told) {
      this.#bell.ring();
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#options;
    while (!signal.aborted) {
      try {
        await this.#beat();
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) {
          logger.warn(
            'Replicas do not hear of each other: the database of Service Router fails. Each keeps the clusters it writes to.',
            error instanceof Error ? error : undefined,
          );
        }
        this.#isFailing = true;
      }
      await this.#bell.wait(BEAT, signal);
      await clock.sleep(GATHERING, signal);
    }
  }

  async #beat(): Promise<void> {
    const { identity, clusters, registry } = this.#options;
    const told = this.#worthTelling();
    const replicas = await registry.announce({
      id: identity,
      ...this.#standing(),
    });
    const now = this.#now();
    this.#told = told;
    this.#lastBeat = now;
    for (const { id, beats } of replicas) {
      if (this.#signs.get(id)?.beats !== beats) {
        this.#signs.set(id, { beats, seenAt: now });
      }
    }
    const silenceOf = (id: string) =>
      id === identity ? 0 : now - (this.#signs.get(id)?.seenAt ?? now);
    const alive = replicas.filter(({ id }) => silenceOf(id) < SILENCE);
    this.#alive = alive;
    this.#options.onReplicas?.(alive.length);
    this.#take(new Map(clusters.flatMap(group => [...sharesOf(group, alive)])));
    for (const { id, beats } of replicas) {
      if (silenceOf(id) >= FORGOTTEN) {
        await registry.withdraw(id, beats);
        this.#signs.delete(id);
      }
    }
  }

  #take(shares: Map<string, string>): void {
    const isSame =
      shares.size === this.#shares.size &&
      [...shares].every(([cluster, id]) => this.#shares.get(cluster) === id);
    this.#shares = shares;
    if (!isSame) {
      this.#listeners.forEach(listener => listener());
    }
  }

  #isDeaf(): boolean {
    return (
      this.#lastBeat !== undefined && this.#now() - this.#lastBeat >= SILENCE
    );
  }

  #worthTelling(): string {
    const { reaches, holds } = this.#standing();
    return JSON.stringify([[...reaches].sort(), [...holds].sort()]);
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}
