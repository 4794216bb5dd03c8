import { expect, Locator, Page, test } from '@playwright/test';
import path from 'path';
import {
  complaintsOf,
  lookAt,
  overflowOf,
  Sight,
  sights,
  tabThrough,
  violationsOf,
} from './inspection';
import { Portals, startPortals } from './portals';
import { visitorOf } from './visitor';

const appUrl = process.env.PLAYWRIGHT_BASE_URL ?? 'http://localhost:3000';
/** Two intervals of the readers, on a busy machine. */
const settles = { timeout: 120_000 };

/** A page, and what is seen on it when all is well. */
interface Screen {
  name: string;
  path: (entity: string) => string;
}

const card: Screen = {
  name: 'card',
  path: entity => `/catalog/default/component/${entity}`,
};
const tab: Screen = {
  name: 'tab',
  path: entity => `/catalog/default/component/${entity}/routing`,
};
const overview: Screen = { name: 'fleet', path: () => '/service-router' };

/** What a screen is brought into, and what it says then. */
interface State {
  name: string;
  /** The portal it is seen in; none: the one with the fleet on this machine. */
  portal?: string;
  entity: string;
  screens: readonly (readonly [Screen, RegExp])[];
  /** Before the page is opened. */
  bringAbout?: (page: Page) => Promise<unknown>;
  /** Each way of looking that is pictured and judged; two stand for all four where the same parts are seen elsewhere. */
  sights?: readonly Sight[];
}

const two: readonly Sight[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 400 },
];

const api = '**/api/service-router/v1/**';

const states: readonly State[] = [
  {
    name: 'answering',
    entity: 'workload-a',
    screens: [
      [card, /Answering in 3 of 3 regions/],
      [tab, /Answering in 3 of 3 regions/],
      [overview, /Request budget/],
    ],
    sights,
  },
  {
    name: 'empty',
    portal: 'empty',
    entity: 'service-0',
    screens: [
      [card, /No cluster holds ServiceRoute ns-0\/route-0 yet/],
      [tab, /No cluster holds ServiceRoute ns-0\/route-0 yet/],
      [overview, /Nothing is wrong/],
    ],
  },
  {
    name: 'partly-failing',
    portal: 'failing',
    entity: 'service-1',
    screens: [
      [card, /Published in 2 of 3 regions; North Europe is not visible now/],
      [tab, /Published in 2 of 3 regions; North Europe is not visible now/],
      [overview, /AuthorizationFailed/],
    ],
  },
  {
    name: 'forbidden',
    portal: 'forbidden',
    entity: 'service-1',
    screens: [
      [card, /You may not see/],
      [tab, /You may not see/],
      [overview, /You may not see routes/],
    ],
  },
  {
    name: 'loading',
    entity: 'workload-a',
    // An answer that never comes.
    bringAbout: page => page.route(api, () => {}),
    screens: [
      [card, /Reading how this is routed/],
      [tab, /Reading how this is routed/],
      [overview, /Reading the fleet/],
    ],
  },
  {
    name: 'unreachable',
    entity: 'workload-a',
    bringAbout: page => page.route(api, route => route.abort()),
    screens: [
      [card, /The Service Router backend does not answer/],
      [tab, /The Service Router backend does not answer/],
      [overview, /The Service Router backend does not answer/],
    ],
  },
];

let portals: Portals;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  portals = await startPortals(appUrl, ['empty', 'failing', 'forbidden']);
});
test.afterAll(() => portals?.stop());

const pictureOf = (screen: string, state: string, { theme, width }: Sight) =>
  path.join(
    __dirname,
    'screenshots',
    `${screen}-${state}-${width}-${theme}.png`,
  );

/** The page as it is for whoever looks this way: judged, and pictured from its top to its end. */
async function judge(
  page: Page,
  [screen, text]: readonly [Screen, RegExp],
  state: string,
  sight: Sight,
) {
  await test.step(`${screen.name}, ${sight.theme}, ${sight.width} px`, async () => {
    await lookAt(page, sight);
    await expect(page.getByText(text).first()).toBeAttached(settles);
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      sight.theme,
    );
    expect(await overflowOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    // A window as high as the page: what stands at its foot is pictured at the foot, and not over the middle.
    const height = await page.evaluate(
      () => document.documentElement.scrollHeight,
    );
    await page.setViewportSize({ width: sight.width, height });
    await page.screenshot({
      path: pictureOf(screen.name, state, sight),
      animations: 'disabled',
    });
  });
}

/** Opens a screen and judges it in each way of looking. */
async function judgeAll(
  page: Page,
  shown: readonly [Screen, RegExp],
  {
    name,
    entity,
    sights: ways = two,
  }: Pick<State, 'name' | 'entity' | 'sights'>,
) {
  await lookAt(page, ways[0]);
  await page.goto(shown[0].path(entity));
  for (const sight of ways) {
    await judge(page, shown, name, sight);
  }
}

for (const state of states) {
  test(`card, tab and fleet page, ${state.name}: in both themes, wide and narrow`, async ({
    browser,
  }) => {
    const context = await visitorOf(
      browser,
      state.portal && portals.addresses[state.portal],
    );
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await state.bringAbout?.(page);
    for (const shown of state.screens) {
      await judgeAll(page, shown, state);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test.describe('with the keyboard alone', () => {
  /** What the plugin draws on a screen. */
  const parts: readonly [Screen, RegExp, (page: Page) => Locator][] = [
    [card, /Answering in 3 of 3/, page => page.locator('article, main').last()],
    [tab, /Answering in 3 of 3/, page => page.locator('article, main').last()],
  ];

  for (const [screen, text, partOf] of parts) {
    for (const { theme, width } of [sights[0], sights[3]]) {
      test(`Tab comes to all of the ${screen.name} and is seen, ${theme}, ${width} px`, async ({
        browser,
      }) => {
        const context = await visitorOf(browser);
        const page = await context.newPage();
        await lookAt(page, { theme, width });
        await page.goto(screen.path('workload-a'));
        await expect(page.getByText(text).first()).toBeAttached(settles);
        const { stops, missed } = await tabThrough(page, partOf(page));
        expect(stops.length).toBeGreaterThan(0);
        expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
        expect(missed).toEqual([]);
        await context.close();
      });
    }
  }
});
