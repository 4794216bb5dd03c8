import {
  ClusterFact,
  ClusterState,
  emptyClusterState,
  FleetFacts,
  planCluster,
  RegionFact,
  ServiceRoute,
} from '@service-router/plugin-service-router-common';
import { ObservationListener } from '../../observe';
import { GoneRoute, RouteMemory, SeenRoutes } from '../../store';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  loadBalancer,
  serviceRoute,
} from '../../__testUtils__/objects';

export const hostOf = (name: string) => `${name}-ns-p-base-shop.example.com`;

/** Clusters whose facts a test sets. */
export class FakeFleet {
  readonly profiles = () => undefined;
  clusters: ClusterFact[] = [];
  #listeners = new Set<(name: string) => void>();

  facts = () => this.clusters;
  subscribe = (listener: (name: string) => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  hold(...routes: string[]): void {
    this.#set({
      ...emptyClusterState,
      identities: [identity()],
      configurations: [dnsConfiguration('weu')],
      gateways: [gateway()],
      policies: [dnsPolicy()],
      services: [loadBalancer()],
      routes: routes.map(name => serviceRoute(name) as unknown as ServiceRoute),
    } as unknown as ClusterState);
  }

  /** The same objects, seen again. */
  age(observedAt: string): void {
    this.clusters = this.clusters.map(cluster => ({
      ...cluster,
      state: { ...cluster.state, observedAt },
    }));
    this.#tell();
  }

  lose(message: string): void {
    this.clusters = this.clusters.map(cluster => ({
      ...cluster,
      state: {
        ...cluster.state,
        error: { message, since: '2026-01-01T12:00:00Z', retryable: true },
      },
    }));
    this.#tell();
  }

  #set(value: ClusterState): void {
    this.clusters = [
      {
        name: 'aks-weu',
        region: 'weu',
        mode: 'reconcile',
        deliveries: [],
        state: { value, observedAt: '2026-01-01T12:00:00Z' },
        plan: planCluster(value, { defaultGatewayNamespace: 'istio-system' }),
      },
    ];
    this.#tell();
  }

  #tell(): void {
    this.#listeners.forEach(listener => listener('aks-weu'));
  }
}

export class FakeObservers {
  region: RegionFact = {
    name: 'weu',
    title: 'West Europe',
    zoneName: 'example.com',
    zone: {},
    answers: new Map(),
  };
  readonly watched: string[][] = [];
  readonly hinted: string[] = [];
  #listeners = new Set<ObservationListener>();

  regions = () => [this.region];
  subscribe = (listener: ObservationListener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  watch = (hosts: Set<string>) => {
    this.watched.push([...hosts].sort());
  };
  hintZones = () => {
    this.hinted.push('zones');
  };
  hintAnswers = (hosts: Iterable<string>) => {
    this.hinted.push(...hosts);
  };

  publish(...names: string[]): void {
    const value = names.map(name => ({
      fqdn: hostOf(name),
      type: 'CNAME',
      values: ['aks-weu-internal.example.com'],
    }));
    this.region = { ...this.region, zone: { value, observedAt: 'now' } };
    this.#listeners.forEach(listener => listener({ isNews: true }));
  }

  /** The zone was read again and holds the same. */
  age(observedAt: string): void {
    const { zone } = this.region;
    this.region = { ...this.region, zone: { ...zone, observedAt } };
    this.#listeners.forEach(listener => listener({ isNews: false }));
  }
}

/** What is known of these clusters and regions; nothing is gone. */
export function factsOf(
  fleet: FakeFleet,
  observers: FakeObservers,
): FleetFacts {
  return {
    now: new Date('2026-01-01T12:00:00Z'),
    clusters: fleet.facts(),
    regions: observers.regions(),
    remembered: new Map(),
  };
}

/** Remembers in memory; a complete picture alone makes a route gone. */
export class FakeMemory implements RouteMemory {
  isBroken = false;
  readonly #known = new Map<string, GoneRoute & { isGone: boolean }>();

  async note(seen: SeenRoutes, now: Date): Promise<boolean> {
    if (this.isBroken) {
      throw new Error('database is locked');
    }
    for (const route of seen.standing) {
      this.#known.set(`${route.namespace}/${route.name}`, {
        ...route,
        lastSeen: now,
        goneSince: now,
        isGone: false,
      });
    }
    for (const [key, route] of this.#known) {
      if (seen.isComplete && !seen.keys.has(key) && !route.isGone) {
        this.#known.set(key, { ...route, goneSince: now, isGone: true });
      }
    }
    return true;
  }

  async gone(): Promise<GoneRoute[]> {
    return [...this.#known.values()]
      .filter(({ isGone }) => isGone)
      .map(({ isGone: _, ...route }) => route);
  }

  async forget(goneBefore: Date): Promise<number> {
    for (const [key, { isGone, goneSince }] of this.#known) {
      if (isGone && goneSince < goneBefore) {
        this.#known.delete(key);
      }
    }
    return 0;
  }
}
