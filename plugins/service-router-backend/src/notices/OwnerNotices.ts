import { randomUUID } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  FleetFacts,
  isRouteIn,
  readerOf,
  reportSeenBy,
  RouteIdentifier,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import {
  Clock,
  OwnerNoticeSender,
} from '@service-router/plugin-service-router-node';
import { ReplicaTask } from '../sharing';
import { conditionKey } from './conditionKey';
import { conditionOf } from './conditionOf';
import { ConditionChange, confirmedOf } from './noticeGroups';
import { NoticeOutbox } from './NoticeOutbox';
import { KnownCondition, NoticeStore, NoticeWrite } from './NoticeStore';
import { noticeWriteOf, SeenRoute, silentWriteOf } from './noticeWriteOf';
import { OwnersOfRoutes } from './OwnersOfRoutes';
import { Pending, pendingAfter } from './pendingAfter';
import { SeenCondition } from './RouteCondition';

/** Conditions that are written together where nobody is told. */
const BATCH = 500;

export interface OwnerNoticesOptions {
  store: NoticeStore;
  sender: OwnerNoticeSender;
  owners: { current(): Promise<OwnersOfRoutes> };
  /** Of all replicas, this one tells. */
  isMine: () => boolean;
  clock: Clock;
  /** From 0 to less than 1. */
  random: () => number;
  logger: LoggerService;
}

interface Seen extends SeenRoute {
  route: RouteIdentifier;
  /** Its name in the configuration. */
  regionName: string;
}

/**
 * Tells owners when a route of theirs stops answering or is changed by hand, once, and when it recovers. Whoever reports
 * routes hands in what was seen and goes on; what holds long enough is told in the background.
 */
export class OwnerNotices {
  readonly #options: OwnerNoticesOptions;
  readonly #task: ReplicaTask;
  readonly #outbox: NoticeOutbox;
  readonly #known = new Map<string, KnownCondition>();
  readonly #pending = new Map<string, Pending>();
  /** Of what waits or is told of. */
  readonly #seen = new Map<string, Seen>();

  constructor(options: OwnerNoticesOptions) {
    this.#options = options;
    this.#outbox = new NoticeOutbox(options);
    this.#task = new ReplicaTask({
      isMine: options.isMine,
      takeUp: () => this.#remember(),
      tend: async signal => {
        await this.#confirm();
        await this.#outbox.send(signal);
      },
      layDown: () => this.#forget(),
      untilDue: () => this.#untilDue(),
      failing:
        'Owners are not told what becomes of their routes now; they are as soon as this works again',
      clock: options.clock,
      logger: options.logger,
    });
  }

  start(): void {
    this.#task.start();
  }

  /** What was not told yet is found again after the next start. */
  stop(): Promise<void> {
    return this.#task.stop();
  }

  /** Which replica tells may have changed. */
  notice(): void {
    this.#task.wake();
  }

  /** Calls the listener when every route is wanted once, whether or not anything changed. */
  onWanted(listener: () => void): void {
    this.#task.onTakenUp(listener);
  }

  /** A route was seen. Cheap, and nothing when another replica tells. */
  see(report: RouteReport, facts: FleetFacts): void {
    if (!this.#task.isTakenUp) {
      return;
    }
    const { route, host } = report;
    const now = this.#options.clock.now().getTime();
    for (const zone of report.zones) {
      const key = conditionKey(route, zone.region);
      const region = facts.regions.find(({ name }) => name === zone.region);
      const seen = conditionOf(zone, region, host);
      const known = this.#known.get(key);
      const before = this.#pending.get(key);
      const pending = pendingAfter(known?.condition, before, seen, now);
      if (pending) {
        this.#pending.set(key, pending);
      } else {
        this.#pending.delete(key);
      }
      if (pending || known?.notice) {
        // Owners of a route may not be told of those of others, and everybody is told the same.
        const { sentence, remedy } = reportSeenBy<Partial<SeenCondition>>(
          seen ?? this.#seen.get(key) ?? {},
          readerOf(route, isRouteIn(facts)),
        );
        this.#seen.set(key, {
          route,
          host,
          regionName: zone.region,
          region: zone.title,
          sentence,
          remedy,
        });
      } else {
        this.#seen.delete(key);
      }
    }
  }

  /** Every route was seen. */
  seen(): void {
    if (this.#pending.size > 0) {
      this.#task.wake();
    }
  }

  async #remember(): Promise<void> {
    const { store } = this.#options;
    const conditions = await store.conditions();
    this.#outbox.hold(await store.notices());
    for (const known of conditions) {
      this.#known.set(conditionKey(known.route, known.region), known);
    }
  }

  #forget(): void {
    this.#outbox.hold([]);
    this.#known.clear();
    this.#pending.clear();
    this.#seen.clear();
  }

  #untilDue(): number {
    const { clock, sender } = this.#options;
    const now = clock.now().getTime();
    return [...this.#pending.values()]
      .map(({ since }) => since + sender.holdFor - now)
      .filter(wait => wait > 0)
      .reduce((least, wait) => Math.min(least, wait), Infinity);
  }

  async #confirm(): Promise<void> {
    const { clock, owners, sender } = this.#options;
    const { holdFor } = sender;
    const now = clock.now().getTime();
    const waiting = [...this.#pending];
    if (!waiting.some(([, { since }]) => now - since >= holdFor)) {
      return;
    }
    const owned = await owners.current();
    const seen = new Map(this.#seen);
    const { silent, groups } = confirmedOf(
      waiting.flatMap(([key, pending]): ConditionChange[] => {
        const { condition, notice } = this.#known.get(key) ?? {};
        const found = seen.get(key);
        return found
          ? [
              {
                route: found.route,
                region: found.regionName,
                from: condition,
                pending,
                notice,
                owners: owned.of(found.route),
              },
            ]
          : [];
      }),
      { now, holdFor },
    );
    for (let at = 0; at < silent.length && this.#task.isTakenUp; at += BATCH) {
      await this.#write(
        silentWriteOf(silent.slice(at, at + BATCH), { known: this.#known }),
      );
    }
    for (const group of groups) {
      if (!this.#task.isTakenUp) {
        return;
      }
      await this.#write(
        noticeWriteOf(group, owned, {
          known: this.#known,
          notices: this.#outbox.notices(),
          seen,
          newId: randomUUID,
        }),
      );
    }
  }

  /** What is written is told once, whichever replica tells it; then it is known. */
  async #write(write: NoticeWrite): Promise<void> {
    const { clock, store } = this.#options;
    if (!(await store.write(write, clock.now()))) {
      this.#task.layDown();
      return;
    }
    for (const { route, region, from, to } of write.conditions) {
      const key = conditionKey(route, region);
      this.#pending.delete(key);
      if (to) {
        this.#known.set(key, { route, region, revision: from + 1, ...to });
      } else {
        this.#known.delete(key);
      }
      if (!to?.notice) {
        this.#seen.delete(key);
      }
    }
    this.#outbox.note(write);
  }
}
