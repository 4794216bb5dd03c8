import { expect, Page } from '@playwright/test';
import { fleet } from './fleet';
import { screens, settles, Shown } from './screens';
import { demo } from './subjects';

/** What screens say while the cluster of West Europe is lost. */
export const staleScreens: readonly Shown[] = [
  [screens.card, /Answering in 2 of 3 regions; West Europe is not visible/],
  [screens.tab, /Answering in 2 of 3 regions; West Europe is not visible/],
  [screens.owned, /West Europe/],
  [screens.fleet, /Stale/],
  [screens.regions, /Stale/],
  [screens.gateways, /West Europe/],
  [screens.failover, /If West Europe goes down/],
  [screens.routes, /test-workload-ns-p-base-workload-a/],
  [screens.route, /Answering in 2 of 3 regions; West Europe is not visible/],
  [screens.zones, /West Europe/],
  [screens.zone, /West Europe/],
];

/** Takes the cluster of West Europe away for the time of what is done, once it was seen. */
export async function withoutRegion(
  page: Page,
  act: () => Promise<void>,
): Promise<void> {
  const isWhole = async () => {
    await page.goto(screens.card.path(demo));
    await expect(
      page.getByText(/Answering in 3 of 3 regions/).first(),
    ).toBeVisible(settles);
  };
  await isWhole();
  await fleet('down', 'weu');
  try {
    await act();
  } finally {
    await fleet('up', 'weu');
  }
  await isWhole();
}
