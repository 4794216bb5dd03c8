import type { PrivateDnsManagementClient } from '@azure/arm-privatedns';
import { Clock } from '../clock';
import { ClusterClient } from '../clusters';
import {
  azureZoneRecords,
  dnsEndpointSource,
  ExternalDns,
  ExternalDnsSettings,
} from '../externalDns';
import { Log } from '../log';
import { REGIONS, ZONE_NAME } from './regions';

/**
 * Three clusters read each zone, and Azure lets a zone be listed 100 times a minute: at most 60 times by events, 18
 * times by the interval, which leaves room for readers.
 */
const INTERVAL = 10_000;
const MIN_EVENT_SYNC_INTERVAL = 3_000;

/** The settings of the operator's GitOps sample: one owner and one prefix for all instances of a cluster. */
export function settingsOf(clusterRegion: string): ExternalDnsSettings {
  return {
    txtOwnerId: `external-dns-${clusterRegion}`,
    txtPrefix: `${clusterRegion}-dev-aks-`,
    policy: 'sync',
    managedRecordTypes: ['CNAME', 'A', 'TXT'],
    interval: INTERVAL,
    minEventSyncInterval: MIN_EVENT_SYNC_INTERVAL,
  };
}

/** One ExternalDNS per zone for a cluster, each reading the DNSEndpoints of the zone's region. */
export function externalDnsInstances(options: {
  clusterRegion: string;
  cluster: ClusterClient;
  azure: PrivateDnsManagementClient;
  clock: Clock;
  log: Log;
}): { zoneRegion: string; instance: ExternalDns }[] {
  const { clusterRegion, cluster, azure, clock, log } = options;
  return REGIONS.map(({ region, resourceGroup }) => ({
    zoneRegion: region,
    instance: new ExternalDns(
      `external-dns of ${clusterRegion} for the zone of ${region}`,
      {
        source: dnsEndpointSource({
          cluster,
          labelFilter: `router.io/region in (${region})`,
          clock,
        }),
        zone: azureZoneRecords({
          client: azure,
          resourceGroup,
          zoneName: ZONE_NAME,
        }),
        settings: settingsOf(clusterRegion),
        clock,
        log,
      },
    ),
  }));
}
