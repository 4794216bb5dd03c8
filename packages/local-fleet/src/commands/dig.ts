import dgram from 'node:dgram';
import net from 'node:net';
import * as dnsPacket from 'dns-packet';
import type { Answer, DecodedPacket, RecordType } from 'dns-packet';

const TIMEOUT = 2000;

/** What a DNS server said, or why it said nothing. */
export type DigResult =
  | { code: string; answers: Answer[] }
  | { failure: string };

function queryOf(host: string, type: string): dnsPacket.Packet {
  return {
    type: 'query',
    id: Math.floor(Math.random() * 65536),
    flags: dnsPacket.RECURSION_DESIRED,
    questions: [{ name: host, type: type as RecordType }],
  };
}

function askUdp(
  server: { host: string; port: number },
  query: dnsPacket.Packet,
): Promise<DecodedPacket> {
  const socket = dgram.createSocket('udp4');
  return new Promise<DecodedPacket>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no answer within ${TIMEOUT / 1000} s`)),
      TIMEOUT,
    );
    socket.once('error', reject);
    socket.once('message', message => resolve(dnsPacket.decode(message)));
    socket.once('close', () => clearTimeout(timer));
    // Only a connected socket learns that nobody listens there.
    socket.connect(server.port, server.host, () => {
      socket.send(dnsPacket.encode(query));
    });
  }).finally(() => socket.close());
}

function askTcp(
  server: { host: string; port: number },
  query: dnsPacket.Packet,
): Promise<DecodedPacket> {
  const socket = net.connect(server.port, server.host);
  return new Promise<DecodedPacket>((resolve, reject) => {
    let received = Buffer.alloc(0);
    socket.setTimeout(TIMEOUT, () =>
      reject(new Error(`no answer within ${TIMEOUT / 1000} s`)),
    );
    socket.on('error', reject);
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      const isWhole =
        received.length >= 2 && received.length >= 2 + received.readUInt16BE(0);
      // The first two octets are the length of what follows.
      if (isWhole) resolve(dnsPacket.decode(received, 2));
    });
    socket.write(dnsPacket.streamEncode(query));
  }).finally(() => socket.destroy());
}

/** Asks a DNS server over UDP, and over TCP when the answer is too large for that. */
export async function dig(
  server: { host: string; port: number },
  host: string,
  type: string,
): Promise<DigResult> {
  const query = queryOf(host, type);
  try {
    const first = await askUdp(server, query);
    const response = first.flag_tc ? await askTcp(server, query) : first;
    return {
      // dns-packet decodes it, but its types leave it out.
      code: (response as DecodedPacket & { rcode: string }).rcode,
      answers: response.answers ?? [],
    };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return {
      failure: code === 'ECONNREFUSED' ? 'nobody listens there' : message,
    };
  }
}

function dataOf(record: Answer): string {
  const { data } = record as { data: unknown };
  if (Array.isArray(data)) return data.map(part => String(part)).join('');
  return typeof data === 'object' && data !== null && !Buffer.isBuffer(data)
    ? Object.values(data).join(' ')
    : String(data);
}

const MEANINGS: Record<string, string> = {
  NOERROR: 'no record of this type',
  NXDOMAIN: 'there is no such name',
  REFUSED: 'the name is not in this zone',
};

/** One line per link of the chain, under a line that says who was asked. */
export function renderDig(
  region: string,
  server: { host: string; port: number },
  result: DigResult,
): string {
  const asked = `${region}  @${server.host} -p ${server.port}`;
  if ('failure' in result) return `${asked}  ${result.failure}`;
  const { code, answers } = result;
  if (answers.length === 0) {
    return `${asked}  ${code}: ${MEANINGS[code] ?? 'no answer'}`;
  }
  const lines = answers.map(record => {
    const { ttl = 0 } = record as { ttl?: number };
    return `  ${record.name}  ${ttl}  ${record.type}  ${dataOf(record)}`;
  });
  return [`${asked}  ${code}`, ...lines].join('\n');
}
