import type { TokenCredential } from '@azure/core-auth';
import type { ZoneProvider } from '@service-router/plugin-service-router-node';
import { AzureSdk } from '../AzureSdk';
import { BudgetPolicy } from '../budget';
import { AzureConfig } from '../config';
import { createCredential } from '../credential';
import { AzureZoneReader, RecordSetPage } from './AzureZoneReader';
import { ReadingPolicy } from './ReadingPolicy';
import { readZoneLocation, ZoneLocation } from './ZoneLocation';

/** Tries after the first for one page; a large zone would else begin anew with each hiccup. */
const RETRIES = 3;

/** What `serviceRouter.regions.<region>.zone.provider` names, and its default. */
export const PRIVATE_DNS_PROVIDER_ID = 'azure-private-dns';

/** What `serviceRouter.regions.<region>.zone.provider` names for a zone that the world can read. */
export const PUBLIC_DNS_PROVIDER_ID = 'azure-dns';

const privateDns = {
  id: PRIVATE_DNS_PROVIDER_ID,
  title: 'Azure Private DNS',
};
const publicDns = { id: PUBLIC_DNS_PROVIDER_ID, title: 'Azure DNS' };

/** Begins a list of a zone's record sets. */
type ListRecordSets = (location: ZoneLocation) => AsyncIterable<RecordSetPage>;

/**
 * Read Azure's private zones, and its public ones. Zones of one kind and subscription share a client, and clients share
 * a credential where the configuration has one for all, so that there is one token.
 *
 * @param budget - what every request has to wait for
 * @param edges - `tls`: certificates to trust besides the machine's own, PEM; `retries`: tries after the first
 */
export function createZoneProviders(
  config: AzureConfig,
  sdk: AzureSdk,
  budget: BudgetPolicy,
  edges: { tls?: { ca: string }; retries?: number } = {},
): ZoneProvider[] {
  const policy = new ReadingPolicy();
  const { cloud, recordSetsApiVersion } = config;
  const scope = `${cloud.audience}/.default`;
  const options = {
    endpoint: cloud.resourceManager,
    retryOptions: { maxRetries: edges.retries ?? RETRIES },
    additionalPolicies: [
      { policy, position: 'perCall' as const },
      // Each try of a request counts.
      { policy: budget, position: 'perRetry' as const },
    ],
    ...(edges.tls ? { tlsOptions: edges.tls } : {}),
  };
  const credentials = new Map<string, TokenCredential>();
  const credentialOf = (subscriptionId: string) => {
    // Subscriptions without one of their own share one, and so one token.
    const key = subscriptionId.toLowerCase();
    const owner = config.subscriptions?.[key] ? key : '';
    const credential =
      credentials.get(owner) ??
      createCredential(config, subscriptionId, sdk.identity, edges);
    credentials.set(owner, credential);
    return credential;
  };

  const providerOf = (
    { id, title }: Pick<ZoneProvider, 'id' | 'title'>,
    createLister: (subscriptionId: string) => ListRecordSets,
  ): ZoneProvider => {
    const listers = new Map<string, ListRecordSets>();
    return {
      id,
      title,
      createReader: zone => {
        const location = readZoneLocation(zone);
        const key = location.subscriptionId.toLowerCase();
        const list = listers.get(key) ?? createLister(location.subscriptionId);
        listers.set(key, list);
        return new AzureZoneReader(
          location,
          () => list(location),
          policy,
          budget,
          cloud.resourceManager,
        );
      },
    };
  };

  return [
    providerOf(privateDns, subscriptionId => {
      const { recordSets } = new sdk.privateDns.PrivateDnsManagementClient(
        credentialOf(subscriptionId),
        subscriptionId,
        {
          ...options,
          credentials: { scopes: [scope] },
          ...(recordSetsApiVersion ? { apiVersion: recordSetsApiVersion } : {}),
        },
      );
      return ({ resourceGroup, zoneName }) =>
        recordSets.list(resourceGroup, zoneName).byPage();
    }),
    providerOf(publicDns, subscriptionId => {
      const { recordSets } = new sdk.dns.DnsManagementClient(
        credentialOf(subscriptionId),
        subscriptionId,
        { ...options, credentialScopes: scope },
      );
      return ({ resourceGroup, zoneName }) =>
        recordSets.listAllByDnsZone(resourceGroup, zoneName).byPage();
    }),
  ];
}
