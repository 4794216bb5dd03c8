import type { WebhookEndpoint } from '@service-router/plugin-service-router-backend-module-external-dns';

/** Services that share a host, and so a profile: one in each of so many places. */
const PER_PROFILE = 20;

/** What ExternalDNS makes of so many Services: about half a KiB each, as its limit of a body counts on. */
export function endpointsOf(count: number): WebhookEndpoint[] {
  return Array.from({ length: count }, (_, index) => ({
    dnsName: `checkout-${index}.weu.apps.example.com`,
    targets: [`20.${index >> 16}.${(index >> 8) & 255}.${index & 255}`],
    recordType: 'A',
    recordTTL: 60,
    labels: {
      owner: 'external-dns-weu',
      resource: `service/team-${index % 400}/checkout-${index}`,
    },
    providerSpecific: [
      ['enabled', 'true'],
      ['endpoint-location', 'westeurope'],
      ['hostname', `checkout-${Math.floor(index / PER_PROFILE)}.example.com`],
      ['resource-group', 'rg-edge'],
      ['weight', String((index % 100) + 1)],
    ].map(([key, value]) => ({
      name: `webhook/traffic-manager-${key}`,
      value,
    })),
  }));
}
