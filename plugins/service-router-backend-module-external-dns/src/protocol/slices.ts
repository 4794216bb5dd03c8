import { setImmediate } from 'timers/promises';

/** A slice of the largest bodies takes some milliseconds. */
const SLICE = 500;

/**
 * Does the same with each of many, and lets others have their turn in between: a health check is not to wait for 60,000
 * endpoints.
 */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0 && index % SLICE === 0) {
      await setImmediate();
    }
    results.push(work(items[index], index));
  }
  return results;
}
