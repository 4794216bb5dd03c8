import { setImmediate } from 'timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  originKey,
  ProfileFact,
} from '@service-router/plugin-service-router-common';
import {
  Clock,
  TrafficAccess,
  TrafficClient,
} from '@service-router/plugin-service-router-node';
import {
  DomainFilter,
  NotReadyError,
  WebhookCall,
  WebhookChanges,
  WebhookEndpoint,
  WebhookProvider,
} from '../protocol';
import {
  AdjustedRecords,
  adjustedSlices,
  AdjustmentMemory,
  askedKeys,
  groupKey,
  groupsInScope,
  LastingRecords,
  recordChanges,
  RecordsScope,
  standingRecords,
} from '../records';
import { Notice, noticesOf, refusalNotice } from './noticesOf';
import { ProfileWrites } from './ProfileWrites';
import { CallResult } from './WriteAttempts';

/** A picture older than this, and than three readings should be apart, is no ground to plan on; milliseconds. */
const OLDEST = 10 * 60_000;

/** What is told beside the answers. */
export interface ProviderTelling {
  /** Endpoints of the cluster that stand, that are asked for and do not stand yet, and objects that were refused. */
  setEndpoints(counts: {
    standing: number;
    wanted: number;
    refused: number;
  }): void;
  /** Everything that is wrong now with what is asked for. */
  notices(notices: Notice[]): void;
  /** Of one change, beside what is known from adjusting. */
  refused(notices: Notice[]): void;
  called(operation: string, result: CallResult): void;
}

export interface TrafficWebhookProviderOptions {
  scope: RecordsScope;
  telling: ProviderTelling;
  clock: Clock;
  logger: LoggerService;
}

/** Writes failed that may go well the next time. */
export class WritesFailedError extends Error {
  override readonly name = 'WritesFailedError';
}

/**
 * Answers ExternalDNS from what stands in the traffic manager, and writes there what it asks for.
 *
 * Nothing is kept that a restart would lose: records are read from the tags of the profiles. After a write, nothing is
 * answered from a picture that was taken before it.
 */
export class TrafficWebhookProvider implements WebhookProvider, TrafficClient {
  readonly #options: TrafficWebhookProviderOptions;
  #access: TrafficAccess | undefined;
  #writes: ProfileWrites | undefined;
  #endSubscription: (() => void) | undefined;
  readonly #waiting = new Set<() => void>();
  readonly #memory = new AdjustmentMemory();
  readonly #lasting = new LastingRecords();
  /** What ExternalDNS asked for in this loop; before it did, nothing is known of that. */
  #asked: Set<string> | undefined;
  /** What was read before this does not show what was written; milliseconds. */
  #writtenAt = -Infinity;

  constructor(options: TrafficWebhookProviderOptions) {
    this.#options = options;
  }

