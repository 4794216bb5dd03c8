import { Phrase, PhraseList, PhraseValue, Told, Worded } from './Phrase';
import { inEnglish } from './inLanguage';

/** A sentence is at its end. */
const ENDED = /[.!?]$/;

/**
 * A text with gaps, written as a template: say`${host} has no record in ${zone}.`
 *
 * What is between the gaps is looked up as one text in other languages, so it should be a whole sentence or a part
 * that stands by itself, and never end in the middle of what other languages order differently.
 *
 * A route of others is named as `namespace/name`, in a gap of its own and best with its kind in the gap:
 * say`${host} is held by ${'ServiceRoute a/b'}.` Whoever may not be told of that route then reads "another route" there, in
 * their language (`reportSeenBy`). Never tell its namespace, its name or its host alone: nothing finds those. What is told
 * to a reader of one route is looked through for words of others in `wordsOfOthers.property.test.ts` of the backend; a fleet
 * in which a new sentence is told belongs there.
 *
 * @returns the text apart from its language
 * @public
 */
export function say(
  texts: TemplateStringsArray,
  ...values: PhraseValue[]
): Phrase {
  const says = texts.reduce(
    (before, text, index) => `${before}{${index - 1}}${text}`,
  );
  return values.length > 0 ? { says, with: values } : { says };
}

/** "a", "a and b", "a, b and c", as the language has it. @public */
export function and(items: readonly PhraseValue[]): PhraseList {
  return { items: [...items], by: 'and' };
}

/** Several of a kind, with something else between them than "and". @public */
export function joined(
  by: PhraseList['by'],
  items: readonly PhraseValue[],
): PhraseList {
  return { items: [...items], by };
}

/** With a capital at its beginning; for texts that begin with a word of ours, never with a name. @public */
export function capital(phrase: Phrase): Phrase {
  return { ...phrase, isCapital: true };
}

/**
 * A sentence of an object or a server that others wrote: it stays as it is.
 *
 * @param text - ends with a full stop in the sentence, whatever it ended with
 * @public
 */
export function quoted(text: string): Phrase {
  const trimmed = text.trim();
  return say`${ENDED.test(trimmed) ? trimmed : `${trimmed}.`}`;
}

/** In English, with what it is made from beside it. @public */
export function told(sentence: Phrase, remedy?: Phrase): Told {
  return {
    sentence: inEnglish(sentence),
    ...(remedy ? { remedy: inEnglish(remedy) } : {}),
    said: { sentence, ...(remedy ? { remedy } : {}) },
  };
}

/** A message in English, with what it is made from beside it. @public */
export function worded(words: Phrase): Required<Worded> {
  return { message: inEnglish(words), words };
}

/** A message as a sentence, which has one full stop, whether the message had it already or not. @public */
export function asSentence({ message, words }: Worded): Phrase {
  if (!words) {
    return quoted(message);
  }
  return ENDED.test(message) ? words : say`${words}.`;
}
