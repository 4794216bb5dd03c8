import { ConfigReader } from '@backstage/config';
import { createAzureApi } from '@service-router/local-fleet/src/azure';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import { ZoneStore } from '@service-router/local-fleet/src/zones';
import { loadAzureSdk } from '../AzureSdk';
import { BudgetPolicy, RequestBudget, systemTimers } from '../budget';
import {
  createZoneProviders,
  PUBLIC_DNS_PROVIDER_ID,
} from './createZoneProviders';

const subscriptionId = '11111111-2222-3333-4444-555555555555';
const authority = createCertificateAuthority({ now: new Date() });
const principal = {
  tenantId: '00000000-0000-0000-0000-00000000aaaa',
  clientId: '00000000-0000-0000-0000-00000000bbbb',
  clientSecret: 'correct-secret',
};

describe('a public zone of Azure', () => {
  const publicZones = new ZoneStore({ kind: 'public' });
  const api = createAzureApi({
    port: 0,
    tls: authority.issue('azure'),
    principal,
    zones: new ZoneStore(),
    publicZones,
  });
  beforeAll(() => api.start());
  afterAll(() => api.stop());

  it('is read back whole, over several pages', async () => {
    const zone = publicZones.create({
      subscriptionId,
      resourceGroup: 'rg-dns',
      name: 'example.com',
    });
    for (let index = 0; index < 150; index += 1) {
      zone.put({
        name: `api-${index}`,
        ttl: 300,
        metadata: {},
        data: { type: 'A', addresses: ['203.0.113.10'] },
      });
    }
    const provider = createZoneProviders(
      {
        credential: { type: 'clientSecret', ...principal },
        cloud: {
          resourceManager: api.url,
          authority: api.url,
          audience: 'https://management.azure.com',
        },
      },
      await loadAzureSdk(),
      new BudgetPolicy(new RequestBudget(systemTimers), Date.now),
      { tls: { ca: authority.own.cert } },
    ).find(({ id }) => id === PUBLIC_DNS_PROVIDER_ID);
    const recordSets = await provider!
      .createReader({
        region: 'weu',
        name: 'example.com',
        config: new ConfigReader({ subscriptionId, resourceGroup: 'rg-dns' }),
      })
      .read({ signal: new AbortController().signal });
    expect(recordSets).toHaveLength(152);
    expect(recordSets.filter(({ type }) => type === 'NS')).toMatchObject([
      {
        fqdn: 'example.com',
        values: expect.arrayContaining([expect.any(String)]),
      },
    ]);
    expect(recordSets).toContainEqual(
      expect.objectContaining({
        fqdn: 'api-149.example.com',
        type: 'A',
        values: ['203.0.113.10'],
      }),
    );
  });
});
