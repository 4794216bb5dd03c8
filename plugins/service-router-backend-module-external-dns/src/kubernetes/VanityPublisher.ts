import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DnsEndpoint,
  ProfileFact,
  VanityPlan,
} from '@service-router/plugin-service-router-common';
import { Clock } from '../clock';
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
  clock: Clock;
  logger: LoggerService;
}

/**
 * Publishes the hosts of profiles in this cluster, as DNSEndpoints for an ExternalDNS of the admin's choice, and takes away
 * those of ours that are not wanted any more. Only a complete reading of Traffic Manager is ground for that.
 */
export class VanityPublisher {
  readonly #options: VanityPublisherOptions;
  #done: { text: string; at: number } | undefined;
  #running: Promise<void> | undefined;
  #next: ProfileFact[] | undefined;
  #trouble: string | undefined;
  readonly #faults = new Set<string>();

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

  async #run(): Promise<void> {
    while (this.#next) {
      const facts = this.#next;
      this.#next = undefined;
      await this.#publish(facts);
    }
    this.#running = undefined;
  }

  async #publish(facts: ProfileFact[]): Promise<void> {
    const { clock, logger, wanted } = this.#options;
    const { records, faults } = wanted(facts);
    for (const { hostname, message } of faults) {
      if (!this.#faults.has(`${hostname} ${message}`)) {
        this.#faults.add(`${hostname} ${message}`);
        logger.warn(`${hostname} is not published: ${message}`);
      }
    }
    const endpoints = records.map(({ endpoint }) => this.#labelled(endpoint));
    const text = JSON.stringify(endpoints);
    const now = clock.now().getTime();
    if (this.#done?.text === text && now - this.#done.at < RESYNC) {
      return;
    }
    try {
      await this.#apply(endpoints);
      this.#done = { text, at: now };
      this.#trouble = undefined;
    } catch (error) {
      const { message } = error as Error;
      if (message !== this.#trouble) {
        logger.warn(`Hosts of profiles could not be published: ${message}`);
      }
      this.#trouble = message;
    }
  }

  async #apply(endpoints: DnsEndpoint[]): Promise<void> {
    const { namespace, objects, owner } = this.#options;
    const standing = await objects.dnsEndpoints(namespace, {
      [TRAFFIC_OWNER_LABEL]: owner,
    });
    const wanted = new Set(endpoints.map(({ metadata }) => metadata.name));
    const before = new Map(
      standing.map(endpoint => [endpoint.metadata.name, endpoint]),
    );
    for (const endpoint of endpoints) {
      if (!isSame(before.get(endpoint.metadata.name), endpoint)) {
        await objects.applyDnsEndpoint(endpoint);
      }
    }
    for (const name of before.keys()) {
      if (!wanted.has(name)) {
        await objects.removeDnsEndpoint(namespace, name);
      }
    }
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
