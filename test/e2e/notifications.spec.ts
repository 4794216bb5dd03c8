import { expect, Page, test } from '@playwright/test';
import { picture, screens, settles, two } from './screens';
import { demo } from './subjects';
import { visitorOf } from './visitor';
import { zoneRecordsOf } from './zoneRecords';

const NAME = 'test-workload-ns-p-base-workload-a';
const HOST = `${NAME}.test-aks.nl`;

/** What the owner is told, in the portal's notifications. */
function told(page: Page, title: string) {
  return page.getByText(title).first();
}

test('the owner of a route is told when its name stops answering, and when it answers again', async ({
  browser,
}) => {
  const context = await visitorOf(browser);
  const page = await context.newPage();
  const zone = await zoneRecordsOf('weu');
  try {
    await page.goto(screens.card.path(demo));
    await expect(
      page.getByText(/Answering in 3 of 3 regions/).first(),
    ).toBeVisible(settles);
    await zone.remove('TXT', `weu-dev-aks-cname-${NAME}`);
    await zone.remove('CNAME', NAME);
    await zone.putAlias(NAME, 'nowhere.test-aks.nl');
    await page.goto('/notifications');
    const stopped = `${HOST} has stopped answering in West Europe`;
    await expect(told(page, stopped)).toBeVisible(settles);
    await picture(page, 'notifications-stopped', two[0]);
    await told(page, stopped).click();
    await expect(page).toHaveURL(
      /\/catalog\/default\/component\/workload-a\/routing$/,
    );
    await expect(page.getByText(/which nobody owns/).first()).toBeVisible(
      settles,
    );
  } finally {
    await zone.remove('CNAME', NAME);
    await zone.end();
  }
  await page.goto('/notifications');
  await expect(
    told(page, `${HOST} answers as declared again in West Europe`),
  ).toBeVisible(settles);
  // Others find the portal as it was.
  await page
    .getByRole('button', { name: 'Mark all read', exact: true })
    .click();
  await page.getByRole('button', { name: 'Mark All', exact: true }).click();
  await expect(page.getByText(HOST)).toHaveCount(0);
  await context.close();
});
