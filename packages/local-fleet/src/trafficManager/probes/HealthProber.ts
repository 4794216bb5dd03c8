import { Clock } from '../../clock';
import { Endpoint, Profile } from '../Profile';
import { ProfileChange, ProfileStore } from '../ProfileStore';
import { probe, ProbeAddress } from './probe';

/** @public */
export interface HealthProberOptions {
  profiles: ProfileStore;
  /**
   * Where a target is reached on this machine; undefined for one that no probe can reach, as no probe of Azure reaches
   * a private address.
   */
  addressOf(target: string, port: number): ProbeAddress | undefined;
  clock: Clock;
}

/** An endpoint that is being probed. */
interface Watch {
  profile: Profile;
  endpoint: Endpoint;
  /** In a row. */
  failures: number;
  end: AbortController;
  callOff: () => void;
}

function keyOf({ id }: Profile, { type, name }: Endpoint): string {
  return [id.subscriptionId, id.resourceGroup, id.name, type, name]
    .join('/')
    .toLowerCase();
}

/** Nothing that is disabled is probed, nor what is always served, nor a profile: its own endpoints are. */
function isProbed(profile: Profile, endpoint: Endpoint): boolean {
  return (
    profile.status === 'Enabled' &&
    endpoint.status === 'Enabled' &&
    endpoint.alwaysServe === 'Disabled' &&
    endpoint.type !== 'nestedEndpoints'
  );
}

/** What a new look begins for: with the same of it, probing goes on as it was. */
function probedPart({ monitor }: Profile, endpoint: Endpoint): string {
  return JSON.stringify([monitor, endpoint.target, endpoint.customHeaders]);
}

/**
 * Probes the endpoints of all profiles, each at once when it is new and then at its profile's interval, and keeps what
 * it finds in the store. An endpoint is degraded after more failures in a row than its profile tolerates, and online
 * again after one success.
 *
 * @public
 */
export class HealthProber {
  readonly #watches = new Map<string, Watch>();
  readonly #running = new Set<Promise<void>>();
  #leave: (() => void) | undefined;

  constructor(private readonly options: HealthProberOptions) {}

  start(): void {
    const { profiles } = this.options;
    this.#leave = profiles.subscribe(change => this.#follow(change));
    for (const profile of profiles.list()) this.#follow({ after: profile });
  }

  /** Resolves when no probe is under way any more. */
  async stop(): Promise<void> {
    this.#leave?.();
    this.#leave = undefined;
    for (const key of [...this.#watches.keys()]) this.#forget(key);
    await this.settled();
  }

  /** Resolves when the probes that are under way have ended. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #follow({ before, after }: ProfileChange): void {
    const wanted = new Map(
      (after?.endpoints ?? [])
        .filter(endpoint => isProbed(after!, endpoint))
        .map(endpoint => [keyOf(after!, endpoint), endpoint]),
    );
    for (const endpoint of before?.endpoints ?? []) {
      const key = keyOf(before!, endpoint);
      if (!wanted.has(key)) this.#forget(key);
    }
    for (const [key, endpoint] of wanted) {
      const watch = this.#watches.get(key);
      const isSame =
        watch &&
        probedPart(watch.profile, watch.endpoint) ===
          probedPart(after!, endpoint);
      if (isSame) {
        Object.assign(watch, { profile: after, endpoint });
      } else {
        this.#forget(key);
        this.#watch(key, after!, endpoint);
      }
    }
  }

  #watch(key: string, profile: Profile, endpoint: Endpoint): void {
    const watch: Watch = {
      profile,
      endpoint,
      failures: 0,
      end: new AbortController(),
      callOff: () => {},
    };
    this.#watches.set(key, watch);
    this.#look(watch);
  }

  #forget(key: string): void {
    const watch = this.#watches.get(key);
    watch?.end.abort();
    watch?.callOff();
    this.#watches.delete(key);
  }

  #look(watch: Watch): void {
    const { clock } = this.options;
    watch.callOff = clock.after(
      watch.profile.monitor.intervalInSeconds * 1000,
      () => this.#look(watch),
    );
    // A request that cannot even be made, for a header that HTTP does not take, is a failure as well.
    const running = this.#probe(watch)
      .catch(() => false)
      .then(isHealthy => {
        this.#running.delete(running);
        if (!watch.end.signal.aborted) this.#conclude(watch, isHealthy);
      });
    this.#running.add(running);
  }

  async #probe({ profile, endpoint, end }: Watch): Promise<boolean> {
    const { addressOf, clock } = this.options;
    const { monitor } = profile;
    const { target } = endpoint;
    const address = target ? addressOf(target, monitor.port) : undefined;
    if (!target || !address) return false;
    return probe(
      { target, address, monitor, headers: endpoint.customHeaders },
      clock,
      end.signal,
    );
  }

  #conclude(watch: Watch, isHealthy: boolean): void {
    const { profile, endpoint } = watch;
    const { profiles } = this.options;
    watch.failures = isHealthy ? 0 : watch.failures + 1;
    if (isHealthy) profiles.setFinding(profile.id, endpoint, 'Online');
    if (watch.failures > profile.monitor.toleratedNumberOfFailures) {
      profiles.setFinding(profile.id, endpoint, 'Degraded');
    }
  }
}
