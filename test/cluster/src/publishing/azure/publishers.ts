import { azureZoneRecords } from '@service-router/local-fleet/src/externalDns';
import type { ExternalDnsInstance } from '@service-router/plugin-service-router-common';
import { target } from '../../targets';
import type { TestCluster } from '../../TestCluster';
import { startFleetExternalDns } from '../startFleetExternalDns';
import {
  obstacleToRealExternalDns,
  startRealExternalDns,
} from '../startRealExternalDns';
import { DOMAIN } from '../Zones';
import { PublicAzure, RESOURCE_MANAGER } from './PublicAzure';

export interface PublisherLaunch {
  /** For what it is to read. */
  folder: string;
  cluster: TestCluster;
  instance: ExternalDnsInstance;
  azure: PublicAzure;
}

/** An ExternalDNS that writes to Azure. */
export interface Publisher {
  /** Why there can be none; undefined where there can. */
  obstacle(): string | undefined;
  /** A part of what its client of Azure calls itself. */
  readonly userAgent: string;
  /** Where it finds Azure. */
  hostOf(azure: PublicAzure): string;
  /** @returns ends it */
  start(launch: PublisherLaunch): Promise<() => Promise<void>>;
}

/** The real one, with its own provider azure-private-dns. */
const realPublisher: Publisher = {
  obstacle: obstacleToRealExternalDns,
  userAgent: 'azsdk-go-armprivatedns',
  hostOf: () => RESOURCE_MANAGER,
  async start({ folder, cluster, instance, azure }) {
    const daemon = await startRealExternalDns({
      folder,
      cluster,
      instance,
      provider: azure.provider,
      environment: azure.environment,
    });
    return () => daemon.kill();
  },
};

/** The local fleet's, which is to do the same. */
const fleetPublisher: Publisher = {
  obstacle: () => undefined,
  userAgent: 'azsdk-js-arm-privatedns',
  hostOf: azure => new URL(azure.url).host,
  async start({ cluster, instance, azure }) {
    const zone = azureZoneRecords({
      client: await azure.client(),
      resourceGroup: azure.resourceGroup,
      zoneName: DOMAIN,
    });
    const externalDns = await startFleetExternalDns(cluster, instance, zone);
    return () => externalDns.stop();
  },
};

/** The one that goes with the API server of this run. */
export const publisher: Publisher =
  target.name === 'local-fleet' ? fleetPublisher : realPublisher;
