import { expect, Page, test } from '@playwright/test';
import { complaintsOf, lookAt } from './inspection';
import { judge, picture, screens, settles, two } from './screens';
import { visitorOf } from './visitor';

const { card, tab } = screens;
const answering = /Answering in 3 of 3 regions/;

/** What is opened on a screen, and what is read then. */
const openings = [
  {
    name: 'card-opened',
    screen: card,
    open: (page: Page) =>
      page.getByRole('button', { name: 'Show each link of West Europe' }),
    told: /external-dns-weu/,
  },
  {
    name: 'tab-explained',
    screen: tab,
    open: (page: Page) =>
      page.getByRole('button', { name: /^Why does this name .*West Europe/ }),
    told: /10\.1\.0\.100/,
  },
  {
    name: 'tab-yaml',
    screen: tab,
    open: (page: Page) =>
      page.getByRole('button', { name: 'YAML of ServiceRoute in West Europe' }),
    told: /kind: ServiceRoute/,
  },
] as const;

for (const { name, screen, open, told } of openings) {
  test(`${name}: in both themes, wide and narrow`, async ({ browser }) => {
    const context = await visitorOf(browser);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    for (const sight of two) {
      await lookAt(page, sight);
      await page.goto(screen.path('workload-a'));
      await expect(page.getByText(answering).first()).toBeAttached(settles);
      await open(page).first().click();
      await expect(page.getByText(told).last()).toBeVisible();
      await judge(page, sight);
      await picture(page, name, sight);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}
