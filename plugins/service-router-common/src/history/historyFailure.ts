import { inEnglish, say } from '../sentences';
import { RouteHistory } from './types';

/**
 * Why changes cannot be read while the database fails.
 *
 * @param name - of the error; what a database says may show how it is reached
 * @public
 */
export function historyFailure(
  name?: string,
): Required<Pick<RouteHistory, 'failure' | 'words'>> {
  const words = name
    ? say`Changes cannot be read now: the database of Service Router fails (${name}). It is asked again by itself.`
    : say`Changes cannot be read now: the database of Service Router fails. It is asked again by itself.`;
  return { failure: inEnglish(words), words };
}
