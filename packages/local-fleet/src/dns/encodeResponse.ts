import * as dnsPacket from 'dns-packet';
import type { DecodedPacket, Packet, PacketOpt } from 'dns-packet';
import { DnsAnswer, DnsQuestion } from './answerOf';
import { DnsClient } from './DnsSource';

/** Without EDNS a UDP answer has at most 512 octets (RFC 1035 2.3.4). */
const CLASSIC_UDP_SIZE = 512;
/** What the DNS flag day of 2020 recommends, so that answers are not fragmented. */
const LARGEST_UDP_SIZE = 1232;

/** RFC 1035 4.1.1; notifies and updates have others. */
const QUERY_OPCODE = 0;

const CODES = {
  NOERROR: 0,
  FORMERR: 1,
  SERVFAIL: 2,
  NXDOMAIN: 3,
  NOTIMP: 4,
  REFUSED: 5,
} as const;

type Transport = 'udp' | 'tcp';

interface OptRecord {
  type: 'OPT';
  udpPayloadSize?: number;
  options?: readonly PacketOpt[];
}

type ClientSubnet = Extract<PacketOpt, { ip: string | undefined }>;

function optOf(query: DecodedPacket): OptRecord | undefined {
  return query.additionals?.find(record => record.type === 'OPT') as
    | OptRecord
    | undefined;
}

function clientSubnetOf(query: DecodedPacket): ClientSubnet | undefined {
  return optOf(query)?.options?.find(
    (option): option is ClientSubnet => option.type === 'CLIENT_SUBNET',
  );
}

function clientOf(query: DecodedPacket): DnsClient {
  const subnet = clientSubnetOf(query);
  return subnet?.ip
    ? {
        subnet: {
          address: subnet.ip,
          prefixLength: subnet.sourcePrefixLength ?? 0,
        },
      }
    : {};
}

/** RFC 7871 7.2.1: what was told of the client's network is told back, with how much of it the answer is for. */
function optionsOf(query: DecodedPacket): PacketOpt[] {
  const subnet = clientSubnetOf(query);
  if (!subnet) return [];
  // Its octets go before its fields when it is encoded.
  const { data: _data, ...fields } = subnet;
  return [{ ...fields, scopePrefixLength: subnet.sourcePrefixLength }];
}

function packetOf(
  query: DecodedPacket,
  code: keyof typeof CODES,
  parts: Pick<Packet, 'answers' | 'authorities'> = {},
): Packet {
  const isRefused = code === 'REFUSED' || code === 'FORMERR';
  return {
    id: query.id,
    type: 'response',
    flags:
      CODES[code] |
      // AA, except where it is not ours to answer; RD is repeated from the query. RA: aliases are followed here.
      (isRefused ? 0 : dnsPacket.AUTHORITATIVE_ANSWER) |
      (query.flag_rd
        ? dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE
        : 0),
    questions: query.questions,
    ...parts,
    additionals: optOf(query)
      ? [
          {
            type: 'OPT',
            name: '.',
            udpPayloadSize: LARGEST_UDP_SIZE,
            extendedRcode: 0,
            ednsVersion: 0,
            flags: 0,
            flag_do: false,
            options: optionsOf(query),
          },
        ]
      : [],
  };
}

/**
 * The answer to the octets of a query.
 *
 * @returns undefined for octets that are not a query: they are not answered, since their sender may be forged
 * @public
 */
export function encodeResponse(
  answer: (question: DnsQuestion, client: DnsClient) => DnsAnswer,
  octets: Buffer,
  transport: Transport,
): Buffer | undefined {
  const query = decode(octets);
  if (!query || query.type !== 'query') return undefined;
  const opcode = ((query.flags ?? 0) >> 11) & 0b1111;
  if (opcode !== QUERY_OPCODE) {
    return dnsPacket.encode(packetOf(query, 'NOTIMP'));
  }
  if (query.questions?.length !== 1) {
    return dnsPacket.encode(packetOf(query, 'FORMERR'));
  }
  const { code, answers, authorities } = answer(
    query.questions[0],
    clientOf(query),
  );
  const packet = packetOf(query, code, { answers, authorities });
  const encoded = dnsPacket.encode(packet);
  const limit =
    transport === 'tcp'
      ? 65535
      : Math.min(
          LARGEST_UDP_SIZE,
          Math.max(CLASSIC_UDP_SIZE, optOf(query)?.udpPayloadSize ?? 0),
        );
  if (encoded.length <= limit) return encoded;
  // RFC 2181 9: the client is told to ask again over TCP, and gets no part that it could take for the whole.
  return dnsPacket.encode({
    ...packet,
    flags: (packet.flags ?? 0) | dnsPacket.TRUNCATED_RESPONSE,
    answers: [],
    authorities: [],
  });
}

function decode(octets: Buffer): DecodedPacket | undefined {
  try {
    return dnsPacket.decode(octets);
  } catch {
    return undefined;
  }
}
