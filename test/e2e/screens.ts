import { expect, Page, test } from '@playwright/test';
import path from 'path';
import {
  cutOffIn,
  Excused,
  lookAt,
  overflowOf,
  Sight,
  sights,
  violationsOf,
} from './inspection';
import { Subject } from './subjects';

/** Two intervals of the readers, on a busy machine. */
export const settles = { timeout: 120_000 };

/** A page that the plugin draws, or draws a part of. */
export interface Screen {
  name: string;
  path: (subject: Subject) => string;
}

/** The end of a longer page, a list or several routes, shows nothing that was not pictured before. */
const MOST_HEIGHT = 9_000;

const at = (name: string, place: Screen['path']): Screen => ({
  name,
  path: place,
});

/** All of them. */
export const screens = {
  card: at('card', ({ entity }) => `/catalog/default/component/${entity}`),
  tab: at(
    'tab',
    ({ entity }) => `/catalog/default/component/${entity}/routing`,
  ),
  owned: at('owned', ({ owner }) => `/catalog/default/${owner}`),

  fleet: at('fleet', () => '/service-router'),
  regions: at('regions', () => '/service-router/overview?view=table'),
  gateways: at(
    'gateways',
    ({ region }) => `/service-router/overview/gateways?region=${region}`,
  ),
  failover: at(
    'failover',
    ({ region }) => `/service-router/regions/${region}/failover`,
  ),
  routes: at('routes', () => '/service-router/routes'),
  route: at('route', ({ route }) => `/service-router/routes/${route}`),
  zones: at('zones', () => '/service-router/zones'),
  zone: at('zone', ({ region }) => `/service-router/zones/${region}`),
  traffic: at('traffic', () => '/service-router/traffic'),
};

/** Two ways of looking stand for all four where the same parts are seen elsewhere. */
export const two: readonly Sight[] = [sights[0], sights[3]];

/** Those that people are on every day are judged in all four, wherever they are shown. */
const daily: readonly Screen[] = [screens.card, screens.tab, screens.fleet];

/** A screen, and what is read on it once it is as expected. */
export type Shown = readonly [Screen, RegExp];

/** How a screen is judged. */
export interface Judgement {
  /** What it was brought into, as its pictures are named. */
  state: string;
  /** What it is opened of. */
  subject: Subject;
  /** Each way of looking that is judged, where it is not by the screen. */
  sights?: readonly Sight[];
  /** Those of them that are pictured. */
  pictured?: readonly Sight[];
  excused?: readonly Excused[];
}

/** Opens a screen and judges it in each way of looking. */
export async function judgeAll(
  page: Page,
  [screen, text]: Shown,
  {
    state,
    subject,
    sights: judged = daily.includes(screen) ? sights : two,
    pictured = judged,
    excused,
  }: Judgement,
): Promise<void> {
  await lookAt(page, judged[0]);
  await page.goto(screen.path(subject));
  for (const sight of judged) {
    await test.step(`${screen.name}, ${sight.theme}, ${sight.width} px`, async () => {
      await lookAt(page, sight);
      await expect(page.getByText(text).first()).toBeAttached(settles);
      await judge(page, sight, { excused });
      if (pictured.includes(sight)) {
        await picture(page, `${screen.name}-${state}`, sight, text);
      }
    });
  }
}

/** What is shown fits, is drawn in the theme that is asked for, and hinders nobody. */
export async function judge(
  page: Page,
  { theme }: Sight,
  { excused }: Pick<Judgement, 'excused'> = {},
): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', theme);
  expect(await overflowOf(page)).toEqual([]);
  expect(await cutOffIn(page)).toEqual([]);
  expect(await violationsOf(page, excused)).toEqual([]);
}

/**
 * Pictures the page from its top to its end.
 *
 * @param text - read on it: in another window, the old frontend system draws a page anew
 */
export async function picture(
  page: Page,
  name: string,
  { theme, width }: Sight,
  text?: RegExp,
): Promise<void> {
  await expect(async () => {
    const before = await heightOf(page);
    if (text) {
      await expect(page.getByText(text).first()).toBeAttached(settles);
    }
    // Drawn anew, a page is as high as what is shown while it is read.
    const height = await heightOf(page);
    const isWhole = before === height && page.viewportSize()?.height === height;
    await page.setViewportSize({ width, height });
    expect(isWhole).toBe(true);
  }).toPass(settles);
  await page.screenshot({
    path: path.join(__dirname, 'screenshots', `${name}-${width}-${theme}.png`),
    animations: 'disabled',
  });
}

/** Frames in which a page has the same height before it counts as drawn. */
const STILL_FRAMES = 15;

/**
 * How high a window is that shows the whole page, once it stands still: what stands at its foot is pictured at the foot, and not
 * over the middle. The old frontend system scrolls a part of its page.
 */
async function heightOf(page: Page): Promise<number> {
  const height = await page.evaluate(async frames => {
    const look = () =>
      Math.max(
        ...[
          document.documentElement,
          ...document.querySelectorAll('main, article'),
        ].map(
          ({ scrollHeight, clientHeight }) =>
            window.innerHeight + scrollHeight - clientHeight,
        ),
      );
    let last = look();
    for (let still = 0; still < frames; ) {
      await new Promise(resolve => requestAnimationFrame(resolve));
      const now = look();
      still = now === last ? still + 1 : 0;
      last = now;
    }
    return last;
  }, STILL_FRAMES);
  return Math.min(height, MOST_HEIGHT);
}
