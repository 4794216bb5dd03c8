import { writeFile } from 'fs/promises';
import { join } from 'path';
import {
  AzureApi,
  createAzureApi,
} from '@service-router/local-fleet/src/azure';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import { SUBSCRIPTION_ID } from '@service-router/local-fleet/src/fleet/regions';
import {
  Profile,
  ProfileStore,
} from '@service-router/local-fleet/src/trafficManager';
import { ZoneStore } from '@service-router/local-fleet/src/zones';
import {
  ConnectProxy,
  createConnectProxy,
} from '../../publishing/azure/createConnectProxy';

const HOSTS = ['login.microsoftonline.com', 'management.azure.com'];
const WRITES = ['PUT', 'PATCH', 'DELETE'];

export const RESOURCE_GROUP = 'rg-edge';

const PRINCIPAL = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  clientId: '22222222-2222-2222-2222-222222222222',
  clientSecret: 'secret',
};

/**
 * Traffic Manager of the local fleet at the names of the public cloud, for whoever goes through its proxy and trusts its
 * authority: so that a program needs no word of where it is.
 */
export class PublicTrafficManager {
  private constructor(
    private readonly profiles: ProfileStore,
    private readonly count: { writes: number },
    private readonly authorityFile: string,
    private readonly api: AzureApi,
    private readonly proxy: ConnectProxy,
  ) {}

  /** @param folder - for what a client is to read */
  static async start(folder: string): Promise<PublicTrafficManager> {
    const authority = createCertificateAuthority({
      now: new Date(),
      hosts: HOSTS,
    });
    const profiles = new ProfileStore();
    const count = { writes: 0 };
    const api = createAzureApi({
      port: 0,
      tls: authority.issue('Azure'),
      principal: PRINCIPAL,
      zones: new ZoneStore(),
      profiles,
      resourceGroups: [
        { subscriptionId: SUBSCRIPTION_ID, resourceGroup: RESOURCE_GROUP },
      ],
      onRequest: ({ method }) => {
        count.writes += WRITES.includes(method) ? 1 : 0;
      },
    });
    await api.start();
    const port = Number(new URL(api.url).port);
    const proxy = await createConnectProxy(
      new Map(HOSTS.map(host => [`${host}:443`, port])),
    );
    const authorityFile = join(folder, 'authority.crt');
    await writeFile(authorityFile, authority.own.cert);
    return new PublicTrafficManager(profiles, count, authorityFile, api, proxy);
  }

  /** Requests that may change something, so far. */
  get writes(): number {
    return this.count.writes;
  }

  /** What stands. */
  list(): Profile[] {
    return this.profiles.list();
  }

  /** Who may write here, and where, as the provider of the reference is told it. */
  get account(): Record<string, string> {
    return {
      AZURE_TENANT_ID: PRINCIPAL.tenantId,
      AZURE_CLIENT_ID: PRINCIPAL.clientId,
      AZURE_CLIENT_SECRET: PRINCIPAL.clientSecret,
      AZURE_SUBSCRIPTION_ID: SUBSCRIPTION_ID,
      RESOURCE_GROUPS: RESOURCE_GROUP,
    };
  }

  /** By which a program is led here instead of to the public cloud. */
  get network(): Record<string, string> {
    return {
      HTTPS_PROXY: this.proxy.url,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: this.authorityFile,
    };
  }

  /** Whom a client asked the proxy for besides. */
  get strangers(): readonly string[] {
    return this.proxy.refused;
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    await this.api.stop();
  }
}
