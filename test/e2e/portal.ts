import { expect, Locator, Page } from '@playwright/test';
import { fleet } from './fleet';

/** What a person types into the template "Expose a service in several regions". */
export interface Exposure {
  serviceName: string;
  application: string;
  environment: string;
  namespace: string;
  name: string;
}

/** Enters as guest, as the first page offers. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('link', { name: 'workload-a' })).toBeVisible();
}

/** Opens the form of a template. */
export async function openTemplate(
  page: Page,
  name: string = 'expose-service',
): Promise<void> {
  await page.goto(`/create/templates/default/${name}`);
  await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
}

/** A text field of the form, by its label. */
export function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: new RegExp(`^${label}\\b`) });
}

/** Fills the form's first page and goes to the second. */
export async function describeService(
  page: Page,
  exposure: Exposure,
): Promise<void> {
  await field(page, 'Service').fill(exposure.serviceName);
  await field(page, 'Application').fill(exposure.application);
  await field(page, 'Environment').fill(exposure.environment);
  await field(page, 'Namespace').fill(exposure.namespace);
  await field(page, 'Name of the route').fill(exposure.name);
  await page.getByRole('button', { name: 'Next' }).click();
}

/** From the second page to the third; Traffic Manager is left out, as it is at first. */
export async function leaveTrafficManagerOut(page: Page): Promise<void> {
  await expect(
    page.getByRole('checkbox', { name: /behind Traffic Manager/ }),
  ).not.toBeChecked();
  await page.getByRole('button', { name: 'Next' }).click();
}

/** The only gateway of the fleet is chosen by itself. */
export async function expectGateway(page: Page): Promise<void> {
  await expect(
    page.getByText('ns-service-router/gateway-internal').first(),
  ).toBeVisible();
}

/** The form has decided: it says why on top, which it does after `Next` alone, and the page is the same. */
export async function expectRefused(page: Page, why: RegExp): Promise<void> {
  await expect(page.getByText(why).first()).toBeVisible();
  await expectGateway(page);
  await expect(page.getByText('Wait here until it is merged')).toBeHidden();
}

/** One region answers for all. */
export async function bindTo(page: Page, title: string): Promise<void> {
  await page.getByText('RegionBound', { exact: true }).click();
  await page
    .getByRole('button', { name: /Region that answers for all/ })
    .click();
  await page.getByRole('option', { name: new RegExp(title) }).click();
}

/** From any page to the last, which shows what was chosen. */
export async function review(page: Page): Promise<void> {
  const toReview = page.getByRole('button', { name: 'Review' });
  // A page is left only when its fields were looked at, some of them by the backend.
  await expect(async () => {
    if (!(await toReview.isVisible())) {
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await expect(toReview).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 120_000 });
  await toReview.click();
  await expect(page.getByRole('button', { name: 'Create' })).toBeVisible();
}

/** From the review to the branch that the task proposes. */
export async function propose(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Create' }).click();
  const proposal = page.getByRole('link', { name: 'What waits to be merged' });
  await expect(proposal).toBeVisible({ timeout: 120_000 });
  const address = await proposal.getAttribute('href');
  return address?.split('/changes/')[1] ?? '';
}

/** From the review to the end of the task; what it proposes is merged, and the entity opened. */
export async function createAndOpen(page: Page): Promise<void> {
  await fleet('merge', await propose(page));
  await page.getByRole('link', { name: /^The service in the catalog/ }).click();
  // The catalog takes a moment to process what was registered; a person who is quicker loads the page again.
  await expect(async () => {
    if (await page.getByText('Entity not found').isVisible()) {
      await page.reload();
    }
    await expect(summary(page)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
}

/** Opens the catalog page of a component. */
export async function openComponent(page: Page, name: string): Promise<void> {
  await page.goto(`/catalog/default/component/${name}`);
}

/** The sentence on top of the card, which says the whole. */
export function summary(page: Page): Locator {
  return page
    .getByRole('status')
    .filter({ hasText: /region|Deleted/ })
    .first();
}

/** The row of one region in the card. */
export function regionRow(page: Page, title: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) });
}
