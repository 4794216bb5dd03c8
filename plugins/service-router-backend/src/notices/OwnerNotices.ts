import { randomUUID } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  FleetFacts,
  RouteIdentifier,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import {
  Clock,
  OwnerNoticeSender,
} from '@service-router/plugin-service-router-node';
import { backOff, Bell } from '../clock';
import { conditionKey } from './conditionKey';
import { conditionOf } from './conditionOf';
import { ConditionChange, confirmedOf } from './noticeGroups';
import {
  KnownCondition,
  NoticeStore,
  NoticeWrite,
  StoredNotice,
} from './NoticeStore';
import { noticeWriteOf, SeenRoute, silentWriteOf } from './noticeWriteOf';
import { OwnersOfRoutes } from './OwnersOfRoutes';
import { Pending, pendingAfter } from './pendingAfter';

/** Between two looks at whether this replica tells, and at what waits; milliseconds. */
const BEAT = 5_000;
/** Between two times that what could not be sent is sent again; milliseconds. */
const AGAIN = { base: BEAT, limit: 5 * 60_000 };
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
  readonly #bell: Bell;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  /** This replica tells, and knows what was told before. */
  #isTelling = false;
  readonly #known = new Map<string, KnownCondition>();
  readonly #notices = new Map<string, StoredNotice>();
  readonly #pending = new Map<string, Pending>();
  /** Of what waits or is told of. */
  readonly #seen = new Map<string, Seen>();
  #onWanted: () => void = () => {};
  #isFailing = false;
  /** In a row. */
  #failedSendings = 0;
  #sendsAgainAt = -Infinity;

  constructor(options: OwnerNoticesOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  /** What was not told yet is found again after the next start. */
  async stop(): Promise<void> {
    this.#controller.abort();
    this.#bell.ring();
    await this.#running;
  }

  /** Which replica tells may have changed. */
  notice(): void {
    this.#bell.ring();
  }

  /** Calls the listener when every route is wanted once, whether or not anything changed. */
  onWanted(listener: () => void): void {
    this.#onWanted = listener;
  }

  /** A route was seen. Cheap, and nothing when another replica tells. */
  see(report: RouteReport, facts: Pick<FleetFacts, 'regions'>): void {
    if (!this.#isTelling) {
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
        const { sentence, remedy } = seen ?? this.#seen.get(key) ?? {};
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
      this.#bell.ring();
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, logger, isMine } = this.#options;
    while (!signal.aborted) {
      try {
        if (!isMine()) {
          this.#standDown();
        } else if (this.#isTelling) {
          await this.#confirm();
          await this.#send(signal);
        } else {
          await this.#standUp();
        }
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) {
          logger.warn(
            'Owners are not told what becomes of their routes now; they are as soon as this works again',
            error instanceof Error ? error : undefined,
          );
        }
        this.#isFailing = true;
        await clock.sleep(BEAT, signal);
      }
      await this.#bell.wait(this.#untilDue(), signal);
    }
  }

  async #standUp(): Promise<void> {
    const { store } = this.#options;
    const conditions = await store.conditions();
    const notices = await store.notices();
    this.#standDown();
    for (const known of conditions) {
      this.#known.set(conditionKey(known.route, known.region), known);
    }
    notices.forEach(one => this.#notices.set(one.notice.id, one));
    this.#isTelling = true;
    this.#onWanted();
  }

  /** Another replica tells from now on, from what the database remembers. */
  #standDown(): void {
    this.#isTelling = false;
    this.#known.clear();
    this.#notices.clear();
    this.#pending.clear();
    this.#seen.clear();
  }

  #untilDue(): number {
    const { clock, sender } = this.#options;
    const now = clock.now().getTime();
    return [...this.#pending.values()]
      .map(({ since }) => since + sender.holdFor - now)
      .filter(wait => wait > 0)
      .reduce((least, wait) => Math.min(least, wait), BEAT);
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
    for (let at = 0; at < silent.length && this.#isTelling; at += BATCH) {
      await this.#write(
        silentWriteOf(silent.slice(at, at + BATCH), { known: this.#known }),
      );
    }
    for (const group of groups) {
      if (!this.#isTelling) {
        return;
      }
      await this.#write(
        noticeWriteOf(group, owned, {
          known: this.#known,
          notices: this.#notices,
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
      // Another replica was first: what it wrote is read before anything else is told.
      this.#standDown();
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
    if (write.notice) {
      const { notice, from } = write.notice;
      this.#notices.set(notice.id, {
        notice,
        isSent: false,
        wasSent: this.#notices.get(notice.id)?.wasSent ?? false,
        revision: from + 1,
      });
    }
    write.dropped.forEach(id => this.#notices.delete(id));
  }

  async #send(signal: AbortSignal): Promise<void> {
    const { clock, random, sender, store, logger } = this.#options;
    const unsent = [...this.#notices].filter(([, { isSent }]) => !isSent);
    if (unsent.length === 0 || clock.now().getTime() < this.#sendsAgainAt) {
      return;
    }
    let failure: unknown;
    for (const [id, stored] of unsent) {
      if (signal.aborted) {
        return;
      }
      try {
        await sender.send(stored.notice);
      } catch (error) {
        failure ??= error;
        continue;
      }
      await store.sent(stored);
      if (stored.notice.about === 'recovered') {
        this.#notices.delete(id);
      } else {
        this.#notices.set(id, { ...stored, isSent: true, wasSent: true });
      }
    }
    if (!failure) {
      this.#failedSendings = 0;
      return;
    }
    this.#failedSendings += 1;
    this.#sendsAgainAt =
      clock.now().getTime() + backOff(this.#failedSendings, AGAIN, random);
    if (this.#failedSendings === 1) {
      logger.warn(
        'What owners are to be told of their routes could not be sent; it is sent again until it can be',
        failure instanceof Error ? failure : undefined,
      );
    }
  }
}
