import { inEnglish, listed } from '../../sentences';
import { anotherOf, Mention, mentionsIn } from './mentions';
import { ReportReader } from './ReportReader';

/**
 * A text in English in which nothing is named of which the reader may not be told.
 *
 * @param isBeginning - whether it begins a sentence
 * @returns the text itself where it names nothing of the kind
 */
export function textSeenBy(
  text: string,
  reader: ReportReader,
  isBeginning = true,
): string {
  const mentions = mentionsIn(text, reader);
  if (mentions.length === 0) {
    return text;
  }
  let seen = '';
  let end = 0;
  for (const mention of mentions) {
    const before = text.slice(end, mention.at);
    seen += before;
    const begins = seen === '' ? isBeginning : /[.!?] $/.test(seen);
    const words = wordsOf(mention);
    seen += begins
      ? `${words.charAt(0).toUpperCase()}${words.slice(1)}`
      : words;
    end = mention.at + mention.text.length;
  }
  seen += text.slice(end);
  // An API server names what it refuses once more, by its name alone.
  return mentions
    .flatMap(({ untold }) => untold.map(key => key.split('/')[1]))
    .reduce((told, name) => told.replaceAll(`"${name}"`, '"…"'), seen);
}

function wordsOf(mention: Mention): string {
  const { kind, told } = mention;
  return listed([
    ...told.map(key => `${kind} ${key}`),
    inEnglish(anotherOf(mention)),
  ]);
}
