import { setImmediate } from 'timers/promises';

/** A slice of the largest bodies takes some milliseconds. */
const SLICE = 500;

/** Whether so many items have been worked through that others should have their turn. */
export function endsSlice(index: number): boolean {
  return index % SLICE === SLICE - 1;
}

/** Lets others have their turn: a health check is not to wait for 60,000 endpoints. */
export function pause(): Promise<void> {
  return setImmediate();
}
