import { systemClock } from '@service-router/local-fleet/src/clock';
import { ClusterClient } from '@service-router/local-fleet/src/clusters';
import {
  dnsEndpointSource,
  ExternalDns,
  ZoneRecords,
} from '@service-router/local-fleet/src/externalDns';
import { silentLog } from '@service-router/local-fleet/src/log';
import {
  DEFAULT_RECORD_TYPES,
  ExternalDnsInstance,
} from '@service-router/plugin-service-router-common';
import type { TestCluster } from '../TestCluster';

/** Starts an ExternalDNS of the local fleet, which looks as often as the real ones do in these tests. */
export async function startFleetExternalDns(
  { server }: TestCluster,
  instance: ExternalDnsInstance,
  zone: ZoneRecords,
): Promise<ExternalDns> {
  const {
    name,
    ownerId,
    prefix = '',
    policy = 'sync',
    labelFilter = '',
    managedRecordTypes = DEFAULT_RECORD_TYPES,
  } = instance;
  const cluster = await ClusterClient.create({
    name,
    server: server.url,
    ca: Buffer.from(server.caData, 'base64').toString(),
    token: server.admin.token,
  });
  const externalDns = new ExternalDns(name, {
    source: dnsEndpointSource({ cluster, labelFilter, clock: systemClock }),
    zone,
    settings: {
      txtOwnerId: ownerId,
      txtPrefix: prefix,
      policy,
      managedRecordTypes,
      interval: 1_000,
      minEventSyncInterval: 200,
    },
    clock: systemClock,
    log: silentLog,
  });
  externalDns.start();
  return externalDns;
}
