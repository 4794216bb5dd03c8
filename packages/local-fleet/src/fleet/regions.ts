import { AddressPool } from '../cloudProvider';

/** A region of the fleet, as its operator would have set it up. @public */
export interface RegionDefinition {
  region: string;
  title: string;
  /** Azure's name of the location. */
  azureLocation: string;
  resourceGroup: string;
  loadBalancers: AddressPool;
  /** The country that it is in, by which Traffic Manager's geographic routing goes. */
  country: string;
  /** What it is met by from outside: an address that stands for no machine (RFC 5737). */
  publicAddress: string;
}

/** @public */
export const REGIONS: readonly RegionDefinition[] = [
  {
    region: 'weu',
    title: 'West Europe',
    azureLocation: 'westeurope',
    resourceGroup: 'rg-dns-weu',
    loadBalancers: { network: '10.1.0', first: 100 },
    country: 'NL',
    publicAddress: '192.0.2.10',
  },
  {
    region: 'neu',
    title: 'North Europe',
    azureLocation: 'northeurope',
    resourceGroup: 'rg-dns-neu',
    loadBalancers: { network: '10.2.0', first: 100 },
    country: 'IE',
    publicAddress: '198.51.100.10',
  },
  {
    region: 'frc',
    title: 'France Central',
    azureLocation: 'francecentral',
    resourceGroup: 'rg-dns-frc',
    loadBalancers: { network: '10.3.0', first: 100 },
    country: 'FR',
    publicAddress: '203.0.113.10',
  },
];

/** The private zone of every region. @public */
export const ZONE_NAME = 'test-aks.nl';

/** The public zone, with a name for the gateway of each region. */
export const PUBLIC_ZONE_NAME = 'test-edge.example';

/** Where the public zone and the Traffic Manager profiles are. */
export const EDGE_RESOURCE_GROUP = 'rg-edge';

/** Ids that nobody can take for real ones. */
export const SUBSCRIPTION_ID = '00000000-0000-0000-0000-00000000feed';
export const TENANT_ID = '00000000-0000-0000-0000-00000000face';
export const CLIENT_ID = '00000000-0000-0000-0000-00000000c0de';

/** Name of a region's cluster, and of its context in the kubeconfig. */
export function clusterNameOf(region: string): string {
  return `aks-${region}`;
}

/** Name of a region's gateway in the public zone, relative to it. */
export function gatewayNameOf(region: string): string {
  return `gateway-${region}`;
}
