import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DnsEndpoint,
  ProfileFact,
  VanityPlan,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { ClusterObjects } from './ClusterObjects';

/** Label that tells whose a DNSEndpoint is, among those of other installations. */
export const TRAFFIC_OWNER_LABEL = 'router.io/traffic-owner';

/** However nothing changed, what stands is looked at again after this; milliseconds. */
const RESYNC = 5 * 60_000;

export interface VanityPublisherOptions {
  objects: ClusterObjects;
  namespace: string;
  owner: string;
  /** What this cluster publishes, of what stands in Traffic Manager. */
  wanted: (facts: ProfileFact[]) => VanityPlan;
  /** Whether a DNSEndpoint of ours that is not wanted may go: what only is not seen is no ground for that. */
  mayGo: (endpoint: DnsEndpoint, facts: ProfileFact[]) => Promise<boolean>;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Publishes the hosts of profiles in this cluster, as DNSEndpoints for an ExternalDNS of the admin's choice, and takes away
 * those of ours that are not wanted any more. Only a complete reading of Traffic Manager is ground for that.
 */
export class VanityPublisher {
  readonly #options: VanityPublisherOptions;
  #done: { text: string; at: number; kept: string[] } | undefined;
  #running: Promise<void> | undefined;
  #next: ProfileFact[] | undefined;
  #isStopped = false;
  /** What was told already, as long as it holds. */
  #told = new Set<string>();

  constructor(options: VanityPublisherOptions) {
    this.#options = options;
  }

  /** What stands was read whole. Of several readings while one is worked on, the last counts. */
  standing(facts: ProfileFact[]): void {
    this.#next = facts;
    this.#running ??= this.#run();
  }

  /** Resolves when what was begun is done. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Begins no further write; resolves when the one in hand is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.idle();
  }

  async #run(): Promise<void> {
    while (this.#next && !this.#isStopped) {
      const facts = this.#next;
      this.#next = undefined;
      const wrong: string[] = [];
      try {
        await this.#publish(facts, wrong);
      } catch (error) {
        this.#done = undefined;
        wrong.push(
          `Hosts of profiles could not be published: ${
            (error as Error).message
          }`,
        );
      }
      this.#tell(wrong);
    }
    this.#running = undefined;
  }

  /** Everything that is wrong now: once, as long as it is. */
  #tell(wrong: string[]): void {
    wrong
      .filter(sentence => !this.#told.has(sentence))
      .forEach(sentence => this.#options.logger.warn(sentence));
    this.#told = new Set(wrong);
  }

  async #publish(facts: ProfileFact[], wrong: string[]): Promise<void> {
    const { clock, wanted } = this.#options;
    const { records, faults } = wanted(facts);
    for (const { hostname, message } of faults) {
      wrong.push(`${hostname} is not published: ${message}`);
    }
    const endpoints = records.map(({ endpoint }) => this.#labelled(endpoint));
    const text = JSON.stringify(endpoints);
    const now = clock.now().getTime();
    if (this.#done?.text !== text || now - this.#done.at >= RESYNC) {
      const kept = await this.#apply(endpoints, facts);
      this.#done = { text, at: now, kept };
    }
    wrong.push(
      ...(this.#done?.kept ?? []).map(
        name =>
          `The DNSEndpoint ${name} is not wanted and stays: its profile is out of reach here and may still stand. Remove it by hand if it is to go.`,
      ),
    );
  }

  /** @returns names of what is not wanted and stays */
  async #apply(
    endpoints: DnsEndpoint[],
    facts: ProfileFact[],
  ): Promise<string[]> {
    const { mayGo, namespace, objects, owner } = this.#options;
    const standing = await objects.dnsEndpoints(namespace, {
      [TRAFFIC_OWNER_LABEL]: owner,
    });
    const wanted = new Set(endpoints.map(({ metadata }) => metadata.name));
    const before = new Map(
      standing.map(endpoint => [endpoint.metadata.name, endpoint]),
    );
    for (const endpoint of endpoints) {
      if (
        !this.#isStopped &&
        !isSame(before.get(endpoint.metadata.name), endpoint)
      ) {
        await objects.applyDnsEndpoint(endpoint);
      }
    }
    const kept: string[] = [];
    for (const [name, endpoint] of before) {
      if (wanted.has(name) || this.#isStopped) {
        continue;
      }
      if (await mayGo(endpoint, facts)) {
        await objects.removeDnsEndpoint(namespace, name);
      } else {
        kept.push(name);
      }
    }
    return kept;
  }

  #labelled(endpoint: DnsEndpoint): DnsEndpoint {
    const { metadata } = endpoint;
    return {
      ...endpoint,
      metadata: {
        ...metadata,
        labels: {
          ...metadata.labels,
          [TRAFFIC_OWNER_LABEL]: this.#options.owner,
        },
      },
    };
  }
}

function isSame(standing: DnsEndpoint | undefined, wanted: DnsEndpoint) {
  return (
    standing !== undefined &&
    JSON.stringify(standing.spec?.endpoints?.map(inOrder)) ===
      JSON.stringify(wanted.spec?.endpoints?.map(inOrder)) &&
    Object.entries(wanted.metadata.labels ?? {}).every(
      ([label, value]) => standing.metadata.labels?.[label] === value,
    )
  );
}

function inOrder(entry: object) {
  return Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1));
}
