import { ClusterClient, ClusterObject } from '../clusters';
import { LoopOutcome } from '../externalDns';
import {
  FLUX_NAMESPACE,
  Kustomization,
  KUSTOMIZATION,
  LEFT_OUT,
} from '../gitops';
import { Region } from './Region';

/** A route as its cluster reports it. @public */
export interface RouteStatus {
  namespace: string;
  name: string;
  phase?: string;
}

/** A Kustomization as its cluster reports it. @public */
export interface KustomizationReport {
  name: string;
  isReady: boolean;
  revision?: string;
  message?: string;
  /** What its files ask for and the local fleet does not make. */
  leftOut?: string;
}

/** What is in a region's cluster. @public */
export interface ClusterContents {
  routes: RouteStatus[];
  dnsEndpoints: number;
  kustomizations: KustomizationReport[];
  /** Addresses of the load balancers, by `namespace/name` of their Service; absent ones wait for theirs. */
  loadBalancers: Record<string, string | undefined>;
}

/** @public */
export interface RegionStatus {
  region: string;
  title: string;
  isUp: boolean;
  cluster: string;
  url: string;
  dnsPort: number;
  /** Record sets in the region's zone, the SOA included. */
  recordSets: number;
  /** Absent while the region is down, or when its API server does not answer: see `error`. */
  contents?: ClusterContents;
  externalDns: { zoneRegion: string; outcome?: LoopOutcome }[];
  error?: string;
}

interface Route extends ClusterObject {
  status?: { phase?: string };
}

interface Service extends ClusterObject {
  spec?: { type?: string };
  status?: { loadBalancer?: { ingress?: { ip?: string }[] } };
}

function reportOf({ metadata, status }: Kustomization): KustomizationReport {
  const conditionOf = (wanted: string) =>
    status?.conditions?.find(({ type }) => type === wanted);
  const ready = conditionOf('Ready');
  return {
    name: metadata.name,
    isReady: ready?.status === 'True',
    revision: status?.lastAttemptedRevision,
    message: ready?.message,
    leftOut: conditionOf(LEFT_OUT)?.message,
  };
}

/** @throws when the cluster does not answer */
export async function contentsOf(
  cluster: ClusterClient,
): Promise<ClusterContents> {
  const [routes, endpoints, kustomizations, services] = await Promise.all([
    cluster.list<Route>('routing.router.io/v1alpha1', 'ServiceRoute'),
    cluster.list('externaldns.k8s.io/v1alpha1', 'DNSEndpoint'),
    cluster.list<Kustomization>(KUSTOMIZATION.apiVersion, KUSTOMIZATION.kind, {
      namespace: FLUX_NAMESPACE,
    }),
    cluster.list<Service>('v1', 'Service'),
  ]);
  return {
    routes: routes.items.map(({ metadata, status }) => ({
      namespace: metadata.namespace ?? '',
      name: metadata.name,
      phase: status?.phase,
    })),
    dnsEndpoints: endpoints.items.length,
    kustomizations: kustomizations.items.map(reportOf),
    loadBalancers: Object.fromEntries(
      services.items
        .filter(({ spec }) => spec?.type === 'LoadBalancer')
        .map(({ metadata, status }) => [
          `${metadata.namespace}/${metadata.name}`,
          status?.loadBalancer?.ingress?.[0]?.ip,
        ]),
    ),
  };
}

/** What is known of a region now. A cluster that does not answer is told as an error, not as an empty one. */
export async function regionStatusOf(region: Region): Promise<RegionStatus> {
  const { definition, address, isUp, cluster } = region;
  const status: RegionStatus = {
    region: definition.region,
    title: definition.title,
    isUp,
    cluster: address.name,
    url: address.server,
    dnsPort: region.dns.port,
    recordSets: region.zone.size,
    externalDns: region.externalDns.map(({ zoneRegion, instance }) => ({
      zoneRegion,
      outcome: instance.outcome,
    })),
  };
  if (!isUp || !cluster) return status;
  try {
    return { ...status, contents: await contentsOf(cluster) };
  } catch (error) {
    return { ...status, error: (error as Error).message };
  }
}

/**
 * Why a region is not settled yet: a directory that has not been tried at this revision, or a load balancer without an
 * address. A directory that was tried and refused is settled: it will not become better by waiting.
 */
export function unsettledOf(
  status: RegionStatus,
  revision: string,
): string | undefined {
  const { region, contents, error } = status;
  if (!contents) return `${region}: ${error ?? 'is down'}`;
  const names = contents.kustomizations.map(({ name }) => name);
  for (const name of ['platform-base', `platform-${region}`]) {
    if (!names.includes(name)) return `${region}: ${name} is not applied yet`;
  }
  const behind = contents.kustomizations.find(
    kustomization => kustomization.revision !== revision,
  );
  if (behind) return `${region}: ${behind.name} is not applied yet`;
  const waiting = Object.entries(contents.loadBalancers).find(([, ip]) => !ip);
  return waiting && `${region}: Service ${waiting[0]} has no address yet`;
}
