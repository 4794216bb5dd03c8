import { AddressPool } from '../cloudProvider';

/** A region of the fleet, as its operator would have set it up. @public */
export interface RegionDefinition {
  region: string;
  title: string;
  /** Azure's name of the location. */
  azureLocation: string;
  resourceGroup: string;
  loadBalancers: AddressPool;
}

/** @public */
export const REGIONS: readonly RegionDefinition[] = [
  {
    region: 'weu',
    title: 'West Europe',
    azureLocation: 'westeurope',
    resourceGroup: 'rg-dns-weu',
    loadBalancers: { network: '10.1.0', first: 100 },
  },
  {
    region: 'neu',
    title: 'North Europe',
    azureLocation: 'northeurope',
    resourceGroup: 'rg-dns-neu',
    loadBalancers: { network: '10.2.0', first: 100 },
  },
  {
    region: 'frc',
    title: 'France Central',
    azureLocation: 'francecentral',
    resourceGroup: 'rg-dns-frc',
    loadBalancers: { network: '10.3.0', first: 100 },
  },
];

/** The private zone of every region. @public */
export const ZONE_NAME = 'test-aks.nl';

/** Ids that nobody can take for real ones. */
export const SUBSCRIPTION_ID = '00000000-0000-0000-0000-00000000feed';
export const TENANT_ID = '00000000-0000-0000-0000-00000000face';
export const CLIENT_ID = '00000000-0000-0000-0000-00000000c0de';

/** Name of a region's cluster, and of its context in the kubeconfig. */
export function clusterNameOf(region: string): string {
  return `aks-${region}`;
}
