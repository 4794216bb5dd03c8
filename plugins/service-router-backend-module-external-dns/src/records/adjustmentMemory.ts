import {
  ProfileConflict,
  ProfileFact,
  TrafficRefusal,
  UnknownKeys,
} from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';

/** What is wanted, in the form in which it is told once it stands. */
export interface AdjustedRecords {
  endpoints: WebhookEndpoint[];
  /** Objects that ask for what they cannot have. What stands of them stays. */
  refusals: TrafficRefusal[];
  /** Settings that several clusters do not agree on, where this one's does not count. */
  conflicts: ProfileConflict[];
  /** Keys that nobody reads; their objects go on. */
  unknownKeys: UnknownKeys[];
}

/**
 * What was answered for each profile the last time. ExternalDNS asks the same at every interval, and what stands is mostly
 * as it was: then there is nothing to be planned.
 */
export class AdjustmentMemory {
  #known = new Map<string, { question: string; answer: AdjustedRecords }>();
  #next = new Map<string, { question: string; answer: AdjustedRecords }>();

  /** The answer to a question, planned when it was not asked the last time. */
  answer(
    profile: string,
    question: string,
    plan: () => AdjustedRecords,
  ): AdjustedRecords {
    const before = this.#known.get(profile);
    const answer = before?.question === question ? before.answer : plan();
    this.#next.set(profile, { question, answer });
    return answer;
  }

  /** Everything was asked: what was not among it is forgotten. */
  turn(): void {
    this.#known = this.#next;
    this.#next = new Map();
  }
}

/** Profiles as texts, for comparing them; each is read from the cloud once and compared often. */
const texts = new WeakMap<ProfileFact, string>();

export function textOf(fact: ProfileFact): string {
  const text = texts.get(fact) ?? JSON.stringify(fact);
  texts.set(fact, text);
  return text;
}
