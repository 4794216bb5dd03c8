import dgram from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import net from 'node:net';
import * as dnsPacket from 'dns-packet';
import { oncePortIsFree } from '../listening';
import { Zone, ZoneStore } from '../zones';
import { createDnsServer, DnsServer } from './createDnsServer';

describe('createDnsServer', () => {
  let zone: Zone;
  let server: DnsServer;
  let resolver: Resolver;

  beforeEach(async () => {
    zone = new ZoneStore().create({
      subscriptionId: 'sub',
      resourceGroup: 'rg',
      name: 'example.com',
    });
    zone.put({
      name: 'aks-weu-internal',
      ttl: 300,
      metadata: {},
      data: { type: 'A', addresses: ['10.1.0.100'] },
    });
    zone.put({
      name: 'api',
      ttl: 300,
      metadata: {},
      data: { type: 'CNAME', target: 'aks-weu-internal.example.com' },
    });
    server = createDnsServer({ port: 0, zone });
    await server.start();
    resolver = new Resolver({ timeout: 10_000, tries: 3 });
    resolver.setServers([`127.0.0.1:${server.port}`]);
  });
  afterEach(() => server.stop());

  function putTexts(name: string, count: number) {
    zone.put({
      name,
      ttl: 60,
      metadata: {},
      data: {
        type: 'TXT',
        texts: Array.from({ length: count }, (_, i) => [
          `${i}`.padEnd(200, '.'),
        ]),
      },
    });
  }

  async function askUdp(packet: dnsPacket.Packet) {
    const socket = dgram.createSocket('udp4');
    socket.send(dnsPacket.encode(packet), server.port, '127.0.0.1');
    const [message] = await once(socket, 'message');
    socket.close();
    return { octets: message, decoded: dnsPacket.decode(message) };
  }

  const question = (
    name: string,
    type: dnsPacket.RecordType = 'A',
  ): dnsPacket.Packet => ({
    type: 'query',
    id: 7,
    flags: dnsPacket.RECURSION_DESIRED,
    questions: [{ type, name }],
  });

  it('gives a resolver the address behind an alias', async () => {
    expect(await resolver.resolve4('api.example.com')).toEqual(['10.1.0.100']);
  });

  it('answers what the zone says now', async () => {
    zone.put({
      name: 'aks-weu-internal',
      ttl: 300,
      metadata: {},
      data: { type: 'A', addresses: ['10.1.0.101'] },
    });
    expect(await resolver.resolve4('api.example.com')).toEqual(['10.1.0.101']);
  });

  it.each`
    name                    | code
    ${'nobody.example.com'} | ${'ENOTFOUND'}
    ${'other.test'}         | ${'EREFUSED'}
  `('tells a resolver $code for $name', async ({ name, code }) => {
    await expect(resolver.resolve4(name)).rejects.toMatchObject({ code });
  });

  it('tells a resolver that a name has no record of a type', async () => {
    await expect(
      resolver.resolve6('aks-weu-internal.example.com'),
    ).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it('has a resolver come again over TCP for an answer that is too large', async () => {
    putTexts('large', 20);
    expect(await resolver.resolveTxt('large.example.com')).toHaveLength(20);
  });

  it('marks an answer over UDP that was left out as truncated', async () => {
    putTexts('large', 20);
    const { decoded } = await askUdp(question('large.example.com', 'TXT'));
    expect([decoded.flag_tc, decoded.answers]).toEqual([true, []]);
  });

  it('sends more than 512 octets over UDP to a client that can take them', async () => {
    putTexts('medium', 4);
    const { octets, decoded } = await askUdp({
      ...question('medium.example.com', 'TXT'),
      additionals: [
        {
          type: 'OPT',
          name: '.',
          udpPayloadSize: 4096,
          extendedRcode: 0,
          ednsVersion: 0,
          flags: 0,
          flag_do: false,
          options: [],
        },
      ],
    });
    expect(decoded.answers).toHaveLength(4);
    expect(octets.length).toBeGreaterThan(512);
    expect(decoded.additionals?.map(record => record.type)).toEqual(['OPT']);
  });

  it('answers several queries on one TCP connection', async () => {
    const socket = net.connect(server.port, '127.0.0.1');
    const query = dnsPacket.streamEncode(question('api.example.com'));
    // The second query is torn, as a network may do.
    socket.write(Buffer.concat([query, query.subarray(0, 5)]));
    await once(socket, 'data');
    socket.write(query.subarray(5));
    const [second] = await once(socket, 'data');
    expect(dnsPacket.streamDecode(second).answers).toHaveLength(2);
    socket.destroy();
  });

  it('does not answer octets that are no query, and goes on', async () => {
    const socket = dgram.createSocket('udp4');
    socket.send(Buffer.from('nonsense'), server.port, '127.0.0.1');
    socket.close();
    expect(await resolver.resolve4('api.example.com')).toHaveLength(1);
  });

  it('refuses to start on a port that is taken', async () => {
    const second = createDnsServer({ port: server.port, zone });
    await expect(second.start()).rejects.toThrow(
      `Port ${server.port} on 127.0.0.1 is taken by another process.`,
    );
  });

  it('can be stopped and started again on its port', async () => {
    const { port } = server;
    await server.stop();
    await expect(resolver.resolve4('api.example.com')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    server = createDnsServer({ port, zone });
    await oncePortIsFree(() => server.start());
    expect(await resolver.resolve4('api.example.com')).toHaveLength(1);
  });

  it('looks for another port when the one that it was given is taken on UDP', async () => {
    const holder = dgram.createSocket('udp4');
    const second = createDnsServer({ port: 0, zone });
    const { createSocket } = dgram;
    const quicker = (type: dgram.SocketType) => {
      holder.bind(second.port, '127.0.0.1');
      return createSocket(type);
    };
    jest
      .spyOn(dgram, 'createSocket')
      .mockImplementationOnce(quicker as typeof createSocket);
    await second.start();
    expect(second.port).not.toBe(holder.address().port);
    await second.stop();
    await new Promise<void>(done => holder.close(done));
  });
});
