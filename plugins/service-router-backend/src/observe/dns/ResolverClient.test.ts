import { systemClock } from '@service-router/plugin-service-router-node';
import dgram from 'node:dgram';
import { once } from 'node:events';
import net, { AddressInfo } from 'node:net';
import packet, { Answer, DecodedPacket, Packet } from 'dns-packet';
import { ResolverClient } from './ResolverClient';

const address: Answer = {
  name: 'api.example.com',
  type: 'A',
  ttl: 60,
  data: '10.0.0.1',
};

/** A DNS server on loopback, UDP and TCP on one port. */
class FakeResolver {
  /** Undefined: says nothing. */
  onUdp: (query: DecodedPacket) => Partial<Packet>[] = () => [];
  onTcp: (query: DecodedPacket) => Partial<Packet> | undefined = () =>
    undefined;
  readonly questions: string[] = [];
  readonly #udp = dgram.createSocket('udp4');
  readonly #tcp = net.createServer();
  readonly #connections = new Set<net.Socket>();

  get port(): number {
    return this.#udp.address().port;
  }

  async start(): Promise<void> {
    this.#tcp.on('connection', socket => {
      this.#connections.add(socket);
      socket.on('error', () => {});
      socket.once('data', data => {
        const query = this.#read(data.subarray(2), 'TCP');
        const response = this.onTcp(query);
        if (!response) {
          socket.end();
          return;
        }
        // In two pieces, as a network may deliver it.
        const message = packet.streamEncode(responseTo(query, response));
        socket.write(message.subarray(0, 5));
        setImmediate(() => socket.write(message.subarray(5)));
      });
    });
    this.#tcp.listen(0, '127.0.0.1');
    await once(this.#tcp, 'listening');
    this.#udp.on('message', (data, { port, address: from }) => {
      const query = this.#read(data, 'UDP');
      for (const response of this.onUdp(query)) {
        this.#udp.send(packet.encode(responseTo(query, response)), port, from);
      }
    });
    this.#udp.bind((this.#tcp.address() as AddressInfo).port, '127.0.0.1');
    await once(this.#udp, 'listening');
  }

  async stop(): Promise<void> {
    this.#connections.forEach(socket => socket.destroy());
    await new Promise<void>(resolve => this.#udp.close(resolve));
    await new Promise(resolve => this.#tcp.close(resolve));
  }

  #read(data: Buffer, transport: string): DecodedPacket {
    const query = packet.decode(data);
    const [{ type, name }] = query.questions ?? [];
    this.questions.push(`${transport} ${type} ${name}`);
    return query;
  }
}

function responseTo(query: DecodedPacket, change: Partial<Packet>): Packet {
  return {
    type: 'response',
    id: query.id,
    questions: query.questions,
    ...change,
  };
}

describe('ResolverClient', () => {
  const { signal } = new AbortController();
  let resolver: FakeResolver;

  beforeEach(async () => {
    resolver = new FakeResolver();
    await resolver.start();
  });
  afterEach(() => resolver.stop());

  function client(timeout = 2_000) {
    return new ResolverClient(
      { host: '127.0.0.1', port: resolver.port },
      systemClock,
      timeout,
    );
  }

  it('asks for addresses, and for recursion', async () => {
    let wantsRecursion: boolean | undefined;
    resolver.onUdp = query => {
      wantsRecursion = query.flag_rd;
      return [{ answers: [address] }];
    };
    const answer = await client().ask('api.example.com', { signal });
    expect(answer.addresses).toEqual(['10.0.0.1']);
    expect(wantsRecursion).toBe(true);
    expect(resolver.questions).toEqual(['UDP A api.example.com']);
  });

  it('tells that a name does not exist as an answer', async () => {
    resolver.onUdp = () => [{ flags: 3 }];
    await expect(client().ask('api.example.com', { signal })).resolves.toEqual({
      host: 'api.example.com',
      code: 'NXDOMAIN',
      records: [],
      addresses: [],
    });
  });

  it('asks over TCP when the answer does not fit a datagram', async () => {
    resolver.onUdp = () => [{ flags: packet.TRUNCATED_RESPONSE }];
    resolver.onTcp = () => ({ answers: [address] });
    const answer = await client().ask('api.example.com', { signal });
    expect(answer.addresses).toEqual(['10.0.0.1']);
  });

  it('says so when the connection is closed before the answer', async () => {
    resolver.onUdp = () => [{ flags: packet.TRUNCATED_RESPONSE }];
    await expect(client().ask('api.example.com', { signal })).rejects.toThrow(
      'connection closed before the answer',
    );
  });

  it('asks for IPv6 addresses when there are no others', async () => {
    resolver.onUdp = query => [
      query.questions?.[0].type === 'AAAA'
        ? { answers: [{ ...address, type: 'AAAA', data: 'fd00::1' }] }
        : {},
    ];
    const answer = await client().ask('api.example.com', { signal });
    expect(answer.addresses).toEqual(['fd00::1']);
  });

  it('asks a second time when the first datagram is lost', async () => {
    resolver.onUdp = () =>
      resolver.questions.length > 1 ? [{ answers: [address] }] : [];
    const answer = await client(200).ask('api.example.com', { signal });
    expect(answer.addresses).toEqual(['10.0.0.1']);
  });

  it.each`
    what                       | forged
    ${'of another question'}   | ${{ questions: [{ type: 'A', name: 'other.example.com' }] }}
    ${'to another identifier'} | ${{ id: 1 }}
    ${'that is a query'}       | ${{ type: 'query' }}
  `('ignores a datagram $what', async ({ forged }) => {
    resolver.onUdp = ({ id = 0 }) => [
      {
        answers: [{ ...address, data: '10.6.6.6' }],
        ...forged,
        // Another identifier than the one asked with, whatever that was.
        ...('id' in forged ? { id: (id + 1) % 0x10000 } : {}),
      },
      { answers: [address] },
    ];
    const answer = await client().ask('api.example.com', { signal });
    expect(answer.addresses).toEqual(['10.0.0.1']);
  });

  it('says how long it waited when nobody answers', async () => {
    await expect(client(50).ask('api.example.com', { signal })).rejects.toThrow(
      'no answer within 0.05 s',
    );
  });

  it('says that nobody listens', async () => {
    const closed = client();
    await resolver.stop();
    const asked = closed.ask('api.example.com', { signal });
    await expect(asked).rejects.toThrow('connection refused (ECONNREFUSED)');
    resolver = new FakeResolver();
    await resolver.start();
  });

  it('ends at once when aborted', async () => {
    const abort = new AbortController();
    const asked = client().ask('api.example.com', { signal: abort.signal });
    abort.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow('stopped');
  });
});
