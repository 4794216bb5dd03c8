import { Resolver } from 'dns/promises';
import { createAzureApi } from '@service-router/local-fleet/src/azure';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import {
  createDnsServer,
  DnsServer,
} from '@service-router/local-fleet/src/dns';
import {
  azureZoneRecords,
  ExternalDns,
} from '@service-router/local-fleet/src/externalDns';
import { privateDnsClient } from '@service-router/local-fleet/src/fleet/privateDnsClient';
import { SUBSCRIPTION_ID } from '@service-router/local-fleet/src/fleet/regions';
import { ZoneStore } from '@service-router/local-fleet/src/zones';
import type { TestCluster } from '../TestCluster';
import { instanceOf } from './instances';
import { AMPLE_LIMITS } from './limits';
import { startFleetExternalDns } from './startFleetExternalDns';
import { DOMAIN, Region, REGIONS, Zones, ZonesTarget } from './Zones';

const PRINCIPAL = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  clientId: '22222222-2222-2222-2222-222222222222',
  clientSecret: 'secret',
};
const relative = (name: string) => name.slice(0, -DOMAIN.length - 1);
const resourceGroupOf = (region: Region) => `rg-dns-${region}`;

/** The local fleet's own ExternalDNS, Azure and DNS servers. */
export const localZones: ZonesTarget = {
  obstacle: () => undefined,
  async start(): Promise<Zones> {
    const authority = createCertificateAuthority({ now: new Date() });
    const zones = new ZoneStore();
    const servers = new Map<Region, DnsServer>();
    const zoneOf = (region: Region) =>
      zones.create({
        subscriptionId: SUBSCRIPTION_ID,
        resourceGroup: resourceGroupOf(region),
        name: DOMAIN,
      });
    for (const region of REGIONS) {
      const server = createDnsServer({ port: 0, zone: zoneOf(region) });
      await server.start();
      servers.set(region, server);
    }
    const azure = createAzureApi({
      port: 0,
      tls: authority.issue('Azure'),
      principal: PRINCIPAL,
      zones,
      limits: AMPLE_LIMITS,
    });
    await azure.start();
    const client = await privateDnsClient(
      azure.url,
      PRINCIPAL,
      authority.own.cert,
    );
    const instances: ExternalDns[] = [];

    return {
      async publish(cluster: TestCluster, region: Region) {
        for (const zone of REGIONS) {
          const records = azureZoneRecords({
            client,
            resourceGroup: resourceGroupOf(zone),
            zoneName: DOMAIN,
          });
          const instance = instanceOf(region, zone);
          instances.push(
            await startFleetExternalDns(cluster, instance, records),
          );
        }
      },
      async dig(region, name, type) {
        const resolver = new Resolver();
        resolver.setServers([`127.0.0.1:${servers.get(region)?.port}`]);
        try {
          const answers = await resolver.resolve(name, type);
          return (answers as (string | string[])[]).map(answer =>
            Array.isArray(answer) ? `"${answer.join('')}"` : answer,
          );
        } catch (error) {
          const { code } = error as { code?: string };
          if (code === 'ENOTFOUND' || code === 'ENODATA') {
            return [];
          }
          throw error;
        }
      },
      async write(region, name, cname) {
        zoneOf(region).put({
          name: relative(name),
          ttl: 60,
          metadata: {},
          data: { type: 'CNAME', target: cname },
        });
      },
      async forget(region, name) {
        zoneOf(region).delete(relative(name), 'TXT');
      },
      async stop() {
        await Promise.all(instances.map(instance => instance.stop()));
        await azure.stop();
        await Promise.all([...servers.values()].map(server => server.stop()));
      },
    };
  },
};
