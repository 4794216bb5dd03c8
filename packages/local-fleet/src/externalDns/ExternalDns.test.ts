import { createAzureApi, AzureApi, PUBLISHED_LIMITS } from '../azure';
import { createCertificateAuthority } from '../certificates';
import { ManualClock } from '../clock';
import { silentLog } from '../log';
import { Zone, ZoneStore } from '../zones';
import { DnsEndpointObject } from './desiredEndpoints';
import { EndpointSource, ExternalDns } from './ExternalDns';
import { azureZoneRecords, ZoneRecords } from './zoneRecords';

const authority = createCertificateAuthority({ now: new Date() });
const tlsFiles = authority.issue('azure');
const principal = { tenantId: 't', clientId: 'c', clientSecret: 's' };
const subscriptionId = '00000000-0000-0000-0000-00000000feed';
const resourceGroup = 'rg-dns-weu';
const zoneName = 'example.com';

/** DNSEndpoints that a test lays out, in place of a cluster's API server. */
class LaidOutSource implements EndpointSource {
  objects: DnsEndpointObject[] = [];
  failure: Error | undefined;
  read: string[] = [];
  changed: () => void = () => {};

  async list() {
    if (this.failure) throw this.failure;
    return this.objects;
  }
  async markRead(object: DnsEndpointObject) {
    object.status = { observedGeneration: object.metadata.generation };
    this.read.push(object.metadata.name);
  }
  watch(changed: () => void) {
    this.changed = changed;
    return () => {};
  }
}

function route(target: string): DnsEndpointObject {
  return {
    metadata: {
      name: 'api-route-external-dns-weu',
      namespace: 'myapp',
      generation: 1,
    },
    spec: {
      endpoints: [
        { dnsName: 'api.example.com', recordType: 'CNAME', targets: [target] },
      ],
    },
  };
}

