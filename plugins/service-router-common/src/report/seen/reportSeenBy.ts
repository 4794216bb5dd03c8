import { inEnglish, Phrase, Said } from '../../sentences';
import { isPlainObject } from '../../sentences/isPlainObject';
import { phraseSeenBy } from './phraseSeenBy';
import { ReportReader } from './ReportReader';
import { textSeenBy } from './textSeenBy';

/**
 * A report, or whatever else is told of routes, as its reader may see it: routes of which the reader may not be told are
 * called "another route", and what was made of them, or stands in their way, "another object".
 *
 * Fails closed: it looks through every text, whatever it stands under, and for every route that there is, whatever stands
 * before its name. What it does not find is a name or a namespace alone; see `say`.
 *
 * @returns the same object where it names nothing of which the reader may not be told
 * @public
 */
export function reportSeenBy<T>(report: T, reader: ReportReader): T {
  return seen(report, reader) as T;
}

function seen(value: unknown, reader: ReportReader): unknown {
  if (typeof value === 'string') {
    return textSeenBy(value, reader);
  }
  if (Array.isArray(value)) {
    const items = value.map(item => seen(item, reader));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isPlainObject(value)) {
    return value;
  }
  return isPhrase(value)
    ? phraseSeenBy(value, reader)
    : objectSeen(value, reader);
}

function objectSeen(
  before: Record<string, unknown>,
  reader: ReportReader,
): Record<string, unknown> {
  let after: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(before)) {
    const found =
      key === 'words' && isPhrase(value)
        ? phraseSeenBy(value, reader, false)
        : seen(value, reader);
    if (found !== value) {
      after ??= { ...before };
      after[key] = found;
    }
  }
  if (!after) {
    return before;
  }
  if (after.resource !== before.resource) {
    delete after.resource;
  }
  return { ...after, ...inWords(before, after) };
}

/** What is said in English is what pages say in their language. */
function inWords(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, string> {
  const { said, words } = after;
  const { sentence, remedy } =
    said !== before.said ? (said as Said) : ({} as Partial<Said>);
  return {
    ...(sentence ? { sentence: inEnglish(sentence) } : {}),
    ...(remedy ? { remedy: inEnglish(remedy) } : {}),
    ...(words !== before.words && isPhrase(words) && 'message' in after
      ? { message: inEnglish(words) }
      : {}),
  };
}

function isPhrase(value: unknown): value is Phrase & Record<string, unknown> {
  return isPlainObject(value) && typeof value.says === 'string';
}
