import type { PrivateDnsManagementClient } from '@azure/arm-privatedns';
import { Clock } from '../clock';
import { runLoadBalancers } from '../cloudProvider';
import { ClusterAddress, ClusterClient } from '../clusters';
import { createDnsServer, DnsServer, DnsSource } from '../dns';
import { Gateway } from '../edge';
import { ExternalDns } from '../externalDns';
import { GitOpsLoop } from '../gitops';
import { Log } from '../log';
import { BareRepository } from '../repository';
import { Zone } from '../zones';
import { externalDnsInstances } from './externalDnsInstances';
import { provisionCluster, readDefinitions } from './provisionCluster';
import { RegionDefinition } from './regions';

/** A Kubernetes API server that keeps its objects while it is stopped. */
export interface KubernetesApi {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What a region needs from the fleet. */
export interface RegionParts {
  definition: RegionDefinition;
  api: KubernetesApi;
  address: ClusterAddress;
  definitions: Awaited<ReturnType<typeof readDefinitions>>;
  zone: Zone;
  dnsPort: number;
  /** What its resolver knows besides the zone. */
  otherNames: readonly DnsSource[];
  gateway: Gateway;
  azure: PrivateDnsManagementClient;
  repository: BareRepository;
  clock: Clock;
  log: Log;
}

/**
 * One region: its API server, DNS server and the front of its gateway, and what runs in its cluster. Taking it down stops all of these and
 * deletes nothing; Azure and the repository are not the region's.
 */
export class Region {
  readonly dns: DnsServer;
  #cluster: ClusterClient | undefined;
  #externalDns: { zoneRegion: string; instance: ExternalDns }[] = [];
  #gitOps: GitOpsLoop | undefined;
  #stopLoadBalancers: (() => Promise<void>) | undefined;
  #isUp = false;
  /** Up and down take their turns, so that neither meets a half-made region. */
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly parts: RegionParts) {
    this.dns = createDnsServer({
      port: parts.dnsPort,
      zone: parts.zone,
      others: parts.otherNames,
    });
  }

  get definition(): RegionDefinition {
    return this.parts.definition;
  }

  get zone(): Zone {
    return this.parts.zone;
  }

  get address(): ClusterAddress {
    return this.parts.address;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** A client of the cluster; undefined until the region was up once. */
  get cluster(): ClusterClient | undefined {
    return this.#cluster;
  }

  get externalDns(): readonly { zoneRegion: string; instance: ExternalDns }[] {
    return this.#externalDns;
  }

  /** @throws PortTakenError */
  up(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#isUp) await this.#start();
    });
  }

  down(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#isUp) await this.#stop();
    });
  }

  /** Something was pushed to the repository. */
  pushed(): void {
    this.#gitOps?.request();
  }

  #inTurn(action: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(action);
    this.#turn = result.catch(() => {});
    return result;
  }

  async #start(): Promise<void> {
    const { definition, api, address, repository, clock, log } = this.parts;
    const { region } = definition;
    try {
      await api.start();
      await this.dns.start();
      await this.parts.gateway.start();
      const cluster = await ClusterClient.create(address);
      this.#cluster = cluster;
      await provisionCluster(cluster, this.parts.definitions, clock);
      this.#stopLoadBalancers = runLoadBalancers({
        cluster,
        pool: definition.loadBalancers,
        clock,
        log,
      });
      this.#gitOps = new GitOpsLoop({
        region,
        cluster,
        repository,
        clock,
        log,
      });
      this.#gitOps.start();
      this.#externalDns = externalDnsInstances({
        clusterRegion: region,
        cluster,
        azure: this.parts.azure,
        clock,
        log,
      });
      for (const { instance } of this.#externalDns) instance.start();
      this.#isUp = true;
    } catch (error) {
      await this.#stop();
      throw error;
    }
  }

  async #stop(): Promise<void> {
    this.#isUp = false;
    // What runs in the cluster is told first, and then finds its API server gone: it does not finish its work.
    const ended = [
      this.#gitOps?.stop(),
      this.#stopLoadBalancers?.(),
      ...this.#externalDns.map(({ instance }) => instance.stop()),
    ];
    await Promise.all([
      this.parts.api.stop(),
      this.dns.stop(),
      this.parts.gateway.stop(),
    ]);
    await Promise.all(ended);
    this.#gitOps = undefined;
    this.#stopLoadBalancers = undefined;
    this.#externalDns = [];
  }
}