describe('ExternalDns', () => {
  let azure: AzureApi;
  let zone: Zone;
  let records: ZoneRecords;
  let clock: ManualClock;

  function instance(source: EndpointSource, region = 'weu') {
    return new ExternalDns(`external-dns-${region}`, {
      source,
      zone: records,
      settings: {
        txtOwnerId: `external-dns-${region}`,
        txtPrefix: `${region}-dev-aks-`,
        policy: 'sync',
        managedRecordTypes: ['A', 'CNAME', 'TXT'],
        interval: 60_000,
        minEventSyncInterval: 5_000,
      },
      clock,
      log: silentLog,
    });
  }

  function inZone(): string[] {
    return zone.recordSets().map(set => `${set.data.type} ${set.name}`);
  }

  beforeAll(async () => {
    await import('@azure/arm-privatedns');
    await import('@azure/identity');
  }, 60_000);

  beforeEach(async () => {
    clock = new ManualClock();
    const zones = new ZoneStore();
    zone = zones.create({ subscriptionId, resourceGroup, name: zoneName });
    azure = createAzureApi({
      port: 0,
      tls: tlsFiles,
      principal,
      zones,
      limits: PUBLISHED_LIMITS,
    });
    await azure.start();
    const { PrivateDnsManagementClient } = await import(
      '@azure/arm-privatedns'
    );
    const { ClientSecretCredential } = await import('@azure/identity');
    const tlsOptions = { ca: authority.own.cert };
    records = azureZoneRecords({
      client: new PrivateDnsManagementClient(
        new ClientSecretCredential('t', 'c', 's', {
          authorityHost: azure.url,
          disableInstanceDiscovery: true,
          tlsOptions,
        }),
        subscriptionId,
        { endpoint: azure.url, tlsOptions },
      ),
      resourceGroup,
      zoneName,
    });
  });
  afterEach(() => azure.stop());

  it('publishes a DNSEndpoint with its owner, and has nothing more to do', async () => {
    const source = new LaidOutSource();
    source.objects = [route('aks-weu-internal.example.com')];
    const externalDns = instance(source);
    expect(await externalDns.runOnce()).toMatchObject({ written: 2 });
    expect(zone.get('api', 'CNAME')).toMatchObject({
      ttl: 300,
      data: { target: 'aks-weu-internal.example.com' },
    });
    expect(zone.get('weu-dev-aks-cname-api', 'TXT')?.data).toEqual({
      type: 'TXT',
      texts: [
        [
          '"heritage=external-dns,external-dns/owner=external-dns-weu,external-dns/resource=crd/myapp/api-route-external-dns-weu"',
        ],
      ],
    });
    expect(await externalDns.runOnce()).toMatchObject({ written: 0 });
  });

  it('says of a DNSEndpoint that it was read, once a generation', async () => {
    const source = new LaidOutSource();
    source.objects = [route('a.example.com')];
    const externalDns = instance(source);
    await externalDns.runOnce();
    await externalDns.runOnce();
    expect(source.read).toEqual(['api-route-external-dns-weu']);
  });

  it('takes its records back, and leaves those of others', async () => {
    zone.put({
      name: 'manual',
      ttl: 60,
      metadata: {},
      data: { type: 'A', addresses: ['10.0.0.1'] },
    });
    const source = new LaidOutSource();
    source.objects = [route('a.example.com')];
    const externalDns = instance(source);
    await externalDns.runOnce();
    source.objects = [];
    expect(await externalDns.runOnce()).toMatchObject({ deleted: 2 });
    expect(inZone()).toEqual(['SOA @', 'A manual']);
  });

  it('deletes nothing when its DNSEndpoints cannot be listed', async () => {
    const source = new LaidOutSource();
    source.objects = [route('a.example.com')];
    const externalDns = instance(source);
    await externalDns.runOnce();
    source.objects = [];
    source.failure = new Error('aks-weu cannot be reached');
    expect(await externalDns.runOnce()).toMatchObject({
      deleted: 0,
      error: 'aks-weu cannot be reached',
    });
    expect(inZone()).toContain('CNAME api');
  });

  it('cannot take over a record of an instance with another prefix', async () => {
    const mine = new LaidOutSource();
    mine.objects = [route('aks-weu-internal.example.com')];
    await instance(mine, 'weu').runOnce();
    const other = new LaidOutSource();
    other.objects = [route('aks-neu-internal.example.com')];
    const { refusals } = await instance(other, 'neu').runOnce();
    expect(refusals).toEqual([
      {
        dnsName: 'api.example.com',
        recordType: 'CNAME',
        action: 'update',
        owner: undefined,
      },
    ]);
    expect(zone.get('api', 'CNAME')?.data).toMatchObject({
      target: 'aks-weu-internal.example.com',
    });
  });

  it('goes on with other records when Azure refuses one', async () => {
    zone.put({
      name: 'weu-dev-aks-cname-api',
      ttl: 60,
      metadata: {},
      data: { type: 'CNAME', target: 'in.the.way' },
    });
    const source = new LaidOutSource();
    source.objects = [route('a.example.com')];
    const outcome = await instance(source).runOnce();
    expect(outcome).toMatchObject({ written: 1 });
    expect(outcome.error).toMatch(
      /^put TXT weu-dev-aks-cname-api.example.com failed: .*with the same name already exists/,
    );
    expect(inZone()).toContain('CNAME api');
  });

  describe('over time', () => {
    let loops: number;
    let source: LaidOutSource;
    let externalDns: ExternalDns;

    /** Lets the loop that the clock started run to its end. */
    async function settled(expected: number) {
      while (loops < expected) await new Promise(setImmediate);
      await new Promise(setImmediate);
    }

    beforeEach(async () => {
      loops = 0;
      source = new LaidOutSource();
      records = {
        read: async () => [],
        apply: async () => [],
      };
      const { list } = source;
      source.list = async () => {
        const objects = await list.call(source);
        loops += 1;
        return objects;
      };
      externalDns = instance(source);
      externalDns.start();
      clock.advance(0);
      await settled(1);
    });
    afterEach(() => externalDns.stop());

    it('runs at once, and again each interval', async () => {
      clock.advance(59_999);
      await settled(1);
      expect(loops).toBe(1);
      clock.advance(1);
      await settled(2);
      expect(loops).toBe(2);
    });

    it('runs on a change, not sooner than the event interval allows', async () => {
      source.changed();
      source.changed();
      clock.advance(4_999);
      expect(loops).toBe(1);
      clock.advance(1);
      await settled(2);
      expect(loops).toBe(2);
    });

    it('runs no more once it is stopped', async () => {
      await externalDns.stop();
      source.changed();
      clock.advance(120_000);
      await settled(1);
      expect(loops).toBe(1);
    });
  });
});
