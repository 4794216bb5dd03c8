import { createHash } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Observation,
  ProfileFact,
  TrafficWriting,
} from '@service-router/plugin-service-router-common';
import {
  Clock,
  TrafficClient,
  TrafficManager,
  TrafficManagerConfig,
  TrafficManagerError,
} from '@service-router/plugin-service-router-node';
import { ServiceRouterConfig } from '../config';
import {
  CloudBudgets,
  Pictures,
  ReadingObserver,
  SharedReading,
} from '../observe';
import { Telemetry } from '../telemetry';
import { PlannedFleet } from '../planning';
import { SharedKnowledge } from '../sharing';
import { ProfileWriter } from './ProfileWriter';
import { TrafficManagers } from './TrafficManagers';

/** The one task of all replicas: to read the profiles for all, and to write them. */
const TASK = 'traffic manager';

const nothingWritten: TrafficWriting = {
  failing: [],
  waiting: [],
  takenNames: new Map(),
};

export interface TrafficOptions {
  config: Pick<ServiceRouterConfig, 'trafficManager'>;
  trafficManagers: Pick<TrafficManagers, 'create'>;
  /** What else drives profiles, on the same readings and the same budget. */
  clients: readonly TrafficClient[];
  budgets: Pick<CloudBudgets, 'report'>;
  fleet: Pick<PlannedFleet, 'facts' | 'profiles' | 'subscribe'>;
  pictures: Pictures;
  /** Of all replicas, this one does the task, which any could do. */
  isMine: (task: string) => boolean;
  /** The same, and it is known that no other does it. */
  isMineAlone: (task: string) => boolean;
  clock: Clock;
  random: () => number;
  logger: LoggerService;
  /** Who is told what is done; absent: nobody. */
  telemetry?: Pick<Telemetry, 'measure'>;
}

/** The traffic manager in front of all clusters: read back, and written to. */
export interface Traffic {
  start(): void;
  stop(): Promise<void>;
  /** What stands, as it was last read. */
  observation(): Observation<ProfileFact[]>;
  /** What became of writing, whichever replica writes; undefined where none does. */
  writing(): TrafficWriting | undefined;
  /** This replica reads profiles for all. */
  isReader(): boolean;
  /**
   * Reads profiles once more, for all replicas.
   *
   * @returns whether that was for this replica to do, and is done
   */
  recheck(): Promise<boolean>;
  /** Another replica reads profiles once more: looks out for what it finds. */
  follow(): void;
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
  const { config, clients, fleet, pictures, isMine, isMineAlone } = options;
  const { clock, random, logger } = options;
  const { trafficManager } = config;
  if (!trafficManager) {
    return undefined;
  }
  const manager = options.trafficManagers.create(trafficManager);
  const listeners = new Set<(reading: { isNews: boolean }) => void>();
  const source = sourceOf(trafficManager);
  const observer = observerOf(manager, trafficManager, {
    ...options,
    source,
    isMine: () => isMine(TASK),
    onReading: reading => listeners.forEach(listener => listener(reading)),
  });
  const mayWrite = () => isMineAlone(TASK);
  const writer =
    trafficManager.mode === 'reconcile'
      ? new ProfileWriter({
          manager,
          standing: () => observer.observation(),
          wanted: () => ({ plan: fleet.profiles(), clusters: fleet.facts() }),
          mayWrite,
          onWritten: () => observer.hint(),
          clock,
          random,
          logger,
        })
      : undefined;
  if (writer) {
    listeners.add(() => writer.wake());
  }
  const shared =
    writer &&
    new SharedKnowledge<TrafficWriting>({
      subjects: new Map([
        [
          TASK,
          {
            key: { subject: `${TASK}: writing`, source },
            own: () => writer.writing(),
            isMine: mayWrite,
          },
        ],
      ]),
      contentsOf: writing =>
        JSON.stringify({ ...writing, takenNames: [...writing.takenNames] }),
      knownIn: writingIn,
      failing:
        'What became of writing to Traffic Manager is not shared between replicas, only the one that writes tells it: the database of Service Router fails.',
      pictures,
      clock,
      logger,
    });
  const subscribe: Traffic['subscribe'] = listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  let endSubscription: (() => void) | undefined;
  return {
    start() {
      endSubscription ??= fleet.subscribe(() => writer?.wake());
      observer.start();
      writer?.start();
      shared?.start();
      for (const client of clients) {
        client.attach({
          manager,
          observation: () => observer.observation(),
          interval: trafficManager.interval,
          hint: () => observer.hint(),
          subscribe,
          budgets: () => options.budgets.report(),
        });
      }
    },
    async stop() {
      endSubscription?.();
      await Promise.all([
        writer?.stop(),
        ...clients.map(client => client.detach()),
      ]);
      await Promise.all([observer.stop(), shared?.stop()]);
    },
    observation: () => observer.observation(),
    isReader: () => isMine(TASK),
    async recheck() {
      if (!isMine(TASK)) {
        return false;
      }
      await observer.readSoon();
      return true;
    },
    follow: () => observer.hint(),
    writing: () => shared && (shared.known(TASK) ?? nothingWritten),
    subscribe,
  };
}

function observerOf(
  manager: TrafficManager,
  { interval, provider }: TrafficManagerConfig,
  options: Pick<
    TrafficOptions,
    'pictures' | 'clock' | 'random' | 'logger' | 'telemetry'
  > & {
    source: string;
    isMine: () => boolean;
    onReading: (reading: { isNews: boolean }) => void;
  },
): ReadingObserver<ProfileFact[]> {
  const { source, pictures, isMine, clock, random, logger, onReading } =
    options;
  const { telemetry } = options;
  return new ReadingObserver<ProfileFact[]>({
    name: 'Traffic Manager profiles',
    source: new SharedReading({
      key: { subject: TASK, source },
      read: reading => {
        const list = () => manager.list({ ...reading, purpose: 'refresh' });
        return telemetry
          ? telemetry.measure(
              'profiles.read',
              { 'service_router.provider': provider },
              list,
            )
          : list();
      },
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

/** Profiles elsewhere are others; the configuration itself, which may hold a secret, is not kept. */
function sourceOf({ provider, config }: TrafficManagerConfig): string {
  const place = createHash('sha256')
    .update(JSON.stringify(config.get()))
    .digest('hex');
  return `${provider} ${place}`;
}

function writingIn(contents: string): TrafficWriting {
  const { failing, waiting, takenNames } = JSON.parse(contents);
  return { failing, waiting, takenNames: new Map(takenNames) };
}
