import { Browser, chromium } from '@playwright/test';
import { startPortals } from '../e2e/portals';
import { visitorOf } from '../e2e/visitor';
import { buildApp, serveApp } from './pages/serveApp';
import { takeNote, Timings, timingsOf } from './pages/timingsOf';

/** Rounds that count, of every page once; one more comes before. */
const ROUNDS = 5;
/** The longest wait for a report of every route, milliseconds. */
const PATIENCE = 600_000;

/** What is compared: the same entity page without the card, and everything that the plugin adds. */
const places = {
  bare: ['/catalog/default/component/unrouted', /unrouted/],
  card: ['/catalog/default/component/service-1', /in 3 of 3 regions/],
  tab: ['/catalog/default/component/service-1/routing', /in 3 of 3 regions/],
  fleet: ['/service-router/overview', /Request budget/],
  routes: ['/service-router/routes', /1–50 of 10,000/],
} satisfies Record<string, [string, RegExp]>;

type PageName = keyof typeof places;
const names = Object.keys(places) as PageName[];

const figures: [keyof Timings, string, number][] = [
  ['firstContentfulPaint', 'FcpMs', 0],
  ['largestContentfulPaint', 'LcpMs', 0],
  ['totalBlockingTime', 'TbtMs', 0],
  ['layoutShift', 'Shift', 3],
];

/**
 * The pages in a browser that has none of their files yet: the app as built for production, over a backend that watches
 * three regions with 10,000 routes each. Ratios are to the entity page without the card, in the same run.
 */
export async function pages(): Promise<Record<string, number>> {
  await buildApp();
  const { url, server } = await serveApp();
  const portals = await startPortals(url, ['crowded']);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const backend = portals.addresses.crowded;
    const open = (name: PageName) => timed(browser, backend, url, name);
    await untilListed(browser, backend, url);
    const taken = Object.fromEntries(
      names.map(name => [name, [] as Timings[]]),
    ) as Record<PageName, Timings[]>;
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const name of names) {
        const timings = await open(name);
        if (round >= 0) {
          taken[name].push(timings);
        }
      }
    }
    return told(taken);
  } finally {
    await browser.close();
    portals.stop();
    server.close();
  }
}

async function timed(
  browser: Browser,
  backend: string,
  url: string,
  name: PageName,
): Promise<Timings> {
  const [path, text] = places[name];
  const context = await visitorOf(browser, backend);
  try {
    const page = await context.newPage();
    await takeNote(page);
    return await timingsOf(page, `${url}${path}`, text);
  } finally {
    await context.close();
  }
}

/** Waits until every route has its report. */
async function untilListed(browser: Browser, backend: string, url: string) {
  const context = await visitorOf(browser, backend);
  const page = await context.newPage();
  const [path, text] = places.routes;
  const end = performance.now() + PATIENCE;
  await page.goto(`${url}${path}`);
  // The list is read again by itself as more of it is known.
  await page
    .getByText(text)
    .first()
    .waitFor({ timeout: end - performance.now() });
  await context.close();
}

function told(taken: Record<PageName, Timings[]>): Record<string, number> {
  const answer: Record<string, number> = {};
  for (const [key, suffix, digits] of figures) {
    const medianOf = (name: PageName) =>
      median(taken[name].map(timings => timings[key]));
    for (const name of names) {
      answer[`${name}${suffix}`] = rounded(medianOf(name), digits);
    }
    for (const name of names) {
      const ratio = medianOf(name) / medianOf('bare');
      // Without any blocking or shift there is nothing to compare with.
      if (name !== 'bare' && Number.isFinite(ratio)) {
        answer[`${name}${suffix.replace('Ms', '')}Ratio`] = rounded(ratio, 2);
      }
    }
  }
  return answer;
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function rounded(number: number, digits: number): number {
  return Number(number.toFixed(digits));
}
