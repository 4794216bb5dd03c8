import { and, Phrase, say } from '../../sentences';

/**
 * That regions are lost, as a part of a sentence about what happens then: it follows "when", and in other languages what
 * they have for it.
 *
 * @param titles - of the regions
 */
export function goDown(titles: readonly string[]): Phrase {
  return titles.length > 1
    ? say`${and(titles)} go down`
    : say`${and(titles)} goes down`;
}
