import type { PrivateDnsManagementClient } from '@azure/arm-privatedns';
import { ServicePrincipal } from '../azure';
import { SUBSCRIPTION_ID } from './regions';

/** The client by which every ExternalDNS of the fleet writes: unmodified, pointed at the fleet's Azure. */
export async function privateDnsClient(
  url: string,
  principal: ServicePrincipal,
  ca: string,
): Promise<PrivateDnsManagementClient> {
  const { PrivateDnsManagementClient: Client } = await import(
    '@azure/arm-privatedns'
  );
  const { ClientSecretCredential } = await import('@azure/identity');
  const tlsOptions = { ca };
  const credential = new ClientSecretCredential(
    principal.tenantId,
    principal.clientId,
    principal.clientSecret,
    { authorityHost: url, disableInstanceDiscovery: true, tlsOptions },
  );
  return new Client(credential, SUBSCRIPTION_ID, { endpoint: url, tlsOptions });
}
