import { expect, test } from '@playwright/test';
import { complaintsOf, lookAt, overflowOf, violationsOf } from './inspection';
import { picture, two } from './screens';
import { visitorOf } from './visitor';

const host = 'test-workload-ns-p-base-workload-a.test-aks.nl';

test('a part of a host name finds the route, how it stands and where; Enter leads to its tab', async ({
  browser,
}) => {
  const context = await visitorOf(browser);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const result = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: host }) })
    .last();
  // What is new is put into the index from time to time.
  await expect(async () => {
    await page.goto('/search?query=test-workload-ns-p-base');
    await expect(result).toContainText('ns-workload-a/test-workload-route', {
      timeout: 10_000,
    });
  }).toPass({ timeout: 180_000 });
  for (const sight of two) {
    await lookAt(page, sight);
    // Where the width changes, Backstage's search draws its page anew, and asks again. The page around the result is its own.
    await expect(async () => {
      await expect(result).toContainText('West Europe', { timeout: 10_000 });
      expect(
        await violationsOf(page, [], 'li div:has(a[href$="/routing"])'),
      ).toEqual([]);
    }).toPass({ timeout: 60_000 });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      sight.theme,
    );
    expect(await overflowOf(page)).toEqual([]);
    await picture(page, 'search-found', sight);
  }
  await page.getByRole('link', { name: host }).press('Enter');
  await expect(page).toHaveURL(/\/component\/workload-a\/routing/);
  expect(complaints).toEqual([]);
  await context.close();
});
