import type { PrivateDnsManagementClient } from '@azure/arm-privatedns';
import type { TokenCredential } from '@azure/core-auth';
import type { ZoneProvider } from '@service-router/plugin-service-router-node';
import { AzureSdk } from '../AzureSdk';
import { BudgetPolicy } from '../budget';
import { AzureConfig } from '../config';
import { createCredential } from '../credential';
import { PrivateZoneReader } from './PrivateZoneReader';
import { ReadingPolicy } from './ReadingPolicy';
import { readZoneLocation } from './ZoneLocation';

/** Tries after the first for one page; a large zone would else begin anew with each hiccup. */
const RETRIES = 3;

/** What `serviceRouter.regions.<region>.zone.provider` names, and its default. */
export const PRIVATE_DNS_PROVIDER_ID = 'azure-private-dns';

/**
 * Reads Azure private zones. Zones of one subscription share a client, and all clients one credential, so that there
 * is one token.
 *
 * @param budget - what every request has to wait for
 * @param edges - `tls`: certificates to trust besides the machine's own, PEM; `retries`: tries after the first
 */
export function createPrivateDnsProvider(
  config: AzureConfig,
  sdk: AzureSdk,
  budget: BudgetPolicy,
  edges: { tls?: { ca: string }; retries?: number } = {},
): ZoneProvider {
  const policy = new ReadingPolicy();
  const clients = new Map<string, PrivateDnsManagementClient>();
  let credential: TokenCredential | undefined;

  function clientOf(subscriptionId: string): PrivateDnsManagementClient {
    const key = subscriptionId.toLowerCase();
    const known = clients.get(key);
    if (known) {
      return known;
    }
    credential ??= createCredential(config, sdk.identity, edges);
    const { cloud, recordSetsApiVersion } = config;
    const client = new sdk.privateDns.PrivateDnsManagementClient(
      credential,
      subscriptionId,
      {
        endpoint: cloud.resourceManager,
        credentials: { scopes: [`${cloud.audience}/.default`] },
        retryOptions: { maxRetries: edges.retries ?? RETRIES },
        additionalPolicies: [
          { policy, position: 'perCall' },
          // Each try of a request counts.
          { policy: budget, position: 'perRetry' },
        ],
        ...(recordSetsApiVersion ? { apiVersion: recordSetsApiVersion } : {}),
        ...(edges.tls ? { tlsOptions: edges.tls } : {}),
      },
    );
    clients.set(key, client);
    return client;
  }

  return {
    id: PRIVATE_DNS_PROVIDER_ID,
    createReader: zone => {
      const location = readZoneLocation(zone);
      return new PrivateZoneReader(
        location,
        clientOf(location.subscriptionId),
        policy,
        config.cloud.resourceManager,
      );
    },
  };
}
