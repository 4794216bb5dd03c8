import { expect, Page, test } from '@playwright/test';
import path from 'path';
import {
  cutOffIn,
  Excused,
  lookAt,
  overflowOf,
  Sight,
  violationsOf,
} from './inspection';

/** Two intervals of the readers, on a busy machine. */
export const settles = { timeout: 120_000 };

/** A page that the plugin draws, or draws a part of. */
export interface Screen {
  name: string;
  path: (entity: string) => string;
}

/** The end of a longer page shows nothing that was not pictured before. */
const MOST_HEIGHT = 4_500;

const at = (name: string, place: Screen['path']): Screen => ({
  name,
  path: place,
});

/** All of them. */
export const screens = {
  card: at('card', entity => `/catalog/default/component/${entity}`),
  tab: at('tab', entity => `/catalog/default/component/${entity}/routing`),
  system: at('system', () => '/catalog/default/system/webshop'),
  owned: at('owned', () => '/catalog/default/group/guests'),
  fleet: at('fleet', () => '/service-router'),
  regions: at('regions', () => '/service-router/overview?view=table'),
  gateways: at(
    'gateways',
    () => '/service-router/overview/gateways?region=weu',
  ),
  failover: at('failover', () => '/service-router/regions/weu/failover'),
  routes: at('routes', () => '/service-router/routes'),
  route: at(
    'route',
    () => '/service-router/routes/ns-workload-a/test-workload-route',
  ),
  zones: at('zones', () => '/service-router/zones'),
  zone: at('zone', () => '/service-router/zones/weu'),
  traffic: at('traffic', () => '/service-router/traffic'),
};

/** Two ways of looking stand for all four where the same parts are seen elsewhere. */
export const two: readonly Sight[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 400 },
];

/** A screen, and what is read on it once it is as expected. */
export type Shown = readonly [Screen, RegExp];

/** How a screen is judged. */
export interface Judgement {
  /** What it was brought into, as its pictures are named. */
  state: string;
  /** Of an entity, the name. */
  entity: string;
  /** Each way of looking that is judged. */
  sights?: readonly Sight[];
  /** Those of them that are pictured; all when absent. */
  pictured?: readonly Sight[];
  excused?: readonly Excused[];
}

/** Opens a screen and judges it in each way of looking. */
export async function judgeAll(
  page: Page,
  [screen, text]: Shown,
  { state, entity, sights = two, pictured = sights, excused }: Judgement,
): Promise<void> {
  await lookAt(page, sights[0]);
  await page.goto(screen.path(entity));
  for (const sight of sights) {
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
  // A window as high as the page: what stands at its foot is pictured at the foot, and not over the middle. The old frontend
  // system scrolls a part of its page.
  const height = await page.evaluate(() =>
    Math.max(
      ...[
        document.documentElement,
        ...document.querySelectorAll('main, article'),
      ].map(
        ({ scrollHeight, clientHeight }) =>
          window.innerHeight + scrollHeight - clientHeight,
      ),
    ),
  );
  await page.setViewportSize({
    width,
    height: Math.min(height, MOST_HEIGHT),
  });
  if (text) {
    await expect(page.getByText(text).first()).toBeAttached(settles);
  }
  await page.screenshot({
    path: path.join(__dirname, 'screenshots', `${name}-${width}-${theme}.png`),
    animations: 'disabled',
  });
}
