import type { DnsManagementClient, RecordSet } from '@azure/arm-dns';
import {
  collect,
  statusOf,
  SUBSCRIPTION,
  TestAzure,
} from './__testUtils__/TestAzure';

const GROUP = 'rg-edge';
const ZONE = 'example.com';

describe('Public DNS with the unmodified SDK', () => {
  let azure: TestAzure;
  let client: DnsManagementClient;

  const put = (name: string, set: RecordSet, type = 'A') =>
    client.recordSets.createOrUpdate(GROUP, ZONE, name, type as 'A', set);
  const get = (name: string, type = 'A') =>
    client.recordSets.get(GROUP, ZONE, name, type as 'A');
  const address = (ipv4Address: string): RecordSet => ({
    ttl: 300,
    aRecords: [{ ipv4Address }],
  });

  beforeEach(async () => {
    azure = await new TestAzure().start();
    azure.publicZones.create({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: GROUP,
      name: ZONE,
    });
    client = azure.publicDns();
  }, 60_000);
  afterEach(() => azure.stop());

  it('tells of a zone which servers have it', async () => {
    expect(await client.zones.get(GROUP, ZONE)).toMatchObject({
      type: 'Microsoft.Network/dnsZones',
      numberOfRecordSets: 2,
      maxNumberOfRecordSets: 10000,
      zoneType: 'Public',
      nameServers: [
        'ns1-01.azure-dns.com.',
        'ns2-01.azure-dns.net.',
        'ns3-01.azure-dns.org.',
        'ns4-01.azure-dns.info.',
      ],
    });
  });

  it('lists zones by subscription and by resource group', async () => {
    const names = async (zones: AsyncIterable<{ name?: string }>) =>
      (await collect(zones)).map(({ name }) => name);
    expect([
      await names(client.zones.list()),
      await names(client.zones.listByResourceGroup(GROUP)),
    ]).toEqual([[ZONE], [ZONE]]);
  });

  it('keeps private zones apart from public ones', async () => {
    azure.zones.create({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: GROUP,
      name: 'private.example.com',
    });
    await expect(
      client.zones.get(GROUP, 'private.example.com'),
    ).rejects.toMatchObject({ statusCode: 404, code: 'ResourceNotFound' });
  });

  it('answers what was written, with the name in full', async () => {
    await put('api', { ...address('192.0.2.1'), metadata: { team: 'a' } });
    expect(await get('api')).toMatchObject({
      type: 'Microsoft.Network/dnsZones/A',
      fqdn: 'api.example.com.',
      ttl: 300,
      provisioningState: 'Succeeded',
      metadata: { team: 'a' },
      aRecords: [{ ipv4Address: '192.0.2.1' }],
    });
  });

  it.each`
    type       | set
    ${'AAAA'}  | ${{ aaaaRecords: [{ ipv6Address: '2001:db8::1' }] }}
    ${'CAA'}   | ${{ caaRecords: [{ flags: 0, tag: 'issue', value: 'ca.example.net' }] }}
    ${'CNAME'} | ${{ cnameRecord: { cname: 'shop.trafficmanager.net' } }}
    ${'MX'}    | ${{ mxRecords: [{ preference: 10, exchange: 'mail.example.com' }] }}
    ${'NS'}    | ${{ nsRecords: [{ nsdname: 'ns.example.net' }] }}
    ${'PTR'}   | ${{ ptrRecords: [{ ptrdname: 'host.example.com' }] }}
    ${'SRV'}   | ${{ srvRecords: [{ priority: 1, weight: 2, port: 443, target: 'host.example.com' }] }}
    ${'TXT'}   | ${{ txtRecords: [{ value: ['"heritage=external-dns"'] }] }}
  `('keeps a record set of type $type', async ({ type, set }) => {
    await put('name', { ttl: 60, ...set }, type);
    expect(await get('name', type)).toMatchObject(set);
  });

  it('has the SOA of a public zone, with its minimum', async () => {
    expect((await get('@', 'SOA')).soaRecord).toMatchObject({
      host: 'ns1-01.azure-dns.com.',
      minimumTtl: 300,
    });
  });

  it('lists record sets by page, by each of its ways', async () => {
    const zone = azure.publicZones.list()[0];
    for (let index = 0; index < 148; index += 1) {
      zone.put({
        name: `host-${index}`,
        ttl: 300,
        metadata: {},
        data: { type: 'A', addresses: ['192.0.2.1'] },
      });
    }
    const sizes: number[][] = [];
    for (const list of [
      client.recordSets.listByDnsZone(GROUP, ZONE),
      client.recordSets.listAllByDnsZone(GROUP, ZONE),
      client.recordSets.listByType(GROUP, ZONE, 'A', { top: 90 }),
    ]) {
      const lengths: number[] = [];
      for await (const page of list.byPage()) lengths.push(page.length);
      sizes.push(lengths);
    }
    expect(sizes).toEqual([
      [100, 50],
      [100, 50],
      [90, 58],
    ]);
  });

  it('makes a write under the current ETag and refuses one under another', async () => {
    const { etag } = await put('api', address('192.0.2.1'));
    await client.recordSets.createOrUpdate(
      GROUP,
      ZONE,
      'api',
      'A',
      address('192.0.2.2'),
      { ifMatch: etag },
    );
    await expect(
      client.recordSets.delete(GROUP, ZONE, 'api', 'A', { ifMatch: etag }),
    ).rejects.toMatchObject({ statusCode: 412, code: 'PreconditionFailed' });
  });

  it('deletes with 200, and with 204 what is not there', async () => {
    await put('api', address('192.0.2.1'));
    const act = () =>
      statusOf(options =>
        client.recordSets.delete(GROUP, ZONE, 'api', 'A', options),
      );
    expect([await act(), await act()]).toEqual([200, 204]);
  });

  it('does not delete what a zone is made of', async () => {
    for (const type of ['SOA', 'NS'] as const) {
      await expect(
        client.recordSets.delete(GROUP, ZONE, '@', type),
      ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
    }
  });

  it('refuses the 201st creation in a minute', async () => {
    for (let index = 0; index < 200; index += 1) {
      await put(`host-${index}`, address('192.0.2.1'));
    }
    // In which Resource Manager gives a write back, and Azure DNS does not yet.
    azure.now += 100;
    await expect(put('one-more', address('192.0.2.1'))).rejects.toMatchObject({
      statusCode: 429,
      code: 'TooManyRequests',
    });
  });
});
