import { ServiceRouterApi } from '@service-router/plugin-service-router-common';
import { Reading } from './reading';

/** Questions whose answers are kept: some pages of a list, forwards and back. */
const MOST = 30;

/** By the backend that is asked, so that two apps of one browser page, or two tests, have nothing in common. */
const known = new WeakMap<object, Map<string, Reading<unknown>>>();

/** What a question was answered last, on whichever tab that was. */
export function lastReading<T>(
  api: ServiceRouterApi,
  question: string,
): Reading<T> | undefined {
  return known.get(api)?.get(question) as Reading<T> | undefined;
}

/** Whoever goes from one tab to another, or back in the browser, sees at once what was known. */
export function rememberReading(
  api: ServiceRouterApi,
  question: string,
  reading: Reading<unknown>,
): void {
  const readings = known.get(api) ?? new Map<string, Reading<unknown>>();
  known.set(api, readings);
  readings.delete(question);
  readings.set(question, reading);
  const [oldest] = readings.keys();
  if (readings.size > MOST) {
    readings.delete(oldest);
  }
}
