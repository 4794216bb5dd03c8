import { isDeepStrictEqual } from 'node:util';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Drift,
  KnownDrift,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { Bell } from '../clock';
import { DriftPlace, DriftStore, KeptRevision } from './DriftStore';

/** Between two looks at what other replicas keep; milliseconds. */
const BEAT = 5_000;

/** What is kept of a zone that is configured no more is forgotten after this; milliseconds. */
const FORGOTTEN = 7 * 24 * 60 * 60_000;

export interface SharedDriftOptions {
  /** The regions that are configured. */
  regions: readonly { name: string; zone: { name: string } }[];
  store: DriftStore;
  clock: Clock;
  logger: LoggerService;
}

/**
 * What was changed by hand in zones, as all replicas know it: whichever finds news leaves it in the database, where every other
 * one, and one that starts later, takes it up. Of two that find something at once, the second takes up what the first left
 * before it leaves its own.
 */
export class SharedDrift {
  readonly #options: SharedDriftOptions;
  readonly #places: readonly DriftPlace[];
  readonly #bell: Bell;
  readonly #controller = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #revisions = new Map<string, KeptRevision>();
  readonly #found = new Map<string, KnownDrift & { isKept: boolean }>();
  #kept: ReadonlyMap<string, readonly Drift[]> = new Map();
  #running: Promise<void> | undefined;
  #isFailing = false;

  constructor(options: SharedDriftOptions) {
    this.#options = options;
    this.#places = options.regions.map(({ name, zone }) => ({
      region: name,
      zone: zone.name,
    }));
    this.#bell = new Bell(options.clock);
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
  }

  /** What is kept, by region, as far as it was read; another list as soon as it is something else. */
  kept(): ReadonlyMap<string, readonly Drift[]> {
    return this.#kept;
  }

  /** What this replica knows by now, by region. */
  note(known: ReadonlyMap<string, KnownDrift>): void {
    for (const [region, { drift, kept }] of known) {
      const before = this.#found.get(region);
      if (before?.drift !== drift || before.kept !== kept) {
        this.#found.set(region, { drift, kept, isKept: false });
        this.#bell.ring();
      }
    }
  }

  /** Calls the listener when another replica kept something. @returns ends the subscription */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#options;
    while (!signal.aborted) {
      try {
        await this.#look();
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) {
          logger.warn(
            'What was changed by hand in zones is not shared between replicas, each tells what it has seen itself: the database of Service Router fails.',
            error instanceof Error ? error : undefined,
          );
        }
        this.#isFailing = true;
        await clock.sleep(BEAT, signal);
      }
      await this.#bell.wait(BEAT, signal);
    }
  }

  async #look(): Promise<void> {
    const { clock, store } = this.#options;
    const heads = await store.heads();
    const isAt = (place: DriftPlace) => (other: DriftPlace) =>
      other.region === place.region && other.zone === place.zone;
    let isNews = false;
    for (const place of this.#places) {
      const revision = heads.find(isAt(place))?.revision ?? 0;
      if (revision === (this.#revisions.get(place.region)?.revision ?? 0)) {
        await this.#keep(place);
      } else {
        await this.#takeUp(place);
        isNews = true;
      }
    }
    if (isNews) {
      this.#listeners.forEach(listener => listener());
    }
    const oldest = clock.now().getTime() - FORGOTTEN;
    for (const head of heads) {
      if (!this.#places.some(isAt(head)) && head.changedAt.getTime() < oldest) {
        await store.forget(head);
      }
    }
  }

  async #takeUp(place: DriftPlace): Promise<void> {
    this.#know(place, await this.#options.store.read(place));
  }

  /** What was found without knowing what is kept by now, is found anew with that first. */
  async #keep(place: DriftPlace): Promise<void> {
    const { clock, store } = this.#options;
    const found = this.#found.get(place.region);
    const kept = this.#revisions.get(place.region);
    if (!found || found.isKept || found.kept !== kept?.drift) {
      return;
    }
    const { drift } = found;
    if (isSame(drift, kept?.drift ?? [])) {
      found.isKept = true;
      return;
    }
    const from = kept?.revision ?? 0;
    if (await store.keep(place, { from, drift, changedAt: clock.now() })) {
      this.#know(place, { revision: from + 1, drift });
    }
  }

  #know({ region }: DriftPlace, kept: KeptRevision | undefined): void {
    if (kept) {
      this.#revisions.set(region, kept);
    } else {
      this.#revisions.delete(region);
    }
    this.#kept = new Map(
      [...this.#revisions].map(([name, { drift }]) => [name, drift]),
    );
  }
}

/** They are kept as JSON, which tells nothing of what is undefined. */
function isSame(one: readonly Drift[], other: readonly Drift[]): boolean {
  const kept = (drift: readonly Drift[]) => JSON.parse(JSON.stringify(drift));
  return (
    one === other ||
    (one.length === other.length && isDeepStrictEqual(kept(one), kept(other)))
  );
}