  attach(access: TrafficAccess): void {
    const { clock, scope, telling } = this.#options;
    this.#access = access;
    this.#writes = new ProfileWrites({
      access,
      readAgain: signal => {
        this.#noteWrite();
        return this.#fresh(signal);
      },
      owner: scope.owner,
      onCall: (operation, result) => telling.called(operation, result),
      clock,
    });
    this.#endSubscription = access.subscribe(() => {
      telling.called(
        'list profiles',
        access.observation().error ? 'failed' : 'ok',
      );
      this.#waiting.forEach(wake => wake());
    });
  }

  async detach(): Promise<void> {
    this.#endSubscription?.();
  }

  domainFilter(): DomainFilter {
    return this.#options.scope.domainFilter;
  }

  async records({ signal }: WebhookCall): Promise<WebhookEndpoint[]> {
    return standingRecords(await this.#fresh(signal), this.#options.scope);
  }

  async adjust(endpoints: WebhookEndpoint[]): Promise<WebhookEndpoint[]> {
    const { scope, telling } = this.#options;
    const facts = this.#standing();
    const adjusted: AdjustedRecords = {
      endpoints: [],
      refusals: [],
      conflicts: [],
      unknownKeys: [],
    };
    const asked = askedKeys(endpoints, scope);
    const standing = ownKeys(facts, scope);
    const slices = adjustedSlices(
      endpoints,
      facts,
      scope,
      {
        isBarred: profile => this.#writes?.barred(profile),
        lasting: this.#lasting.asked(standing, asked),
      },
      this.#memory,
    );
    for (const slice of slices) {
      adjusted.endpoints.push(...slice.endpoints);
      adjusted.refusals.push(...slice.refusals);
      adjusted.conflicts.push(...slice.conflicts);
      adjusted.unknownKeys.push(...slice.unknownKeys);
      // A health check is not to wait for 60,000 endpoints.
      await setImmediate();
    }
    this.#asked = asked;
    const notices = noticesOf(adjusted);
    telling.notices(notices);
    telling.setEndpoints(countsOf(adjusted.endpoints, notices, standing));
    return adjusted.endpoints;
  }

  async apply(changes: WebhookChanges, { signal }: WebhookCall): Promise<void> {
    const { clock, logger, scope, telling } = this.#options;
    this.#lasting.deleted(changes.delete.map(groupKey));
    const facts = await this.#fresh(signal);
    const planned = recordChanges(
      changes,
      facts,
      scope,
      clock.now().toISOString(),
      this.#asked,
    );
    telling.refused(planned.refusals.map(refusalNotice));
    if (
      planned.writes.length + planned.removals.length === 0 ||
      !this.#writes
    ) {
      return;
    }
    try {
      const { notices, troubles } = await this.#writes.make(
        planned,
        facts,
        signal,
      );
      telling.refused(notices);
      for (const trouble of troubles) {
        logger.warn(`Traffic Manager could not be written: ${trouble}`);
      }
      if (troubles.length > 0) {
        throw new WritesFailedError(troubles.join(' '));
      }
      signal.throwIfAborted();
    } finally {
      this.#noteWrite();
    }
  }

  obstacles(): string[] {
    try {
      this.#standing();
      return [];
    } catch (error) {
      if (error instanceof NotReadyError) {
        return [error.message];
      }
      throw error;
    }
  }

  #noteWrite(): void {
    this.#writtenAt = this.#options.clock.now().getTime();
    this.#access?.hint();
  }

  /** @throws NotReadyError */
  #standing(): ProfileFact[] {
    const { value, observedAt, error } = this.#access?.observation() ?? {};
    if (error) {
      throw new NotReadyError(
        `Traffic Manager cannot be read since ${error.since}: ${error.message}`,
      );
    }
    if (!value || !observedAt) {
      throw new NotReadyError('Traffic Manager has not been read yet');
    }
    const oldest = Math.max(OLDEST, 3 * (this.#access?.interval ?? 0));
    if (this.#options.clock.now().getTime() - Date.parse(observedAt) > oldest) {
      throw new NotReadyError(
        `Traffic Manager was last read at ${observedAt}, which is too long ago`,
      );
    }
    return value;
  }

  /**
   * What stands, with everything that was written from here.
   *
   * @throws NotReadyError
   * @throws the signal's reason, when it is aborted first
   */
  async #fresh(signal: AbortSignal): Promise<ProfileFact[]> {
    for (;;) {
      const facts = this.#standing();
      const { observedAt = '' } = this.#access!.observation();
      if (Date.parse(observedAt) > this.#writtenAt) {
        return facts;
      }
      await this.#nextReading(signal);
    }
  }

  /** Resolves with the next reading. @throws the signal's reason, when it is aborted first */
  async #nextReading(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    let end = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        const leave = () => reject(signal.reason);
        end = () => {
          this.#waiting.delete(resolve);
          signal.removeEventListener('abort', leave);
        };
        this.#waiting.add(resolve);
        signal.addEventListener('abort', leave, { once: true });
      });
    } finally {
      end();
    }
  }
}

/** Of the groups of the cluster that stand. */
function ownKeys(facts: ProfileFact[], scope: RecordsScope): Set<string> {
  return new Set(
    groupsInScope(facts, scope)
      .filter(({ origin }) => origin.cluster === scope.cluster)
      .map(({ key }) => key),
  );
}

function countsOf(
  asked: WebhookEndpoint[],
  notices: Notice[],
  standing: ReadonlySet<string>,
) {
  const wanted = new Set(
    asked.filter(({ providerSpecific }) => providerSpecific).map(groupKey),
  );
  const refused = new Set(
    notices
      .filter(({ isRefusal }) => isRefusal)
      .map(({ origin }) => originKey(origin)),
  );
  return {
    standing: standing.size,
    wanted: [...wanted].filter(key => !standing.has(key)).length,
    refused: refused.size,
  };
}
