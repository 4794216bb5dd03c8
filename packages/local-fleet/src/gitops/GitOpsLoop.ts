import { isDeepStrictEqual } from 'node:util';
import { Clock } from '../clock';
import { ClusterClient } from '../clusters';
import { Log } from '../log';
import { BareRepository, Snapshot } from '../repository';
import { applyDirectory, ApplyError, prune } from './applyDirectory';
import { AppliedDirectory, appliedDirectories, isApplied } from './directories';
import {
  FIELD_MANAGER,
  Kustomization,
  kustomizationOf,
  LEFT_OUT,
  KustomizationStatus,
  listKustomizations,
  revisionOf,
  statusOf,
} from './Kustomization';

/** Milliseconds between two runs when nothing is pushed, by which drift in the cluster is mended. */
const INTERVAL = 60_000;
/** Milliseconds after a run that could not be finished, because the cluster or the repository did not answer. */
const RETRY = 2_000;

/** As the API server keeps it: fields that are undefined are not there. */
function withoutAbsent(status: KustomizationStatus): KustomizationStatus {
  return JSON.parse(JSON.stringify(status));
}

/**
 * Keeps one cluster as the repository's main branch says, as Flux would: each directory by a Kustomization of its
 * own, so that a fault in one holds up no other.
 */
export class GitOpsLoop {
  #callOff: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #isAskedFor = false;
  #isStarted = false;
  /** Content that was applied last, by Kustomization: what changed is applied before what did not. */
  readonly #applied = new Map<string, string>();

  constructor(
    private readonly parts: {
      region: string;
      cluster: ClusterClient;
      repository: BareRepository;
      clock: Clock;
      log: Log;
    },
  ) {}

  start(): void {
    this.#isStarted = true;
    this.request();
  }

  /** Resolves when the run that is under way has ended. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    this.#callOff?.();
    await this.#running;
  }

  /** Something was pushed: run now, or again after the run that is under way. */
  request(): void {
    if (!this.#isStarted) return;
    if (this.#running) this.#isAskedFor = true;
    else this.#schedule(0);
  }

  /** One run, at once. @throws when the cluster or the repository does not answer */
  async runOnce(): Promise<void> {
    const { region, cluster, repository } = this.parts;
    const commit = await repository.head();
    if (!commit) throw new Error('the repository has no branch main');
    const snapshot = await repository.snapshot(commit, isApplied);
    const existing = await listKustomizations(cluster);
    const directories = this.#changedFirst(
      appliedDirectories(snapshot, region),
    );
    for (const directory of directories) {
      await this.#reconcile(
        directory,
        snapshot,
        existing.find(({ metadata }) => metadata.name === directory.name),
      );
    }
    const wanted = new Set(directories.map(({ name }) => name));
    for (const kustomization of existing) {
      if (!wanted.has(kustomization.metadata.name)) {
        await this.#remove(kustomization);
      }
    }
  }

  #changedFirst(directories: AppliedDirectory[]): AppliedDirectory[] {
    const isSame = ({ name, files }: AppliedDirectory) =>
      this.#applied.get(name) === JSON.stringify(files);
    return [
      ...directories.filter(directory => !isSame(directory)),
      ...directories.filter(isSame),
    ];
  }

  async #reconcile(
    directory: AppliedDirectory,
    { commit }: Snapshot,
    existing: Kustomization | undefined,
  ): Promise<void> {
    const { cluster, clock, log, region } = this.parts;
    const wanted = kustomizationOf(directory);
    const kustomization = await cluster.apply<Kustomization>(wanted, {
      fieldManager: FIELD_MANAGER,
    });
    const previous = existing?.status;
    const outcome = await applyDirectory(
      cluster,
      directory,
      previous?.inventory?.entries ?? [],
    );
    const status = statusOf({
      previous,
      generation: kustomization.metadata.generation,
      revision: revisionOf(commit),
      outcome,
      now: new Date(clock.now()),
    });
    if (!isDeepStrictEqual(withoutAbsent(status), previous)) {
      await cluster.patchStatus(wanted, status);
    }
    this.#applied.set(directory.name, JSON.stringify(directory.files));
    const told = (type: string, of: KustomizationStatus | undefined) =>
      of?.conditions?.find(condition => condition.type === type)?.message;
    const isNew = (type: string) => told(type, status) !== told(type, previous);
    if (!outcome.isReady && isNew('Ready')) {
      log.warn(`gitops ${region}: ${directory.name}: ${outcome.message}`);
    }
    if (outcome.leftOut?.length && isNew(LEFT_OUT)) {
      log.warn(
        `gitops ${region}: ${directory.name}: left out: ${told(
          LEFT_OUT,
          status,
        )}`,
      );
    }
  }

  async #remove(kustomization: Kustomization): Promise<void> {
    const { cluster, log, region } = this.parts;
    const { name } = kustomization.metadata;
    const entries = kustomization.status?.inventory?.entries ?? [];
    try {
      await prune(cluster, entries, name);
    } catch (error) {
      if (!(error instanceof ApplyError)) throw error;
      // It stays, and is tried again with the next run; the others are not held up.
      log.warn(`gitops ${region}: ${name}: ${error.message}`);
      return;
    }
    await cluster.delete(kustomization);
    this.#applied.delete(name);
    log.info(`gitops ${region}: ${name} was removed`);
  }

  #schedule(delay: number): void {
    this.#callOff?.();
    this.#callOff = this.parts.clock.after(delay, () => {
      this.#callOff = undefined;
      this.#running = this.#run();
    });
  }

  async #run(): Promise<void> {
    let next = INTERVAL;
    try {
      await this.runOnce();
    } catch (error) {
      // The cluster may be down: nothing is concluded from that, and the other clusters have loops of their own.
      next = RETRY;
      if (this.#isStarted) {
        this.parts.log.warn(
          `gitops ${this.parts.region}: ${(error as Error).message}`,
        );
      }
    }
    this.#running = undefined;
    if (!this.#isStarted) return;
    this.#schedule(this.#isAskedFor ? 0 : next);
    this.#isAskedFor = false;
  }
}
