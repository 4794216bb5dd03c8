import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import {
  RouteIdentifier,
  routeKey,
  RouteRecheck,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { Bell } from '../clock';
import { dueAfter } from './dueAfter';
import { DueRecheck, RecheckMemory } from './RecheckMemory';
import { partOf, RecheckTarget } from './RecheckTarget';
import { targetsOf } from './targetsOf';

/** Between two looks at what others ask for; milliseconds. */
const BEAT = 2_000;
/** What nobody could do for this long is not done any more: nobody waits for it. */
const LASTS = 10 * 60_000;
/** What was done is followed by the other replicas if they learn of it within this time. */
const FOLLOWED = 5 * BEAT;
/** When a route was last looked at on request is remembered for this long. */
const REMEMBERED = 60 * 60_000;

export interface RechecksOptions {
  targets: readonly RecheckTarget[];
  memory: RecheckMemory;
  /** Asks resolvers for the name of the route; every replica has its own answers. */
  askFor: (route: RouteIdentifier) => void;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Looks at single routes at once, because somebody asked for it, on whichever replica.
 *
 * What is wanted stands in the database until it is done: by the replica that holds the Lease of a cluster, or reads a zone for
 * all, whichever that is by then. Clocks of replicas need not agree; a look is early or late by what they differ.
 */
export class Rechecks {
  readonly #options: RechecksOptions;
  readonly #targets: Map<string, RecheckTarget>;
  readonly #bell: Bell;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  readonly #underWay = new Set<string>();
  /** For which moments this replica has asked resolvers, or awaits what another one finds. */
  #followed = new Map<string, number>();
  #forgottenAt = -Infinity;
  #isFailing = false;

  constructor(options: RechecksOptions) {
    this.#options = options;
    this.#targets = new Map(options.targets.map(one => [partOf(one), one]));
    this.#bell = new Bell(options.clock);
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  /** What is not done is left to the other replicas. */
  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
  }

  /**
   * Asks for a route to be looked at, and tells when that is and who does it.
   *
   * @throws ServiceUnavailableError when the others cannot be told
   */
  async ask({
    route,
    clusters,
    zones,
  }: Pick<RouteReport, 'route' | 'clusters' | 'zones'>): Promise<RouteRecheck> {
    const { clock, logger, memory, targets } = this.#options;
    const wanted = targetsOf({ clusters, zones }, targets);
    const now = clock.now();
    try {
      const before = await memory.of(route);
      const [last] = before
        .map(({ dueAt: due }) => due)
        .sort((a, b) => b.getTime() - a.getTime());
      const dueAt = dueAfter(last, now);
      const toDo = wanted.filter(target => target.by() !== 'notNeeded');
      await memory.ask(route, toDo.map(partOf), dueAt);
      this.#bell.ring();
      const doneAt = new Map(before.map(one => [one.part, one.doneAt]));
      return {
        route,
        dueAt: dueAt.toISOString(),
        isLater: dueAt > now,
        parts: wanted.map(target => {
          const { kind, name, region } = target;
          const done = doneAt.get(partOf(target));
          return {
            kind,
            name,
            ...(region === undefined ? {} : { region }),
            by: target.by(),
            ...(done ? { doneAt: done.toISOString() } : {}),
          };
        }),
      };
    } catch (error) {
      logger.warn(
        `ServiceRoute ${routeKey(
          route,
        )} is not checked on request: the database of Service Router fails`,
        error instanceof Error ? error : undefined,
      );
      // What a database says may show how it is reached, and what it was asked.
      const { name } = toError(error);
      throw new ServiceUnavailableError(
        `ServiceRoute ${routeKey(
          route,
        )} cannot be checked now: the database of Service Router, through which replicas are asked, fails (${name}).`,
      );
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#options;
    while (!signal.aborted) {
      try {
        await this.#tend(clock.now());
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) {
          logger.warn(
            'Routes are not checked on request: the database of Service Router fails. They are checked at their usual times.',
            error instanceof Error ? error : undefined,
          );
        }
        this.#isFailing = true;
      }
      await this.#bell.wait(BEAT, signal);
    }
  }

  async #tend(now: Date): Promise<void> {
    const { memory } = this.#options;
    const before = (milliseconds: number) =>
      new Date(now.getTime() - milliseconds);
    const due = await memory.due({
      now,
      since: before(LASTS),
      recent: before(FOLLOWED),
    });
    const followed = new Map<string, number>();
    for (const one of due) {
      this.#take(one, followed);
    }
    this.#followed = followed;
    if (now.getTime() - this.#forgottenAt >= LASTS) {
      this.#forgottenAt = now.getTime();
      await memory.forget(before(REMEMBERED));
    }
  }

  #take(one: DueRecheck, followed: Map<string, number>): void {
    const target = this.#targets.get(one.part);
    if (!target) {
      return;
    }
    const isNew = (key: string) => {
      const known = followed.get(key) ?? this.#followed.get(key);
      followed.set(key, one.dueAt.getTime());
      return known !== one.dueAt.getTime();
    };
    if (isNew(routeKey(one))) {
      this.#options.askFor(one);
    }
    if (target.by() !== 'thisReplica') {
      if (isNew(keyOf(one))) {
        target.follow();
      }
    } else if (!one.isDone && !this.#underWay.has(keyOf(one))) {
      void this.#do(one, target);
    }
  }

  async #do(one: DueRecheck, target: RecheckTarget): Promise<void> {
    const { clock, memory, logger } = this.#options;
    this.#underWay.add(keyOf(one));
    try {
      if (await target.recheck(one)) {
        await memory.done(one, clock.now());
      }
    } catch (error) {
      // It stands in the database still, and is taken up with the next beat.
      logger.debug(
        `ServiceRoute ${routeKey(one)}: ${one.part} is checked again`,
        error instanceof Error ? error : undefined,
      );
    } finally {
      this.#underWay.delete(keyOf(one));
    }
  }
}

function keyOf({ part, ...route }: DueRecheck): string {
  return `${routeKey(route)} ${part}`;
}
