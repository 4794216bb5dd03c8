import { randomInt } from 'node:crypto';
import packet, { DecodedPacket } from 'dns-packet';
import { DnsAnswer } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { withinTime } from '../withinTime';
import { answerOf } from './answerOf';
import { overTcp, overUdp, ResolverAddress } from './exchange';
import { ResolverError } from './ResolverError';

/** Milliseconds for one question, over UDP and TCP together. */
const TIMEOUT = 2_000;

/**
 * Asks one resolver for addresses, as a client in its region would: over UDP, and over TCP when the answer is too long
 * for a datagram. What it answers is told as it is; nothing is looked up besides.
 */
export class ResolverClient {
  constructor(
    private readonly resolver: ResolverAddress,
    private readonly clock: Clock,
    private readonly timeout: number = TIMEOUT,
  ) {}

  /**
   * @returns the answer, whatever its code; IPv6 addresses are asked for when there are no IPv4 ones
   * @throws ResolverError when there is none in time
   */
  async ask(
    host: string,
    { signal }: { signal: AbortSignal },
  ): Promise<DnsAnswer> {
    const answer = await this.#ask(host, 'A', signal);
    if (answer.code !== 'NOERROR' || answer.addresses.length > 0) {
      return answer;
    }
    const other = await this.#ask(host, 'AAAA', signal);
    return other.addresses.length > 0 ? other : answer;
  }

  async #ask(
    host: string,
    type: 'A' | 'AAAA',
    signal: AbortSignal,
  ): Promise<DnsAnswer> {
    const { clock, timeout, resolver } = this;
    const late = () =>
      new ResolverError(`no answer within ${timeout / 1000} s`);
    return withinTime(timeout, { clock, signal, late }, async inTime => {
      const id = randomInt(0x10000);
      const query = packet.encode({
        type: 'query',
        id,
        flags: packet.RECURSION_DESIRED,
        questions: [{ type, name: host }],
      });
      const read = (message: Buffer) => responseTo(message, id, host, type);
      const response = read(
        await overUdp(resolver, query, {
          signal: inTime,
          isAnswer: message => read(message) !== undefined,
          // A lost datagram is lost for good; half of the time is left for the second.
          retry: clock.sleep(timeout / 2, inTime),
        }),
      );
      const whole = response?.flag_tc
        ? read(await overTcp(resolver, query, { signal: inTime }))
        : response;
      if (!whole) {
        throw new ResolverError('its answer is not one to the question');
      }
      return answerOf(host, whole);
    });
  }
}

/** The message, if it is a response to just this question. */
function responseTo(
  message: Buffer,
  id: number,
  host: string,
  type: string,
): DecodedPacket | undefined {
  let response: DecodedPacket;
  try {
    response = packet.decode(message);
  } catch {
    return undefined;
  }
  const [question] = response.questions ?? [];
  const isAnswer =
    response.type === 'response' &&
    response.id === id &&
    question?.type === type &&
    question.name.toLowerCase() === host.toLowerCase();
  return isAnswer ? response : undefined;
}
