import { createHash } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Observation,
  ProfileFact,
} from '@service-router/plugin-service-router-common';
import {
  TrafficManager,
  TrafficManagerError,
} from '@service-router/plugin-service-router-node';
import { Clock } from '../clock';
import { ServiceRouterConfig, TrafficManagerConfig } from '../config';
import { Pictures, ReadingObserver, SharedReading } from '../observe';
import { PlannedFleet } from '../planning';
import { FailingObject } from '../reconcile';
import { ProfileWriter } from './ProfileWriter';
import { TrafficManagers } from './TrafficManagers';

/** The one task of all replicas: to read the profiles for all, and to write them. */
const TASK = 'traffic manager';

export interface TrafficOptions {
  config: Pick<ServiceRouterConfig, 'trafficManager'>;
  trafficManagers: Pick<TrafficManagers, 'create'>;
  fleet: Pick<PlannedFleet, 'facts' | 'profiles' | 'subscribe'>;
  pictures: Pictures;
  /** Of all replicas, this one does the task, which any could do. */
  isMine: (task: string) => boolean;
  /** The same, and it is known that no other does it. */
  isMineAlone: (task: string) => boolean;
  clock: Clock;
  random: () => number;
  logger: LoggerService;
}

/** The traffic manager in front of all clusters: read back, and written to. */
export interface Traffic {
  start(): void;
  stop(): Promise<void>;
  /** What stands, as it was last read. */
  observation(): Observation<ProfileFact[]>;
  /** Profiles and endpoints whose last write failed. */
  failing(): FailingObject[];
  /** Names that nobody can have for a new profile, in lower case, with why. */
  takenNames(): ReadonlyMap<string, string>;
  /** Calls the listener after each reading. @returns ends the subscription */
  subscribe(listener: (reading: { isNews: boolean }) => void): () => void;
}

/**
 * Reads the configured traffic manager and, in mode `reconcile`, makes it stand as planned.
 *
 * @returns undefined where none is configured
 * @throws InputError naming the full key path, when the provider does not accept its configuration
 */
export function createTraffic(options: TrafficOptions): Traffic | undefined {
  const { config, fleet, isMine, isMineAlone, clock, random, logger } = options;
  const { trafficManager } = config;
  if (!trafficManager) {
    return undefined;
  }
  const manager = options.trafficManagers.create(trafficManager);
  const listeners = new Set<(reading: { isNews: boolean }) => void>();
  const writers: ProfileWriter[] = [];
  const observer = observerOf(manager, trafficManager, {
    ...options,
    isMine: () => isMine(TASK),
    onReading: reading => {
      listeners.forEach(listener => listener(reading));
      writers.forEach(writer => writer.wake());
    },
  });
  if (trafficManager.mode === 'reconcile') {
    writers.push(
      new ProfileWriter({
        manager,
        standing: () => observer.observation(),
        wanted: () => ({ plan: fleet.profiles(), clusters: fleet.facts() }),
        mayWrite: () => isMineAlone(TASK),
        onWritten: () => observer.hint(),
        clock,
        random,
        logger,
      }),
    );
  }
  let endSubscription: (() => void) | undefined;
  return {
    start() {
      endSubscription ??= fleet.subscribe(() =>
        writers.forEach(writer => writer.wake()),
      );
      observer.start();
      writers.forEach(writer => writer.start());
    },
    async stop() {
      endSubscription?.();
      await Promise.all(writers.map(writer => writer.stop()));
      await observer.stop();
    },
    observation: () => observer.observation(),
    failing: () => writers.flatMap(writer => writer.failing()),
    takenNames: () =>
      new Map(writers.flatMap(writer => [...writer.takenNames()])),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function observerOf(
  manager: TrafficManager,
  { config, interval, provider }: TrafficManagerConfig,
  options: Pick<TrafficOptions, 'pictures' | 'clock' | 'random' | 'logger'> & {
    isMine: () => boolean;
    onReading: (reading: { isNews: boolean }) => void;
  },
): ReadingObserver<ProfileFact[]> {
  const { pictures, isMine, clock, random, logger, onReading } = options;
  const place = createHash('sha256')
    .update(JSON.stringify(config.get()))
    .digest('hex');
  return new ReadingObserver<ProfileFact[]>({
    name: 'Traffic Manager profiles',
    source: new SharedReading({
      key: { subject: TASK, source: `${provider} ${place}` },
      read: ({ signal }) => manager.list({ signal, purpose: 'refresh' }),
      pictures,
      isMine,
      interval,
      clock,
      logger,
    }),
    isSame: (before, after) => JSON.stringify(before) === JSON.stringify(after),
    failureOf: error =>
      error instanceof TrafficManagerError
        ? { retryable: error.retryable, retryAfter: error.retryAfter }
        : { retryable: true },
    interval,
    clock,
    random,
    logger,
    onReading,
  });
}
