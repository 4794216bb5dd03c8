import { MAIN } from '../repository';
import { FleetDescription } from './description';
import { FleetFolder } from './FleetFolder';
import { Region } from './Region';
import { gatewayHostOf } from './Edge';
import {
  CLIENT_ID,
  EDGE_RESOURCE_GROUP,
  PUBLIC_ZONE_NAME,
  SUBSCRIPTION_ID,
  TENANT_ID,
} from './regions';

/** Name of the one who may push to the application repository. */
export const GIT_USER = 'fleet';

/** What `fleet.json` says of a fleet that has started. */
export function describeFleet(
  folder: FleetFolder,
  controlUrl: string,
  azureUrl: string,
  gitUrl: string,
  regions: readonly Region[],
): FleetDescription {
  const edge = {
    subscriptionId: SUBSCRIPTION_ID,
    resourceGroup: EDGE_RESOURCE_GROUP,
  };
  return {
    control: { url: controlUrl },
    files: {
      ca: folder.file('ca.crt'),
      caBundle: folder.file('ca-bundle.crt'),
      kubeconfig: folder.kubeConfigFile,
      tokens: folder.file('tokens'),
    },
    azure: {
      authorityHost: azureUrl,
      endpoint: azureUrl,
      tenantId: TENANT_ID,
      clientId: CLIENT_ID,
      subscriptionId: SUBSCRIPTION_ID,
      trafficManager: edge,
      publicZone: { ...edge, name: PUBLIC_ZONE_NAME },
    },
    git: {
      url: gitUrl,
      branch: MAIN,
      user: GIT_USER,
      rawUrl: `${gitUrl}/raw/${MAIN}`,
    },
    regions: Object.fromEntries(
      regions.map(({ definition, address, dns, zone }) => [
        definition.region,
        {
          title: definition.title,
          azureLocation: definition.azureLocation,
          cluster: { context: address.name, url: address.server },
          zone: zone.id,
          dns: { host: '127.0.0.1', port: dns.port },
          gateway: {
            host: gatewayHostOf(definition.region),
            address: definition.publicAddress,
          },
        },
      ]),
    ),
  };
}
