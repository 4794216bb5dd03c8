import { Page } from '@playwright/test';

/** How a page came up, as Lighthouse names it: milliseconds since it was asked for, and the sum of shifts. */
export interface Timings {
  firstContentfulPaint: number;
  largestContentfulPaint: number;
  /** What tasks took beyond 50 ms each, after the first paint. */
  totalBlockingTime: number;
  layoutShift: number;
}

/** No long task and no shift for so many milliseconds: the page has come to rest. */
const REST = 1_000;
const PATIENCE = 120_000;
const LONG = 50;

interface Seen {
  paints: number[];
  largest: number;
  tasks: { start: number; duration: number }[];
  shift: number;
  last: number;
}

/** Has a page take note of its own timings; to be called before it is opened. */
export async function takeNote(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { paints: [], largest: 0, tasks: [], shift: 0, last: 0 };
    Object.assign(window, { seenTimings: seen });
    const observe = (
      type: string,
      note: (entry: PerformanceEntry & { value: number }) => void,
    ) =>
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          note(entry as PerformanceEntry & { value: number });
          seen.last = performance.now();
        }
      }).observe({ type, buffered: true });
    observe('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') {
        seen.paints.push(startTime);
      }
    });
    observe('largest-contentful-paint', ({ startTime }) => {
      seen.largest = startTime;
    });
    observe('longtask', ({ startTime, duration }) => {
      seen.tasks.push({ start: startTime, duration });
    });
    observe('layout-shift', ({ value }) => {
      seen.shift += value;
    });
  });
}

/** Opens a page, and waits until it says this and has come to rest. */
export async function timingsOf(
  page: Page,
  url: string,
  text: RegExp,
): Promise<Timings> {
  await page.goto(url);
  await page
    .getByText(text)
    .first()
    .waitFor({ state: 'attached', timeout: PATIENCE });
  await page.waitForFunction(
    rest =>
      performance.now() -
        (window as unknown as { seenTimings: Seen }).seenTimings.last >
      rest,
    REST,
    { timeout: PATIENCE },
  );
  const { paints, largest, tasks, shift } = await page.evaluate(
    () => (window as unknown as { seenTimings: Seen }).seenTimings,
  );
  const [firstContentfulPaint] = paints;
  return {
    firstContentfulPaint,
    largestContentfulPaint: largest,
    totalBlockingTime: tasks
      .filter(({ start }) => start >= firstContentfulPaint)
      .reduce((sum, { duration }) => sum + duration - LONG, 0),
    layoutShift: shift,
  };
}
