import { inEnglish } from './inLanguage';
import { isPlainObject } from './isPlainObject';
import { Said } from './Phrase';

/**
 * What is told in a report in English alone, so that pages in other languages cannot say it; also what they would say
 * otherwise than English does. For tests of what makes reports.
 *
 * @returns each sentence once, with the key it stands under
 * @public
 */
export function unsaidIn(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (part: unknown) => {
    if (Array.isArray(part)) {
      part.forEach(visit);
    } else if (isPlainObject(part)) {
      const { said } = part as { said?: Said };
      for (const key of ['sentence', 'remedy'] as const) {
        const text = part[key];
        const phrase = said?.[key];
        if (
          typeof text === 'string' &&
          (phrase === undefined || inEnglish(phrase) !== text)
        ) {
          found.add(`${key}: ${text}`);
        }
      }
      Object.entries(part)
        .filter(([key]) => key !== 'said')
        .forEach(([, item]) => visit(item));
    }
  };
  visit(value);
  return [...found];
}
