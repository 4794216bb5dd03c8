import { ConfigReader } from '@backstage/config';
import {
  AzureApi,
  AzureApiOptions,
  createAzureApi,
} from '@service-router/local-fleet/src/azure';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import { ProfileStore } from '@service-router/local-fleet/src/trafficManager';
import { ZoneStore } from '@service-router/local-fleet/src/zones';
import type { TrafficManager } from '@service-router/plugin-service-router-node';
import { loadAzureSdk } from '../../AzureSdk';
import { BudgetPolicy, RequestBudget, systemTimers } from '../../budget';
import { createTrafficManagerProvider } from '../createTrafficManagerProvider';

const authority = createCertificateAuthority({ now: new Date() });
const tls = authority.issue('azure');
const principal = {
  tenantId: '00000000-0000-0000-0000-00000000aaaa',
  clientId: '00000000-0000-0000-0000-00000000bbbb',
  clientSecret: 'correct-secret',
};

export const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
export const GROUP = 'rg-edge';

/** A Resource Manager with an empty Traffic Manager, and the provider under test in front of it. */
export class TrafficAzure {
  readonly profiles = new ProfileStore();
  readonly requests: string[] = [];
  readonly #api: AzureApi;
  manager!: TrafficManager;

  constructor(options: Partial<AzureApiOptions> = {}) {
    this.#api = createAzureApi({
      port: 0,
      tls,
      principal,
      zones: new ZoneStore(),
      profiles: this.profiles,
      resourceGroups: [{ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }],
      ...options,
      onRequest: async request => {
        this.requests.push(`${request.method} ${shortOf(request.url)}`);
        await options.onRequest?.(request);
      },
    });
  }

  async start(): Promise<this> {
    await this.#api.start();
    const provider = createTrafficManagerProvider(
      {
        credential: { type: 'clientSecret', ...principal },
        cloud: {
          resourceManager: this.#api.url,
          authority: this.#api.url,
          audience: 'https://management.azure.com',
        },
      },
      await loadAzureSdk(),
      new BudgetPolicy(new RequestBudget(systemTimers), Date.now),
      { tls: { ca: authority.own.cert }, retries: 0 },
    );
    this.manager = provider.createTrafficManager(
      new ConfigReader({ subscriptionId: SUBSCRIPTION }),
    );
    return this;
  }

  stop(): Promise<void> {
    return this.#api.stop();
  }

  /** Requests that change something, since the last call. */
  writes(): string[] {
    return this.requests
      .splice(0)
      .filter(line => !line.startsWith('GET') && !line.includes('check'));
  }
}

/** The path from the profiles on. */
function shortOf({ pathname }: URL): string {
  return pathname.replace(/^.*\/providers\/Microsoft.Network\//i, '');
}
