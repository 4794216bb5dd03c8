import { inEnglish, Phrase } from '../sentences';
import type { RouteObject } from './types';

/** Says what was left out of an object. */
export function omitting(
  words: Phrase,
): Required<Pick<RouteObject, 'omitted' | 'omittedWords'>> {
  return { omitted: inEnglish(words), omittedWords: words };
}
