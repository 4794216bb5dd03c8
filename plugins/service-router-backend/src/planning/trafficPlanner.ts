import {
  DnsEndpoint,
  ObjectReference,
  planProfiles,
  ProfilesPlan,
  referenceKey,
  referenceOf,
  TrafficCluster,
  VanityRecord,
} from '@service-router/plugin-service-router-common';
import { TrafficManagerConfig } from '@service-router/plugin-service-router-node';
import { RegionConfig } from '../config';
import { PlannedCluster } from './PlannedFleet';

/** Label of the DNSEndpoints that lead users' hosts to profiles, with the installation that made them. */
export const VANITY_LABEL = 'router.io/traffic-manager';

export interface TrafficPlannerOptions {
  trafficManager: Pick<
    TrafficManagerConfig,
    'mode' | 'owner' | 'resourceGroups' | 'vanityNamespace' | 'vanityLabels'
  >;
  regions: Pick<RegionConfig, 'name' | 'azureLocation'>[];
  defaultGatewayNamespace: string;
}

/** What all clusters together ask of a traffic manager. */
export interface TrafficPlan {
  profiles: ProfilesPlan;
  /** The clusters, with the DNSEndpoints of users' hosts among what they should hold. */
  clusters: PlannedCluster[];
}

/**
 * Plans the profiles of all clusters, and where users' hosts are led to them.
 *
 * @returns a function from clusters to plans; as long as nothing changed, the same objects
 */
export function trafficPlanner(
  options: TrafficPlannerOptions,
): (clusters: PlannedCluster[]) => TrafficPlan {
  const { owner, resourceGroups, vanityNamespace, vanityLabels } =
    options.trafficManager;
  let inputs: unknown[] = [];
  let profiles: ProfilesPlan | undefined;
  const known = new Map<
    string,
    { plan: unknown; told: string; adjusted: PlannedCluster['plan'] }
  >();
  return clusters => {
    const found = clusters.flatMap(({ plan, state }) => [
      plan,
      state.value,
      state.error !== undefined,
    ]);
    if (!profiles || found.some((input, index) => input !== inputs[index])) {
      inputs = found;
      profiles = planProfiles(
        clusters.map(cluster => trafficClusterOf(cluster, options)),
        {
          owner,
          resourceGroups,
          vanity: {
            namespace: vanityNamespace,
            labels: { ...vanityLabels, [VANITY_LABEL]: owner },
          },
        },
      );
    }
    const { records } = profiles.vanity;
    return {
      profiles,
      clusters: clusters.map(cluster => {
        const { plan, state, name } = cluster;
        const mine = records.filter(record => record.cluster === name);
        const standing = (state.value?.dnsEndpoints ?? []).filter(
          ({ metadata }) => metadata.labels?.[VANITY_LABEL] === owner,
        );
        if (!plan || mine.length + standing.length === 0) {
          return cluster;
        }
        const told = JSON.stringify([
          mine,
          standing.map(referenceOf).map(referenceKey),
        ]);
        const before = known.get(name);
        if (before?.plan === plan && before.told === told) {
          return { ...cluster, plan: before.adjusted };
        }
        const adjusted = withVanityRecords(cluster, mine, standing);
        known.set(name, { plan, told, adjusted });
        return { ...cluster, plan: adjusted };
      }),
    };
  };
}

/** What a cluster contributes to the profiles. */
function trafficClusterOf(
  { name, region, mode, plan, state }: PlannedCluster,
  { regions, trafficManager, defaultGatewayNamespace }: TrafficPlannerOptions,
): TrafficCluster {
  const location = regions.find(one => one.name === region)?.azureLocation;
  const gatewayServices = new Map(
    (plan?.gateways ?? []).map(({ gateway, loadBalancer }) => [
      `${gateway.metadata.namespace}/${gateway.metadata.name}`,
      loadBalancer?.service,
    ]),
  );
  return {
    name,
    region,
    ...(location ? { location } : {}),
    isKnown: plan !== undefined && state.error === undefined,
    canPublish: mode === 'reconcile',
    services: state.value?.trafficServices ?? [],
    routes: (plan?.routes ?? []).map(
      ({ route, host, gatewayHost, phase, others }) => {
        const { gatewayName, gatewayNamespace = defaultGatewayNamespace } =
          route.spec;
        return {
          route,
          host,
          gatewayHost,
          isActive: phase === 'Active',
          // What would decide about it is missing.
          isUndecided: phase !== 'Active' && others === 'keep',
          gatewayService: gatewayServices.get(
            `${gatewayNamespace}/${gatewayName}`,
          ),
        };
      },
    ),
    publishes: (state.value?.dnsEndpoints ?? [])
      .filter(
        ({ metadata }) =>
          metadata.labels?.[VANITY_LABEL] === trafficManager.owner &&
          !metadata.deletionTimestamp,
      )
      .flatMap(({ spec }) =>
        (spec.endpoints ?? []).map(({ dnsName }) => dnsName),
      ),
  };
}

/** A foreign object under a wanted name is left alone. */
function withVanityRecords(
  { plan, state }: PlannedCluster,
  records: VanityRecord[],
  standing: DnsEndpoint[],
): PlannedCluster['plan'] {
  if (!plan) {
    return plan;
  }
  const ours = new Set(standing.map(keyOf));
  const foreign = new Set(
    (state.value?.dnsEndpoints ?? []).map(keyOf).filter(key => !ours.has(key)),
  );
  const wanted = records
    .map(({ endpoint }) => endpoint)
    .filter(endpoint => !foreign.has(keyOf(endpoint)));
  const isWanted = new Set(wanted.map(keyOf));
  return {
    ...plan,
    desired: [...plan.desired, ...wanted],
    unwanted: [
      ...plan.unwanted,
      ...standing
        .filter(endpoint => !isWanted.has(keyOf(endpoint)))
        .map((endpoint): ObjectReference => referenceOf(endpoint)),
    ],
  };
}

function keyOf(endpoint: DnsEndpoint): string {
  return referenceKey(referenceOf(endpoint));
}
