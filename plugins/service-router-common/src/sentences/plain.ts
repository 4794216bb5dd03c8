import { isPlainObject } from './isPlainObject';

/**
 * A report in English alone, for a reader that has no page: what its sentences were made from is left out.
 *
 * @public
 */
export function plain<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(item => plain(item)) as T;
  }
  if (!isPlainObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'said')
      .map(([key, item]) => [key, plain(item)]),
  ) as T;
}
