/**
 * What a text says, apart from the language it is said in: the English one with gaps, and what stands in them. Names,
 * hosts and what others answered stay as they are in every language.
 *
 * @public
 */
export interface Phrase {
  /** English, with its gaps numbered: "{0} answers {1} with {2}." A translation is found by it. */
  says: string;
  /** What stands in the gaps, in their order; absent where there are none. */
  with?: PhraseValue[];
  /** It begins a sentence, so its first letter is a capital. */
  isCapital?: boolean;
}

/** What stands in a gap of a text. @public */
export type PhraseValue = string | number | Phrase | PhraseList;

/** Several of a kind, joined as the language joins them. @public */
export interface PhraseList {
  items: PhraseValue[];
  /** `and`: "a, b and c"; `sentence`: whole sentences, one after another. */
  by: 'and' | 'comma' | 'semicolon' | 'sentence';
}

/**
 * What is told to a person, in English, and what it was made from, so that a page can say it in the language of its
 * reader.
 *
 * @public
 */
export interface Told {
  /** One sentence, for a person. */
  sentence: string;
  /** What would mend it, beyond waiting. */
  remedy?: string;
  /** The same, for a page in another language; absent where it is known in English alone. */
  said?: Said;
}

/** A sentence and what would mend it, apart from the language. @public */
export interface Said {
  sentence: Phrase;
  /** Absent where there is no `remedy`. */
  remedy?: Phrase;
}

/**
 * A message that stands in the status of an object, or in a finding: a sentence without a full stop, in English, and what
 * it was made from.
 *
 * @public
 */
export interface Worded {
  message: string;
  /** Absent where others wrote it, or it is known in English alone. */
  words?: Phrase;
}
