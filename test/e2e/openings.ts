import { expect, Page } from '@playwright/test';
import { Excused, lookAt } from './inspection';
import { judge, picture, screens, settles, two } from './screens';
import { demo } from './subjects';

const { card, tab } = screens;
const answering = /Answering in 3 of 3 regions/;

/** What is opened on a screen, and what is read then. */
export const openings = [
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

/** Opens it on the screen of the demo service, judges and pictures it in both themes, wide and narrow. */
export async function judgeOpened(
  page: Page,
  { name, screen, open, told }: (typeof openings)[number],
  {
    system = '',
    excused,
  }: {
    /** What the names of the pictures end with. */
    system?: string;
    excused?: readonly Excused[];
  } = {},
): Promise<void> {
  for (const sight of two) {
    await lookAt(page, sight);
    await page.goto(screen.path(demo));
    await expect(page.getByText(answering).first()).toBeAttached(settles);
    await open(page).first().click();
    await expect(page.getByText(told).last()).toBeVisible();
    await judge(page, sight, { excused });
    await picture(page, `${name}${system}`, sight);
  }
}
