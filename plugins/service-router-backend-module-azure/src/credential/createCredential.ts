import type { TokenCredential } from '@azure/core-auth';
import { AzureSdk } from '../AzureSdk';
import { AzureConfig } from '../config';

/**
 * The credential that the configuration asks for in a subscription. Nothing is asked of Azure before the first token.
 *
 * @param edges - `tls`: certificates to trust besides the machine's own, PEM; `retries`: tries after the first
 * @throws when the SDK cannot make the credential, for example outside a pod with workload identity
 */
export function createCredential(
  config: AzureConfig,
  subscriptionId: string,
  identity: AzureSdk['identity'],
  edges: { tls?: { ca: string }; retries?: number } = {},
): TokenCredential {
  const { cloud, subscriptions = {} } = config;
  const credential =
    subscriptions[subscriptionId.toLowerCase()] ?? config.credential;
  const options = {
    ...(cloud.authority
      ? {
          authorityHost: cloud.authority,
          // Instance discovery asks the public cloud whether it knows the authority, which it does not.
          disableInstanceDiscovery: true,
        }
      : {}),
    ...(edges.tls ? { tlsOptions: edges.tls } : {}),
    ...(edges.retries === undefined
      ? {}
      : { retryOptions: { maxRetries: edges.retries } }),
  };
  switch (credential.type) {
    case 'clientSecret':
      return new identity.ClientSecretCredential(
        credential.tenantId,
        credential.clientId,
        credential.clientSecret,
        options,
      );
    case 'managedIdentity':
      return new identity.ManagedIdentityCredential({
        ...options,
        clientId: credential.clientId,
      });
    case 'workloadIdentity':
      return new identity.WorkloadIdentityCredential({
        ...options,
        tenantId: credential.tenantId,
        clientId: credential.clientId,
      });
    default:
      return new identity.DefaultAzureCredential({
        ...options,
        tenantId: credential.tenantId,
        managedIdentityClientId: credential.clientId,
        workloadIdentityClientId: credential.clientId,
      });
  }
}
