import { execFile } from 'child_process';
import { readFileSync } from 'fs';
import { mkdir } from 'fs/promises';
import { join } from 'path';
import { promisify } from 'util';
import { onUnusedPorts } from '@service-router/local-fleet/src/listening';
import { AgentProcess } from '@service-router/agent/src/__testUtils__/AgentProcess';
import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { agentManifest, target } from '../../targets';
import { DaemonProcess } from '../../targets/DaemonProcess';
import { findProgram } from '../../targets/findProgram';
import { TestCluster } from '../../TestCluster';
import { until } from '../../until';
import { PublicTrafficManager } from './PublicTrafficManager';

const NOTHING_TO_DO = 'All records are already up to date';

/** With which ExternalDNS is deployed beside the agent. */
function shippedArguments(): string[] {
  const [deployment] = agentManifest('sidecar');
  const { template } = deployment.spec as {
    template: { spec: { containers: { name: string; args?: string[] }[] } };
  };
  const { args = [] } = template.spec.containers.find(
    ({ name }) => name === 'external-dns',
  ) ?? { name: 'none' };
  return args;
}

/** A region of the walk: a cluster, and beside each other the agent and a real ExternalDNS, as in one pod. */
export class WebhookRegion {
  #agent: AgentProcess | undefined;
  /** Where the agent answers ExternalDNS. */
  #webhook = 0;
  #externalDns: DaemonProcess | undefined;

  private constructor(
    readonly name: string,
    readonly cluster: TestCluster,
    private readonly folder: string,
    private readonly azure: PublicTrafficManager,
    private readonly program: string,
  ) {}

  /**
   * @param program - path of ExternalDNS
   * @param parent - of the folder with its log
   */
  static async start(options: {
    name: string;
    azure: PublicTrafficManager;
    program: string;
    parent: string;
  }): Promise<WebhookRegion> {
    const { azure, name, parent, program } = options;
    // What is deployed may do no more here than there.
    const cluster = await TestCluster.start({
      rights: agentManifest('rights'),
    });
    const folder = join(parent, name);
    await mkdir(folder);
    const region = new WebhookRegion(name, cluster, folder, azure, program);
    await region.startPod();
    return region;
  }

  /** Beside the address of the API server nothing but what the reference's image is told. */
  async #startAgent([webhook, health]: number[]): Promise<void> {
    this.#webhook = webhook;
    this.#agent = new AgentProcess({
      environment: {
        ...this.azure.account,
        ...this.azure.network,
        DOMAIN_FILTER: 'example.com',
        CLUSTER_NAME: `aks-${this.name}`,
        KUBECONFIG: this.cluster.kubeconfig,
        WEBHOOK_PORT: `${webhook}`,
        HEALTH_PORT: `${health}`,
      },
    });
    await this.#agent.ready(health);
  }

  /**
   * Ends the agent as a crash would, so that what it had in memory is lost, and starts it again. ExternalDNS ends when
   * nobody answers it, and the kubelet starts it again too.
   */
  async crashAgent(): Promise<void> {
    await this.#agent?.end();
    await this.stopExternalDns();
    await this.startPod();
  }

  /** Everything of the pod ends. */
  async stopPod(): Promise<void> {
    await this.stopExternalDns();
    await this.#agent?.end();
  }

  async startPod(): Promise<void> {
    await onUnusedPorts(2, ports => this.#startAgent(ports));
    await this.startExternalDns();
  }

  async startExternalDns(): Promise<void> {
    await onUnusedPorts(1, ([port]) => this.#startExternalDnsOn(port));
  }

  async #startExternalDnsOn(port: number): Promise<void> {
    this.#externalDns = new DaemonProcess(
      `ExternalDNS of ${this.name}`,
      this.program,
      [
        `--kubeconfig=${this.cluster.kubeconfig}`,
        `--metrics-address=127.0.0.1:${port}`,
        ...shippedArguments().map(argument =>
          argument
            .replace('127.0.0.1:8888', `127.0.0.1:${this.#webhook}`)
            .replace('$(TXT_OWNER_ID)', `external-dns-${this.name}`)
            .replace('--interval=1m', '--interval=1s'),
        ),
        // For those of other types it reads pods and nodes, of which the local fleet has none.
        ...(target.name === 'local-fleet'
          ? ['--service-type-filter=LoadBalancer']
          : []),
        '--min-event-sync-interval=200ms',
        '--events',
        '--log-level=debug',
      ],
      this.#log,
    );
    await this.#externalDns.ready(
      async () =>
        (await fetch(`http://127.0.0.1:${port}/healthz`)).status === 200,
    );
  }

  async stopExternalDns(): Promise<void> {
    await this.#externalDns?.stop();
    this.#externalDns = undefined;
  }

  put(service: AnyObject): Promise<void> {
    return this.cluster.put(service);
  }

  /** Changes one annotation by `kubectl annotate`; where there is none, by applying the object with it. */
  async annotate(service: AnyObject, key: string, value: string) {
    const { name, namespace = '', annotations } = service.metadata;
    const kubectl = findProgram('kubectl');
    if (!kubectl) {
      await this.put({
        ...service,
        metadata: {
          ...service.metadata,
          annotations: { ...annotations, [key]: value },
        },
      });
      return;
    }
    await promisify(execFile)(kubectl, [
      '--kubeconfig',
      this.cluster.adminKubeconfig,
      '--namespace',
      namespace,
      'annotate',
      '--overwrite',
      'service',
      name,
      `${key}=${value}`,
    ]);
  }

  take(service: AnyObject): Promise<void> {
    return this.cluster.take(service);
  }

  /** The hosts that this cluster leads to profiles. */
  vanityEndpoints(): Promise<AnyObject[]> {
    return this.cluster.all('DNSEndpoint');
  }

  /** What is told by Events, and on what. */
  async events(): Promise<string[]> {
    return (await this.cluster.events()).map(event => {
      const { kind, name } = event.involvedObject as Record<string, string>;
      return `${kind} ${name}: ${event.message}`;
    });
  }

  /** Whether an ExternalDNS runs here. */
  get isRunning(): boolean {
    return this.#externalDns !== undefined;
  }

  /** Resolves when ExternalDNS has found nothing to do so many more times. */
  async idle(times: number): Promise<void> {
    const before = this.#timesIdle();
    await until(
      () => this.#timesIdle() >= before + times,
      () =>
        `${times} intervals of ${
          this.name
        } in which nothing is to do; its ExternalDNS says: ${this.#lastWords()}, and its agent: ${this.#agent?.log.slice(
          -2_000,
        )}`,
    );
  }

  async stop(): Promise<void> {
    await this.stopPod();
    await this.cluster.stop();
  }

  get #log(): string {
    return join(this.folder, 'external-dns.log');
  }

  #timesIdle(): number {
    return readFileSync(this.#log, 'utf8').split(NOTHING_TO_DO).length - 1;
  }

  #lastWords(): string {
    return readFileSync(this.#log, 'utf8').split('\n').slice(-10).join('\n');
  }
}
