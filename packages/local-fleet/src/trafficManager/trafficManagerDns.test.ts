import dgram from 'node:dgram';
import { once } from 'node:events';
import { Resolver } from 'node:dns/promises';
import * as dnsPacket from 'dns-packet';
import { createDnsServer, DnsServer } from '../dns';
import { ZoneStore } from '../zones';
import { endpointOf, profileOf, seededRandom } from './__testUtils__/profiles';
import { ProfileStore } from './ProfileStore';
import { trafficManagerDns } from './trafficManagerDns';

describe('trafficManagerDns, asked through a region', () => {
  let profiles: ProfileStore;
  let server: DnsServer;
  let resolver: Resolver;

  beforeEach(async () => {
    profiles = new ProfileStore();
    const zone = new ZoneStore().create({
      subscriptionId: 'sub',
      resourceGroup: 'rg',
      name: 'example.com',
    });
    const put = (name: string, target: string) =>
      zone.put({
        name,
        ttl: 300,
        metadata: {},
        data: { type: 'CNAME', target },
      });
    put('shop', 'shop.trafficmanager.net');
    put('nobody', 'nobody.trafficmanager.net');
    zone.put({
      name: 'east',
      ttl: 300,
      metadata: {},
      data: { type: 'A', addresses: ['10.1.0.100'] },
    });
    server = createDnsServer({
      port: 0,
      zone,
      others: [
        trafficManagerDns({
          profiles,
          placeOf: ({ subnet }) => ({
            address: subnet?.address,
            location: 'westeurope',
          }),
          random: seededRandom(1),
        }),
      ],
    });
    await server.start();
    resolver = new Resolver({ timeout: 2000, tries: 1 });
    resolver.setServers([`127.0.0.1:${server.port}`]);
  });
  afterEach(() => server.stop());

  async function ask(
    name: string,
    type: dnsPacket.RecordType,
    subnet?: string,
  ) {
    const socket = dgram.createSocket('udp4');
    const query: dnsPacket.Packet = {
      type: 'query',
      id: 7,
      flags: dnsPacket.RECURSION_DESIRED,
      questions: [{ type, name }],
      additionals: subnet
        ? [
            {
              type: 'OPT',
              name: '.',
              udpPayloadSize: 1232,
              extendedRcode: 0,
              ednsVersion: 0,
              flags: 0,
              flag_do: false,
              options: [{ code: 8, ip: subnet, sourcePrefixLength: 24 }],
            },
          ]
        : [],
    };
    socket.send(dnsPacket.encode(query), server.port, '127.0.0.1');
    const [message] = await once(socket, 'message');
    socket.close();
    return dnsPacket.decode(message) as dnsPacket.DecodedPacket & {
      rcode: string;
    };
  }

  it('leads from a name of the zone through the profile to an address of the zone', async () => {
    profiles.put(profileOf('shop', { endpoints: [endpointOf('east')] }));
    const { answers } = await ask('shop.example.com', 'A');
    expect(
      answers?.map(record => [
        record.name,
        record.type,
        (record as { data: unknown }).data,
        (record as { ttl: number }).ttl,
      ]),
    ).toEqual([
      ['shop.example.com', 'CNAME', 'shop.trafficmanager.net', 300],
      ['shop.trafficmanager.net', 'CNAME', 'east.example.com', 30],
      ['east.example.com', 'A', '10.1.0.100', 300],
    ]);
  });

  it('answers an address for an endpoint that is one', async () => {
    profiles.put(
      profileOf('shop', {
        endpoints: [endpointOf('a', { target: '192.0.2.1' })],
      }),
    );
    expect(await resolver.resolve4('SHOP.trafficmanager.net')).toEqual([
      '192.0.2.1',
    ]);
    await expect(
      resolver.resolve6('shop.trafficmanager.net'),
    ).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it('answers the alias when that is asked for', async () => {
    profiles.put(profileOf('shop', { endpoints: [endpointOf('east')] }));
    expect(await resolver.resolveCname('shop.trafficmanager.net')).toEqual([
      'east.example.com',
    ]);
  });

  it('answers a relative name that has dots', async () => {
    profiles.put(
      profileOf('shop', {
        relativeName: 'shop.weu',
        endpoints: [endpointOf('east')],
      }),
    );
    expect(await resolver.resolve4('shop.weu.trafficmanager.net')).toEqual([
      '10.1.0.100',
    ]);
  });

  it.each`
    what                     | name
    ${'of no profile'}       | ${'nobody.trafficmanager.net'}
    ${'that leads to none'}  | ${'nobody.example.com'}
    ${'that is not enabled'} | ${'off.trafficmanager.net'}
  `('knows no name $what', async ({ name }) => {
    profiles.put(
      profileOf('off', { status: 'Disabled', endpoints: [endpointOf('east')] }),
    );
    const { rcode, authorities } = await ask(name, 'A');
    expect([rcode, authorities?.map(({ type }) => type)]).toEqual([
      'NXDOMAIN',
      ['SOA'],
    ]);
  });

  it('refuses a name that is neither of the zone nor of Traffic Manager', async () => {
    expect((await ask('www.contoso.com', 'A')).rcode).toBe('REFUSED');
  });

  it('answers for the network that the resolver tells of, and says so', async () => {
    profiles.put(
      profileOf('shop', {
        routingMethod: 'Subnet',
        endpoints: [
          endpointOf('ten', {
            target: '192.0.2.1',
            subnets: [{ first: '10.0.0.0', scope: 8 }],
          }),
          endpointOf('rest', { target: '192.0.2.2', subnets: [] }),
        ],
      }),
    );
    const near = await ask('shop.trafficmanager.net', 'A', '10.5.5.0');
    const far = await ask('shop.trafficmanager.net', 'A', '198.51.100.0');
    expect([near, far].map(({ answers }) => answers?.[0])).toMatchObject([
      { data: '192.0.2.1' },
      { data: '192.0.2.2' },
    ]);
    expect(near.additionals).toMatchObject([
      {
        type: 'OPT',
        options: [
          { ip: '10.5.5.0', sourcePrefixLength: 24, scopePrefixLength: 24 },
        ],
      },
    ]);
  });

  it('answers by what is found meanwhile', async () => {
    const shop = profileOf('shop', {
      routingMethod: 'Priority',
      endpoints: [
        endpointOf('first', { target: '192.0.2.1', priority: 1 }),
        endpointOf('second', { target: '192.0.2.2', priority: 2 }),
      ],
    });
    profiles.put(shop);
    const answer = () => resolver.resolve4('shop.trafficmanager.net');
    expect(await answer()).toEqual(['192.0.2.1']);
    profiles.setFinding(shop.id, shop.endpoints[0], 'Degraded');
    expect(await answer()).toEqual(['192.0.2.2']);
  });
});
