import type { Answer } from 'dns-packet';
import { Zone } from '../zones';
import {
  answerOf,
  DnsAnswer,
  DnsQuestion,
  isInZone,
  LONGEST_CHAIN,
} from './answerOf';
import { DnsClient, DnsSource } from './DnsSource';

/** A zone, as a source of answers. @public */
export function zoneSource(zone: Zone): DnsSource {
  return {
    answer: question =>
      isInZone(zone, question.name) ? answerOf(zone, question) : undefined,
  };
}

/** Where an answer leads that ends in an alias out of its source's part of the name space. */
function aliasAfter(answer: DnsAnswer, type: string): string | undefined {
  const last = answer.answers[answer.answers.length - 1];
  const isOpen =
    last?.type === 'CNAME' &&
    !['CNAME', 'ANY'].includes(type) &&
    answer.code === 'NOERROR' &&
    answer.authorities.length === 0;
  return isOpen ? last.data : undefined;
}

/**
 * What a resolver says that asks several sources, the first that has the name: an alias that leads from one to another
 * is followed, since a stub resolver that asks here has nobody else to ask.
 */
export function resolveFrom(
  sources: readonly DnsSource[],
  question: DnsQuestion,
  client: DnsClient,
): DnsAnswer {
  const answers: Answer[] = [];
  let { name } = question;
  for (;;) {
    const asked = { ...question, name };
    let answer: DnsAnswer | undefined;
    for (const source of sources) {
      answer ??= source.answer(asked, client);
    }
    if (!answer) {
      const code = answers.length > 0 ? 'NOERROR' : 'REFUSED';
      return { code, answers, authorities: [] };
    }
    answers.push(...answer.answers);
    const alias = aliasAfter(answer, question.type);
    if (alias === undefined || answers.length >= LONGEST_CHAIN) {
      return { ...answer, answers };
    }
    name = alias;
  }
}
