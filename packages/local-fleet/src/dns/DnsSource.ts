import type { DnsAnswer, DnsQuestion } from './answerOf';

/** What is known of who asks. @public */
export interface DnsClient {
  /** The client's network, when the resolver told it (RFC 7871). */
  subnet?: { address: string; prefixLength: number };
}

/** Something that answers for a part of the name space. @public */
export interface DnsSource {
  /** @returns undefined for a name that is not its own */
  answer(question: DnsQuestion, client: DnsClient): DnsAnswer | undefined;
}
