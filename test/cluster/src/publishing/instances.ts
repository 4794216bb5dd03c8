import { settingsOf } from '@service-router/local-fleet/src/fleet/externalDnsInstances';
import type { ExternalDnsInstance } from '@service-router/plugin-service-router-common';
import type { Region } from './Zones';

/** The ExternalDNS of a region's cluster for a zone, set as the local fleet's instances are. */
export function instanceOf(region: Region, zone: Region): ExternalDnsInstance {
  const { txtOwnerId, txtPrefix, policy, managedRecordTypes } =
    settingsOf(region);
  return {
    name: `external-dns of ${region} for the zone of ${zone}`,
    ownerId: txtOwnerId,
    prefix: txtPrefix,
    policy,
    managedRecordTypes,
    labelFilter: `router.io/region in (${zone})`,
  };
}
