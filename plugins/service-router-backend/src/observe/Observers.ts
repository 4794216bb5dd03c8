import { createHash } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { RegionFact } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { RegionConfig, ServiceRouterConfig } from '../config';
import { Telemetry } from '../telemetry';
import { AnswerObserver } from './AnswerObserver';
import { ResolverClient } from './dns';
import { PictureKey, Pictures } from './Pictures';
import { SharedReading } from './SharedReading';
import { ZoneObserver } from './ZoneObserver';
import { ZoneProviders } from './ZoneProviders';

/** Something was read back. */
export type ObservationListener = (observed: { isNews: boolean }) => void;

export interface ObserversOptions {
  config: Pick<ServiceRouterConfig, 'regions' | 'intervals'>;
  zoneProviders: Pick<ZoneProviders, 'createReader' | 'titleOf'>;
  clock: Clock;
  random: () => number;
  logger: LoggerService;
  pictures: Pictures;
  /** Of all replicas, this one does the task, which any could do. */
  isMine: (task: string) => boolean;
  /** Who is told what is done; absent: nobody. */
  telemetry?: Pick<Telemetry, 'measure'>;
}

/** What is read back from every region: its zone, and what its resolver answers. */
export interface Observers {
  start(): void;
  stop(): Promise<void>;
  /** In the order of the configuration. */
  regions(): RegionFact[];
  /** Calls the listener after each reading. @returns ends the subscription */
  subscribe(listener: ObservationListener): () => void;
  /** The hosts to ask for. */
  watch(hosts: Set<string>): void;
  /** Something happened that may change what zones hold: reads them soon, and a few times more. */
  hintZones(): void;
  /**
   * Reads the zone of a region once more, for all replicas.
   *
   * @returns whether that was for this replica to do, and is done
   */
  recheckZone(region: string): Promise<boolean>;
  /** Another replica reads the zone once more: looks out for what it finds. */
  followZone(region: string): void;
  /** This replica reads the zone of the region for all. */
  isReader(region: string): boolean;
  /** Something happened that may change what these hosts answer: asks soon, and a few times more. */
  hintAnswers(hosts: Iterable<string>): void;
}

/**
 * One observer for each zone, and one for each configured resolver.
 *
 * @throws InputError naming the full key path, when a zone's provider does not accept its configuration
 */
export function createObservers(options: ObserversOptions): Observers {
  const { config, zoneProviders, clock, random, logger } = options;
  const { pictures, isMine, telemetry } = options;
  const listeners = new Set<ObservationListener>();
  const tell: ObservationListener = observed => {
    for (const listener of listeners) {
      listener(observed);
    }
  };
  const readers = config.regions.map(region =>
    zoneProviders.createReader(region),
  );
  const observed = config.regions.map((region, index) => ({
    region,
    providerTitle: zoneProviders.titleOf(region),
    zone: new ZoneObserver({
      region: region.name,
      zoneName: region.zone.name,
      source: new SharedReading({
        key: zoneKeyOf(region),
        read: reading =>
          measuredZone(region, () => readers[index].read(reading)),
        pictures,
        isMine: () => isMine(zoneTask(region.name)),
        interval: config.intervals.zones,
        clock,
        logger,
      }),
      interval: config.intervals.zones,
      clock,
      random,
      logger,
      onReading: tell,
    }),
    answers: answerObserverOf(region),
  }));

  function measuredZone<T>(
    { name, zone: { provider } }: RegionConfig,
    read: () => Promise<T>,
  ): Promise<T> {
    const attributes = {
      'service_router.region': name,
      'service_router.provider': provider,
    };
    return telemetry
      ? telemetry.measure('zone.read', attributes, read)
      : read();
  }

  function observedOf(name: string) {
    return observed.find(({ region }) => region.name === name);
  }

  function answerObserverOf({
    resolver,
  }: RegionConfig): AnswerObserver | undefined {
    if (!resolver) {
      return undefined;
    }
    const client = new ResolverClient(resolver, clock);
    return new AnswerObserver({
      ask: (host, { signal }) => client.ask(host, { signal }),
      interval: config.intervals.answers,
      clock,
      onAnswers: tell,
    });
  }

  return {
    start() {
      for (const { zone, answers } of observed) {
        zone.start();
        answers?.start();
      }
    },
    async stop() {
      await Promise.all(
        observed.flatMap(({ zone, answers }) => [zone.stop(), answers?.stop()]),
      );
    },
    regions: () =>
      observed.map(({ region, providerTitle, zone, answers }) => ({
        name: region.name,
        title: region.title,
        ...(region.azureLocation
          ? { azureLocation: region.azureLocation }
          : {}),
        zoneName: region.zone.name,
        provider: region.zone.provider,
        ...(providerTitle ? { providerTitle } : {}),
        zone: zone.observation(),
        ...(region.resolver ? { resolver: addressOf(region.resolver) } : {}),
        answers: answers?.observations() ?? new Map(),
      })),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch(hosts) {
      for (const { answers } of observed) {
        answers?.watch(hosts);
      }
    },
    hintZones() {
      for (const { zone } of observed) {
        zone.hint();
      }
    },
    isReader: region => isMine(zoneTask(region)),
    async recheckZone(name) {
      if (!isMine(zoneTask(name))) {
        return false;
      }
      await observedOf(name)?.zone.readSoon();
      return true;
    },
    followZone: name => observedOf(name)?.zone.hint(),
    hintAnswers(hosts) {
      for (const { answers } of observed) {
        answers?.hint(hosts);
      }
    },
  };
}

function zoneTask(region: string): string {
  return `zone of ${region}`;
}

/** A zone of the same name elsewhere is another; its configuration itself, which may hold a secret, is not kept. */
function zoneKeyOf({ name, zone }: RegionConfig): PictureKey {
  const place = createHash('sha256')
    .update(JSON.stringify(zone.config.get()))
    .digest('hex');
  return {
    subject: zoneTask(name),
    source: `${zone.provider} ${zone.name} ${place}`,
  };
}

function addressOf({ host, port }: { host: string; port: number }): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
