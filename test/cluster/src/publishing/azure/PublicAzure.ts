import { writeFile } from 'fs/promises';
import { join } from 'path';
import {
  AzureApi,
  AzureRequest,
  createAzureApi,
  Faults,
} from '@service-router/local-fleet/src/azure';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import { privateDnsClient } from '@service-router/local-fleet/src/fleet/privateDnsClient';
import { SUBSCRIPTION_ID } from '@service-router/local-fleet/src/fleet/regions';
import {
  RecordData,
  Zone,
  ZoneStore,
} from '@service-router/local-fleet/src/zones';
import {
  BudgetPolicy,
  RequestBudget,
  systemTimers,
  Timers,
} from '@service-router/plugin-service-router-backend-module-azure/src/budget';
import { loadAzureSdk } from '@service-router/plugin-service-router-backend-module-azure/src/AzureSdk';
import { createZoneProviders } from '@service-router/plugin-service-router-backend-module-azure/src/zones';
import type { ZoneReader } from '@service-router/plugin-service-router-node';
import { ConfigReader } from '@backstage/config';
import { AMPLE_LIMITS } from '../limits';
import { DOMAIN } from '../Zones';
import { ConnectProxy, createConnectProxy } from './createConnectProxy';

/** Where everybody's Azure is. */
export const RESOURCE_MANAGER = 'management.azure.com';
const HOSTS = ['login.microsoftonline.com', RESOURCE_MANAGER];

const PRINCIPAL = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  clientId: '22222222-2222-2222-2222-222222222222',
  clientSecret: 'secret',
};
const ZONE = {
  subscriptionId: SUBSCRIPTION_ID,
  resourceGroup: 'rg-dns-weu',
  name: DOMAIN,
};

/** The product keeps to Azure's limits a minute; a test that waits for a change reads more often than that. */
const FAST_TIMERS: Timers = {
  now: () => systemTimers.now() * 1_000,
  after: (delay, run) => systemTimers.after(delay / 1_000, run),
};

/**
 * The local fleet's Azure in the place of the public one: for whoever goes through its proxy and trusts its authority, it
 * answers at the names that are built into every client.
 */
export class PublicAzure {
  private constructor(
    private readonly zone: Zone,
    /** Those to Resource Manager, in their order. */
    readonly requests: readonly AzureRequest[],
    readonly faults: Faults,
    private readonly files: { configuration: string; authority: string },
    private readonly authorityCertificate: string,
    private readonly api: AzureApi,
    private readonly proxy: ConnectProxy,
  ) {}

  /** @param folder - for what a client is to read */
  static async start(folder: string): Promise<PublicAzure> {
    const authority = createCertificateAuthority({
      now: new Date(),
      hosts: HOSTS,
    });
    const zones = new ZoneStore();
    const requests: AzureRequest[] = [];
    const faults = new Faults();
    const api = createAzureApi({
      port: 0,
      tls: authority.issue('Azure'),
      principal: PRINCIPAL,
      zones,
      limits: AMPLE_LIMITS,
      faults,
      onRequest: request => {
        requests.push(request);
      },
    });
    const zone = zones.create(ZONE);
    await api.start();
    const port = Number(new URL(api.url).port);
    const proxy = await createConnectProxy(
      new Map(HOSTS.map(host => [`${host}:443`, port])),
    );
    const files = {
      configuration: join(folder, 'azure.json'),
      authority: join(folder, 'authority.crt'),
    };
    await writeFile(files.authority, authority.own.cert);
    await writeFile(
      files.configuration,
      JSON.stringify({
        cloud: 'AzurePublicCloud',
        tenantId: PRINCIPAL.tenantId,
        subscriptionId: ZONE.subscriptionId,
        resourceGroup: ZONE.resourceGroup,
        aadClientId: PRINCIPAL.clientId,
        aadClientSecret: PRINCIPAL.clientSecret,
      }),
    );
    const { cert } = authority.own;
    return new PublicAzure(zone, requests, faults, files, cert, api, proxy);
  }

  /** Writes a record set by hand. */
  write(name: string, data: RecordData): void {
    this.zone.put({ name, ttl: 300, metadata: {}, data });
  }

  /** The flags by which ExternalDNS writes here. */
  get provider(): string[] {
    return [
      '--provider=azure-private-dns',
      `--azure-config-file=${this.files.configuration}`,
      `--azure-subscription-id=${ZONE.subscriptionId}`,
      `--azure-resource-group=${ZONE.resourceGroup}`,
      `--domain-filter=${DOMAIN}`,
    ];
  }

  /** By which a program made with Go is led here. It trusts no other authority, so that it cannot reach anybody else's Azure. */
  get environment(): Record<string, string> {
    return {
      HTTPS_PROXY: this.proxy.url,
      NO_PROXY: '',
      no_proxy: '',
      SSL_CERT_FILE: this.files.authority,
    };
  }

  /** Its own address, for those who can be told. */
  get url(): string {
    return this.api.url;
  }

  get resourceGroup(): string {
    return ZONE.resourceGroup;
  }

  /** The client of the local fleet's ExternalDNS. */
  client() {
    return privateDnsClient(this.url, PRINCIPAL, this.authorityCertificate);
  }

  /** Whom a client asked the proxy for besides. */
  get strangers(): readonly string[] {
    return this.proxy.refused;
  }

  /** The product's own reader of the zone, which knows where Azure is by its configuration. */
  async reader(): Promise<ZoneReader> {
    const { url } = this;
    const [privateZones] = createZoneProviders(
      {
        credential: { type: 'clientSecret', ...PRINCIPAL },
        cloud: {
          resourceManager: url,
          authority: url,
          audience: `https://${RESOURCE_MANAGER}`,
        },
      },
      await loadAzureSdk(),
      new BudgetPolicy(new RequestBudget(FAST_TIMERS), Date.now),
      { tls: { ca: this.authorityCertificate } },
    );
    return privateZones.createReader({
      region: 'weu',
      name: DOMAIN,
      config: new ConfigReader({ ...ZONE }),
    });
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    await this.api.stop();
  }
}
