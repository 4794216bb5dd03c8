import { capital, inEnglish, Phrase, PhraseValue, say } from '../../sentences';
import { anotherOf, mentionsIn } from './mentions';
import { ReportReader } from './ReportReader';
import { textSeenBy } from './textSeenBy';

/** A kind stands between the gaps, before one that says no name any more. */
const KIND_LEFT = /\b(?:ServiceRoute|DNSEndpoint|Service)s?[ /]another /i;

/**
 * A text in which nothing is named of which the reader may not be told: a gap that says "ServiceRoute a/b", or "a/b", says
 * "another route", in the language of the page. A text that names it otherwise is told in English alone.
 *
 * @param isBeginning - whether it begins a sentence
 * @returns the phrase itself where it names nothing of the kind
 */
export function phraseSeenBy(
  phrase: Phrase,
  reader: ReportReader,
  isBeginning = true,
): Phrase {
  if (mentionsIn(inEnglish(phrase), reader).length === 0) {
    return phrase;
  }
  const seen = withGapsSeen(phrase, reader, isBeginning);
  const english = inEnglish(seen);
  if (KIND_LEFT.test(english)) {
    return say`${textSeenBy(inEnglish(phrase), reader, isBeginning)}`;
  }
  const text = textSeenBy(english, reader, isBeginning);
  return text === english ? seen : say`${text}`;
}

function withGapsSeen(
  phrase: Phrase,
  reader: ReportReader,
  isBeginning: boolean,
): Phrase {
  const { says, with: values = [] } = phrase;
  return {
    ...phrase,
    with: values.map((value, index) =>
      valueSeen(value, reader, isBeginning && says.startsWith(`{${index}}`)),
    ),
  };
}

function valueSeen(
  value: PhraseValue,
  reader: ReportReader,
  isBeginning: boolean,
): PhraseValue {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value === 'string') {
    return nameSeen(value, reader, isBeginning);
  }
  if ('says' in value) {
    return withGapsSeen(value, reader, isBeginning);
  }
  const items = value.items.map((item, index) =>
    valueSeen(
      item,
      reader,
      value.by === 'sentence' || (isBeginning && index === 0),
    ),
  );
  // Several that are not told of are one "another route".
  const texts = items.map(item => inEnglish(say`${item}`).toLowerCase());
  return {
    ...value,
    items: items.filter((_, index) => texts.indexOf(texts[index]) === index),
  };
}

function nameSeen(
  text: string,
  reader: ReportReader,
  isBeginning: boolean,
): PhraseValue {
  const [mention] = mentionsIn(text, reader);
  if (!mention) {
    return text;
  }
  // The cluster may stand before the object.
  const isAlone =
    mention.told.length === 0 &&
    /^(?:\S+ )?$/.test(text.slice(0, mention.at)) &&
    text.length === mention.at + mention.text.length;
  if (!isAlone) {
    return textSeenBy(text, reader, isBeginning);
  }
  const another = anotherOf(mention);
  return isBeginning ? capital(another) : another;
}
