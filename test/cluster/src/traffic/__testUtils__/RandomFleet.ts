import type {
  Service,
  TrafficCluster,
} from '@service-router/plugin-service-router-common';
import { GROUP } from './FaultyAzure';
import { RandomSource } from './RandomSource';

const REGIONS = {
  weu: 'westeurope',
  neu: 'northeurope',
  frc: 'francecentral',
} as const;
const APPS = ['shop', 'search', 'mail', 'chat'];

type Region = keyof typeof REGIONS;

/** What one Service asks for; a refused one asks for what cannot be had. */
interface App {
  weight: number;
  isRefused: boolean;
}

interface Cluster {
  apps: Map<string, App>;
  /** What is shown of it while it cannot be read. */
  stale?: Map<string, App>;
}

/** Services in three clusters, which change at random. */
export class RandomFleet {
  readonly #random: RandomSource;
  readonly #clusters: Record<Region, Cluster> = {
    weu: { apps: new Map() },
    neu: { apps: new Map() },
    frc: { apps: new Map() },
  };
  /** What the endpoints of a profile share, by its name. */
  readonly #shared = new Map<string, Record<string, string>>();

  constructor(random: RandomSource) {
    this.#random = random;
    for (const region of this.#regions()) {
      for (const app of APPS) {
        this.#clusters[region].apps.set(app, { weight: 10, isRefused: false });
      }
    }
  }

  /** Names of clusters that cannot be read. */
  get unreadable(): string[] {
    return this.#regions()
      .filter(region => this.#clusters[region].stale)
      .map(nameOf);
  }

  /**
   * One change of one object, cluster or set of settings.
   *
   * @param mayLose - no cluster is lost while it is false
   */
  change(mayLose: boolean): void {
    const region = this.#random.oneOf(this.#regions());
    const app = this.#random.oneOf(APPS);
    const { apps } = this.#clusters[region];
    const before = apps.get(app);
    const dice = this.#random.between(1, 100);
    if (dice <= 45) {
      apps.set(app, {
        isRefused: before?.isRefused ?? false,
        weight: this.#random.between(1, 1_000),
      });
    } else if (dice <= 65) {
      apps.delete(app);
    } else if (dice <= 75) {
      this.#shared.set(app, {
        'dns-ttl': String(this.#random.between(30, 300)),
        'monitor-path': this.#random.oneOf(['/', '/healthz', '/ready']),
        'routing-method': this.#random.oneOf([
          'Weighted',
          'Priority',
          'Performance',
        ]),
      });
    } else if (dice <= 87 && before) {
      apps.set(app, { ...before, isRefused: !before.isRefused });
    } else if (mayLose || this.#clusters[region].stale) {
      this.#loseOrFind(region);
    }
  }

  /** A cluster that nobody can read shows what was last seen of it, or nothing, whatever happens in it. */
  #loseOrFind(region: Region): void {
    const cluster = this.#clusters[region];
    if (cluster.stale) {
      cluster.stale = undefined;
    } else {
      cluster.stale = this.#random.happens(0.5)
        ? new Map(cluster.apps)
        : new Map();
    }
  }

  /** Every cluster can be read and every object had. */
  heal(): void {
    for (const region of this.#regions()) {
      const cluster = this.#clusters[region];
      cluster.stale = undefined;
      for (const [name, app] of cluster.apps) {
        cluster.apps.set(name, { ...app, isRefused: false });
      }
    }
  }

  clusters(): TrafficCluster[] {
    return this.#regions().map((region, index) => {
      const { apps, stale } = this.#clusters[region];
      return {
        name: nameOf(region),
        region,
        location: REGIONS[region],
        isKnown: !stale,
        services: [...(stale ?? apps)].map(([name, app]) =>
          this.#service(name, app, region, index),
        ),
        routes: [],
      };
    });
  }

  /** Weights by endpoint by profile, as every object that can be had asks for. */
  wanted(): Record<string, Record<string, number>> {
    return Object.fromEntries(
      APPS.map(app => [
        app,
        Object.fromEntries(
          this.#regions().flatMap(region => {
            const { weight } = this.#clusters[region].apps.get(app) ?? {};
            return weight === undefined ? [] : [[region, weight]];
          }),
        ),
      ]).filter(([, endpoints]) => Object.keys(endpoints).length > 0),
    );
  }

  #regions(): Region[] {
    return Object.keys(REGIONS) as Region[];
  }

  #service(
    app: string,
    { weight, isRefused }: App,
    region: Region,
    index: number,
  ): Service {
    const settings = {
      enabled: 'true',
      'resource-group': GROUP,
      'profile-name': app,
      hostname: `${app}.example.com`,
      'endpoint-name': region,
      priority: String(index + 1),
      ...this.#shared.get(app),
      weight: isRefused ? 'heavy' : String(weight),
    };
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: app,
        namespace: 'apps',
        creationTimestamp: `2026-01-0${index + 1}T00:00:00Z`,
        annotations: {
          'external-dns.alpha.kubernetes.io/hostname': `${app}-${region}.example.com`,
          ...Object.fromEntries(
            Object.entries(settings).map(([key, value]) => [
              `external-dns.alpha.kubernetes.io/webhook-traffic-manager-${key}`,
              value,
            ]),
          ),
        },
      },
      spec: { type: 'LoadBalancer' },
      status: {
        loadBalancer: { ingress: [{ ip: `203.0.113.${index + 10}` }] },
      },
    } as Service;
  }
}

function nameOf(region: Region): string {
  return `aks-${region}`;
}
