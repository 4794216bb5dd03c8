import { Clock } from '../clock';
import { Log } from '../log';
import { desiredEndpoints, DnsEndpointObject } from './desiredEndpoints';
import { isEmpty } from './endpoint';
import { planChanges, Policy, Refusal } from './planChanges';
import { readRegistry, withRegistryRecords } from './txtRegistry';
import { ZoneRecords } from './zoneRecords';

/** The DNSEndpoints that an instance is responsible for. */
export interface EndpointSource {
  /** All of them. @throws when they cannot be had completely */
  list(): Promise<DnsEndpointObject[]>;
  /** Writes `status.observedGeneration`: read, not applied. */
  markRead(object: DnsEndpointObject): Promise<void>;
  /** Tells of changes until stopped. */
  watch(changed: () => void): () => void;
}

/** The settings of an instance, named as ExternalDNS's own flags. @public */
export interface ExternalDnsSettings {
  txtOwnerId: string;
  txtPrefix: string;
  policy: Policy;
  managedRecordTypes: readonly string[];
  /** Milliseconds between two loops when nothing happens. */
  interval: number;
  /** Milliseconds that at least lie between two loops when something does. */
  minEventSyncInterval: number;
}

/** What the last loop did. @public */
export interface LoopOutcome {
  /** Milliseconds since 1970. */
  at: number;
  written: number;
  deleted: number;
  refusals: Refusal[];
  /** Set when the loop did not come to its end, or a write failed. */
  error?: string;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * One ExternalDNS: source `crd` of one cluster, provider azure-private-dns with one zone, TXT registry.
 * A loop whose source or zone could not be read does nothing: what cannot be seen is not taken for absent.
 */
export class ExternalDns {
  #stopWatching: (() => void) | undefined;
  #callOff: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #isDue = false;
  #isStarted = false;
  #isStopped = false;
  #lastStart = Number.NEGATIVE_INFINITY;
  #outcome: LoopOutcome | undefined;

  constructor(
    readonly name: string,
    private readonly parts: {
      source: EndpointSource;
      zone: ZoneRecords;
      settings: ExternalDnsSettings;
      clock: Clock;
      log: Log;
    },
  ) {}

  get outcome(): LoopOutcome | undefined {
    return this.#outcome;
  }

  start(): void {
    this.#isStarted = true;
    this.#stopWatching = this.parts.source.watch(() => this.#request());
    this.#request();
  }

  /** Resolves when the loop that is under way has ended. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    this.#isStopped = true;
    this.#stopWatching?.();
    this.#callOff?.();
    await this.#running;
  }

  /** One loop, at once. */
  async runOnce(): Promise<LoopOutcome> {
    const { clock, log } = this.parts;
    const previous = this.#outcome?.error;
    let outcome: LoopOutcome;
    try {
      outcome = await this.#reconcile();
    } catch (error) {
      outcome = {
        at: clock.now(),
        written: 0,
        deleted: 0,
        refusals: [],
        error: messageOf(error),
      };
    }
    this.#outcome = outcome;
    // A loop that is stopped on its way fails for that alone.
    if (outcome.error && outcome.error !== previous && !this.#isStopped) {
      log.warn(`${this.name}: ${outcome.error}`);
    }
    return outcome;
  }

  async #reconcile(): Promise<LoopOutcome> {
    const { source, zone, settings, clock, log } = this.parts;
    const records = await zone.read();
    const objects = await source.list();
    const { endpoints, skipped } = desiredEndpoints(objects);
    await Promise.all(
      objects
        .filter(
          ({ metadata, status }) =>
            metadata.generation !== undefined &&
            status?.observedGeneration !== metadata.generation,
        )
        .map(object => source.markRead(object)),
    );
    const registered = readRegistry(records, settings.txtPrefix);
    const { changes, refusals } = planChanges({
      current: registered.endpoints,
      desired: endpoints,
      ownerId: settings.txtOwnerId,
      policy: settings.policy,
      managedRecordTypes: settings.managedRecordTypes,
    });
    for (const { resource, dnsName, reason } of skipped) {
      log.warn(`${this.name}: skipped '${dnsName}' of ${resource}: ${reason}`);
    }
    if (isEmpty(changes)) {
      return { at: clock.now(), written: 0, deleted: 0, refusals };
    }
    const whole = withRegistryRecords(changes, {
      ownerId: settings.txtOwnerId,
      prefix: settings.txtPrefix,
      registryNames: registered.registryNames,
    });
    const failures = await zone.apply(whole);
    const failed = failures.map(
      ({ action, recordType, dnsName, error }) =>
        `${action} ${recordType} ${dnsName} failed: ${messageOf(error)}`,
    );
    const failedDeletions = failures.filter(
      ({ action }) => action === 'delete',
    ).length;
    return {
      at: clock.now(),
      written:
        whole.create.length +
        whole.updateNew.length -
        (failures.length - failedDeletions),
      deleted: whole.delete.length - failedDeletions,
      refusals,
      error: failed.length > 0 ? failed.join('; ') : undefined,
    };
  }

  /** Runs a loop as soon as `minEventSyncInterval` allows; one that is asked for meanwhile runs after it. */
  #request(): void {
    if (!this.#isStarted || this.#isDue) return;
    this.#isDue = true;
    const { clock, settings } = this.parts;
    const earliest = this.#lastStart + settings.minEventSyncInterval;
    this.#schedule(Math.max(0, earliest - clock.now()));
  }

  #schedule(delay: number): void {
    this.#callOff?.();
    this.#callOff = this.parts.clock.after(delay, () => {
      this.#callOff = undefined;
      if (this.#running) return;
      this.#isDue = false;
      this.#lastStart = this.parts.clock.now();
      this.#running = this.runOnce().then(() => {
        this.#running = undefined;
        if (!this.#isStarted) return;
        if (this.#isDue) {
          this.#isDue = false;
          this.#request();
        } else {
          this.#schedule(this.parts.settings.interval);
        }
      });
    });
  }
}
