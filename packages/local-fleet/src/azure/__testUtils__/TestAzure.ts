import type { DnsManagementClient } from '@azure/arm-dns';
import type { PrivateDnsManagementClient } from '@azure/arm-privatedns';
import type { TrafficManagerManagementClient } from '@azure/arm-trafficmanager';
import type { TokenCredential } from '@azure/identity';
import { createCertificateAuthority } from '../../certificates';
import { ProfileStore } from '../../trafficManager';
import { ZoneStore } from '../../zones';
import { AzureApi, AzureApiOptions, createAzureApi } from '../createAzureApi';

const authority = createCertificateAuthority({ now: new Date() });
const tls = authority.issue('azure');

const PRINCIPAL = {
  tenantId: '00000000-0000-0000-0000-00000000aaaa',
  clientId: '00000000-0000-0000-0000-00000000bbbb',
  clientSecret: 'correct horse',
};

export const SUBSCRIPTION = '00000000-0000-0000-0000-00000000feed';

/** Collects what a paged operation gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The status of an answer, which the SDK's methods do not give. */
export async function statusOf(
  act: (options: {
    onResponse: (response: { status: number }) => void;
  }) => Promise<unknown>,
): Promise<number> {
  let status = 0;
  await act({
    onResponse: response => {
      status = response.status;
    },
  });
  return status;
}

/** The fleet's Azure with empty stores and a clock that stands, and unmodified SDK clients of it that do not retry. */
export class TestAzure {
  now = Date.now();
  readonly zones = new ZoneStore();
  readonly publicZones = new ZoneStore({ kind: 'public' });
  readonly profiles = new ProfileStore();
  readonly api: AzureApi;
  #sdk!: {
    dns: typeof import('@azure/arm-dns');
    identity: typeof import('@azure/identity');
    privateDns: typeof import('@azure/arm-privatedns');
    trafficManager: typeof import('@azure/arm-trafficmanager');
  };

  constructor(options: Partial<AzureApiOptions> = {}) {
    this.api = createAzureApi({
      port: 0,
      tls,
      principal: PRINCIPAL,
      zones: this.zones,
      publicZones: this.publicZones,
      profiles: this.profiles,
      clock: () => this.now,
      ...options,
    });
  }

  async start(): Promise<this> {
    // Some of these stand on modules that are ESM only, which Jest can import but not require.
    this.#sdk = {
      dns: await import('@azure/arm-dns'),
      identity: await import('@azure/identity'),
      privateDns: await import('@azure/arm-privatedns'),
      trafficManager: await import('@azure/arm-trafficmanager'),
    };
    await this.api.start();
    return this;
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  credential(clientSecret = PRINCIPAL.clientSecret) {
    return new this.#sdk.identity.ClientSecretCredential(
      PRINCIPAL.tenantId,
      PRINCIPAL.clientId,
      clientSecret,
      {
        authorityHost: this.api.url,
        disableInstanceDiscovery: true,
        tlsOptions: { ca: authority.own.cert },
      },
    );
  }

  get clientOptions() {
    return {
      endpoint: this.api.url,
      tlsOptions: { ca: authority.own.cert },
      retryOptions: { maxRetries: 0 },
    };
  }

  privateDns(
    credential: TokenCredential = this.credential(),
  ): PrivateDnsManagementClient {
    return new this.#sdk.privateDns.PrivateDnsManagementClient(
      credential,
      SUBSCRIPTION,
      this.clientOptions,
    );
  }

  publicDns(): DnsManagementClient {
    return new this.#sdk.dns.DnsManagementClient(
      this.credential(),
      SUBSCRIPTION,
      this.clientOptions,
    );
  }

  trafficManager(subscription = SUBSCRIPTION): TrafficManagerManagementClient {
    return new this.#sdk.trafficManager.TrafficManagerManagementClient(
      this.credential(),
      subscription,
      this.clientOptions,
    );
  }

  /** A client that retries as it does by itself. */
  retrying(): TrafficManagerManagementClient {
    return new this.#sdk.trafficManager.TrafficManagerManagementClient(
      this.credential(),
      SUBSCRIPTION,
      { ...this.clientOptions, retryOptions: {} },
    );
  }
}
