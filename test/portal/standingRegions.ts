import {
  changesOf,
  ClusterState,
  DnsEndpoint,
  planCluster,
  RecordSet,
  registryNameOf,
  registryTextOf,
} from '@service-router/plugin-service-router-common';
import { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { MemoryCluster } from '@service-router/plugin-service-router-backend/src/__testUtils__/MemoryCluster';
import { fleetOfRoutes } from '../bench/fleetOfRoutes';

/** A region at work: its cluster with everything written, and its zone as ExternalDNS leaves it. */
export interface StandingRegion {
  name: string;
  cluster: MemoryCluster;
  zone: RecordSet[];
  /** What the zone holds after somebody has changed it. */
  later?: RecordSet[];
  /** Why the zone cannot be read. */
  refusal?: string;
}

/** Regions that all hold the same routes, each of them written and published. */
export function standingRegions(
  routes: number,
  regions: number,
): StandingRegion[] {
  return fleetOfRoutes(routes, regions).map((state, index) => {
    const name = `r${index}`;
    const endpoints = endpointsOf(state);
    const cluster = new MemoryCluster();
    [...Object.values(state).flat(), ...endpoints].forEach(object =>
      cluster.put(object as unknown as AnyObject),
    );
    return { name, cluster, zone: zoneOf(endpoints, name) };
  });
}

function endpointsOf(state: ClusterState): DnsEndpoint[] {
  const plan = planCluster(state, { defaultGatewayNamespace: 'istio-system' });
  return changesOf(plan, state, new Date()).apply.flatMap(object =>
    object.kind === 'DNSEndpoint'
      ? [{ ...object, status: { observedGeneration: 1 } } as DnsEndpoint]
      : [],
  );
}

function zoneOf(endpoints: DnsEndpoint[], region: string): RecordSet[] {
  const recordSets = endpoints.flatMap(({ metadata, spec }) =>
    (spec.endpoints ?? []).flatMap(
      ({ dnsName, recordType, recordTTL, targets }): RecordSet[] => [
        {
          fqdn: dnsName,
          type: recordType,
          ttl: recordTTL ?? 300,
          values: targets,
        },
        {
          fqdn: registryNameOf(dnsName, recordType, { prefix: `${region}-` }),
          type: 'TXT',
          ttl: 300,
          values: [
            registryTextOf({
              owner: `external-dns-${region}`,
              resource: `crd/${metadata.namespace}/${metadata.name}`,
            }),
          ],
        },
      ],
    ),
  );
  // A zone has each name and type once, however many endpoints ask for it.
  return [
    ...new Map(
      recordSets.map(record => [`${record.type} ${record.fqdn}`, record]),
    ).values(),
  ];
}
