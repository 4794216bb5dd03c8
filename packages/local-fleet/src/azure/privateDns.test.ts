import {
  address,
  GROUP,
  PrivateZone,
  startPrivateZone,
  ZONE,
} from './__testUtils__/startPrivateZone';
import { collect, statusOf, SUBSCRIPTION } from './__testUtils__/TestAzure';

describe('Private DNS with the unmodified SDK', () => {
  let azure: PrivateZone['azure'];
  let client: PrivateZone['client'];
  let put: PrivateZone['put'];

  beforeEach(async () => {
    ({ azure, client, put } = await startPrivateZone());
  }, 60_000);
  afterEach(() => azure.stop());

  it('lists zones by resource group and by subscription', async () => {
    azure.zones.create({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: 'rg-other',
      name: 'b.net',
    });
    const byGroup = await collect(
      client.privateZones.listByResourceGroup(GROUP),
    );
    const bySubscription = await collect(client.privateZones.list());
    expect(byGroup.map(zone => zone.name)).toEqual([ZONE]);
    expect(bySubscription.map(zone => zone.name)).toEqual([ZONE, 'b.net']);
  });

  it('tells how many record sets a zone has', async () => {
    await put('api', address('10.0.0.1'));
    const zone = await client.privateZones.get(GROUP, ZONE);
    expect(zone).toMatchObject({
      location: 'global',
      numberOfRecordSets: 2,
      maxNumberOfRecordSets: 25000,
    });
  });

  it('answers what was written, with the name in full', async () => {
    await put('api', { ...address('10.0.0.1'), metadata: { team: 'a' } });
    const read = await client.recordSets.get(GROUP, ZONE, 'A', 'api');
    expect(read).toMatchObject({
      name: 'api',
      type: 'Microsoft.Network/privateDnsZones/A',
      fqdn: 'api.example.com.',
      ttl: 300,
      metadata: { team: 'a' },
      aRecords: [{ ipv4Address: '10.0.0.1' }],
    });
  });

  it.each`
    type       | set
    ${'AAAA'}  | ${{ aaaaRecords: [{ ipv6Address: 'fd00::1' }] }}
    ${'CNAME'} | ${{ cnameRecord: { cname: 'aks-weu-internal.example.com' } }}
    ${'MX'}    | ${{ mxRecords: [{ preference: 10, exchange: 'mail.example.com' }] }}
    ${'PTR'}   | ${{ ptrRecords: [{ ptrdname: 'host.example.com' }] }}
    ${'SRV'}   | ${{ srvRecords: [{ priority: 1, weight: 2, port: 443, target: 'host.example.com' }] }}
    ${'TXT'}   | ${{ txtRecords: [{ value: ['"heritage=external-dns"'] }] }}
  `('keeps a record set of type $type', async ({ type, set }) => {
    await put('name', { ttl: 60, ...set }, type);
    const read = await client.recordSets.get(GROUP, ZONE, type, 'name');
    expect(read).toMatchObject(set);
  });

  it('has the SOA of a private zone at the apex', async () => {
    const soa = await client.recordSets.get(GROUP, ZONE, 'SOA', '@');
    expect(soa.soaRecord).toMatchObject({
      host: 'azureprivatedns.net',
      minimumTtl: 10,
    });
  });

  describe('list', () => {
    beforeEach(async () => {
      const zone = azure.zones.list()[0];
      for (let index = 0; index < 249; index += 1) {
        zone.put({
          name: `host-${String(index).padStart(3, '0')}`,
          ttl: 300,
          metadata: {},
          data: { type: 'A', addresses: ['10.0.0.1'] },
        });
      }
    });

    it('comes in pages of 100', async () => {
      const sizes: number[] = [];
      const pages = client.recordSets.list(GROUP, ZONE).byPage();
      for await (const page of pages) sizes.push(page.length);
      expect(sizes).toEqual([100, 100, 50]);
    });

    it('gives each record set once although the zone changes between pages', async () => {
      const names: string[] = [];
      const pages = client.recordSets.list(GROUP, ZONE).byPage();
      for await (const page of pages) {
        names.push(...page.map(set => set.name!));
        azure.zones.list()[0].delete('host-000', 'A');
      }
      expect(new Set(names).size).toBe(names.length);
      expect(names).toHaveLength(250);
    });

    it('takes a smaller page and a suffix', async () => {
      const sizes: number[] = [];
      const pages = client.recordSets
        .list(GROUP, ZONE, { top: 2, recordsetnamesuffix: '48' })
        .byPage();
      for await (const page of pages) sizes.push(page.length);
      expect(sizes).toEqual([2, 1]);
    });

    it('lists one type only', async () => {
      const sets = await collect(
        client.recordSets.listByType(GROUP, ZONE, 'SOA'),
      );
      expect(sets.map(set => set.name)).toEqual(['@']);
    });
  });

  describe('a write under conditions', () => {
    it('is made when the ETag is the current one', async () => {
      const { etag } = await put('api', address('10.0.0.1'));
      const next = await client.recordSets.createOrUpdate(
        GROUP,
        ZONE,
        'A',
        'api',
        address('10.0.0.2'),
        { ifMatch: etag },
      );
      expect(next.etag).not.toBe(etag);
    });

    it('is refused with 412 when the ETag is stale', async () => {
      const { etag } = await put('api', address('10.0.0.1'));
      await put('api', address('10.0.0.2'));
      await expect(
        client.recordSets.delete(GROUP, ZONE, 'A', 'api', {
          ifMatch: etag,
        }),
      ).rejects.toMatchObject({ statusCode: 412, code: 'PreconditionFailed' });
    });

    it('is refused with 412 when the set exists and If-None-Match is *', async () => {
      await put('api', address('10.0.0.1'));
      await expect(
        client.recordSets.createOrUpdate(
          GROUP,
          ZONE,
          'A',
          'api',
          address('10.0.0.2'),
          { ifNoneMatch: '*' },
        ),
      ).rejects.toMatchObject({ statusCode: 412, code: 'PreconditionFailed' });
    });
  });

  it('keeps on PATCH what the body leaves out', async () => {
    await put('api', { ...address('10.0.0.1'), metadata: { team: 'a' } });
    await client.recordSets.update(GROUP, ZONE, 'A', 'api', { ttl: 60 });
    expect(await client.recordSets.get(GROUP, ZONE, 'A', 'api')).toMatchObject({
      ttl: 60,
      metadata: { team: 'a' },
      aRecords: [{ ipv4Address: '10.0.0.1' }],
    });
  });

  it('answers 204 to the deletion of what is not there', async () => {
    const status = await statusOf(options =>
      client.recordSets.delete(GROUP, ZONE, 'A', 'gone', options),
    );
    expect(status).toBe(204);
  });

  it.each`
    what                           | statusCode | code                        | act
    ${'an absent record set'}      | ${404}     | ${'NotFound'}               | ${() => client.recordSets.get(GROUP, ZONE, 'A', 'gone')}
    ${'a change of an absent set'} | ${404}     | ${'NotFound'}               | ${() => client.recordSets.update(GROUP, ZONE, 'A', 'gone', { ttl: 1 })}
    ${'an absent zone'}            | ${404}     | ${'ResourceNotFound'}       | ${() => client.privateZones.get(GROUP, 'other.com')}
    ${'a set in an absent zone'}   | ${404}     | ${'ParentResourceNotFound'} | ${() => client.recordSets.get(GROUP, 'other.com', 'A', 'api')}
    ${'an absent resource group'}  | ${404}     | ${'ResourceGroupNotFound'}  | ${() => client.privateZones.get('rg-none', ZONE)}
    ${'a CNAME at the apex'}       | ${400}     | ${'BadRequest'}             | ${() => put('@', { ttl: 1, cnameRecord: { cname: 'a.b' } }, 'CNAME')}
    ${'an address that is none'}   | ${400}     | ${'BadRequest'}             | ${() => put('api', address('10.0.0.256'))}
    ${'a quoted CNAME target'}     | ${400}     | ${'BadRequest'}             | ${() => put('api', { ttl: 1, cnameRecord: { cname: '"a.b"' } }, 'CNAME')}
    ${'21 records in a set'}       | ${400}     | ${'BadRequest'}             | ${() => put('api', address(...Array.from({ length: 21 }, (_, i) => `10.0.0.${i}`)))}
    ${'a set without TTL'}         | ${400}     | ${'BadRequest'}             | ${() => put('api', { aRecords: [] })}
    ${'records of another type'}   | ${400}     | ${'BadRequest'}             | ${() => put('api', { ttl: 1, txtRecords: [{ value: ['a'] }] })}
    ${'an invalid name'}           | ${400}     | ${'BadRequest'}             | ${() => put('a b', address('10.0.0.1'))}
    ${'the deletion of the SOA'}   | ${400}     | ${'BadRequest'}             | ${() => client.recordSets.delete(GROUP, ZONE, 'SOA', '@')}
    ${'the deletion of the zone'}  | ${403}     | ${'AuthorizationFailed'}    | ${() => client.privateZones.delete(GROUP, ZONE)}
  `('refuses $what with $code', async ({ statusCode, code, act }) => {
    await expect(act()).rejects.toMatchObject({ statusCode, code });
  });

  it('refuses a CNAME beside another type, and another type beside a CNAME', async () => {
    const cname = { ttl: 1, cnameRecord: { cname: 'x.example.com' } };
    await put('first', address('10.0.0.1'));
    await put('second', cname, 'CNAME');
    for (const conflict of [
      put('first', cname, 'CNAME'),
      put('second', address('10.0.0.1')),
    ]) {
      await expect(conflict).rejects.toMatchObject({
        statusCode: 409,
        code: 'Conflict',
      });
    }
  });
});
