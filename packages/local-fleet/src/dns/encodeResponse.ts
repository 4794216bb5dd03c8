import * as dnsPacket from 'dns-packet';
import type { DecodedPacket, Packet } from 'dns-packet';
import { Zone } from '../zones';
import { answerOf } from './answerOf';

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
}

function optOf(query: DecodedPacket): OptRecord | undefined {
  return query.additionals?.find(record => record.type === 'OPT') as
    | OptRecord
    | undefined;
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
            options: [],
          },
        ]
      : [],
  };
}

/**
 * The answer to the octets of a query, from one zone.
 *
 * @returns undefined for octets that are not a query: they are not answered, since their sender may be forged
 * @public
 */
export function encodeResponse(
  zone: Zone,
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
  const { code, answers, authorities } = answerOf(zone, query.questions[0]);
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
