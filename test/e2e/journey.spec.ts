import { expect, Page, test } from '@playwright/test';
import { readFile, rm, writeFile } from 'fs/promises';
import path from 'path';
import { commitToRepository } from './applicationRepository';
import { dig, fleet } from './fleet';
import { lookAt } from './inspection';
import {
  bindTo,
  createAndOpen,
  describeService,
  expectGateway,
  leaveTrafficManagerOut,
  expectRefused,
  Exposure,
  field,
  openComponent,
  openTemplate,
  regionRow,
  review,
  signIn,
  summary,
} from './portal';
import { addRival, removeRival } from './rival';
import { picture, two } from './screens';

const orders: Exposure = {
  serviceName: 'orders',
  application: 'webshop',
  environment: 'prod',
  namespace: 'ns-webshop',
  name: 'orders',
};
const HOST = 'orders-ns-p-prod-webshop.test-aks.nl';
const DEMO_HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const titles = ['West Europe', 'North Europe', 'France Central'];
const addresses: Record<string, string> = {
  weu: '10.1.0.100',
  neu: '10.2.0.100',
  frc: '10.3.0.100',
};
/** Two intervals of ExternalDNS and of the readers, on a busy machine. */
const settles = { timeout: 120_000 };

function shoot(page: Page, name: string) {
  return page.screenshot({
    path: path.join(__dirname, 'screenshots', `${name}.png`),
  });
}

/** Pictures the whole of it, in both themes, wide and narrow. */
async function shootAll(page: Page, name: string) {
  for (const sight of two) {
    await lookAt(page, sight);
    await picture(page, name, sight);
  }
  await lookAt(page, two[0]);
}

test.describe.configure({ mode: 'serial' });

// One person, one browser: signed in once, as at a desk.
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await signIn(page);
});

test.afterAll(() => page.close());

test('the demo service answers in every region, each with its own gateway', async () => {
  await openComponent(page, 'workload-a');
  await expect(summary(page)).toContainText(
    'Answering in 3 of 3 regions',
    settles,
  );
  for (const region of Object.keys(addresses)) {
    expect(await dig(DEMO_HOST, region)).toContain(addresses[region]);
  }
  await expect(regionRow(page, 'West Europe')).toContainText(
    'aks-weu-internal.test-aks.nl',
  );
  await shoot(page, 'card-answering');
});

test('the form refuses a name that DNS would not take', async () => {
  await openTemplate(page);
  for (const serviceName of ['Orders', 'orders.v2']) {
    await describeService(page, { ...orders, serviceName });
    await expect(
      page.getByText(/Use lower case letters, digits and hyphens/).first(),
    ).toBeVisible();
    await expect(field(page, 'Service')).toBeVisible();
  }
  await shoot(page, 'form-characters');
});

test('the form refuses a name that is too long, and says by how much', async () => {
  await openTemplate(page);
  await describeService(page, { ...orders, serviceName: 'o'.repeat(50) });
  await leaveTrafficManagerOut(page);
  await expectGateway(page);
  await expect(page.getByText(/more than DNS allows/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectRefused(page, /'DNS name' .*more than DNS allows/);
  await shoot(page, 'form-too-long');
});

test('the form refuses a name that is taken, and says by whom', async () => {
  await openTemplate(page);
  await describeService(page, {
    ...orders,
    serviceName: 'test-workload',
    application: 'workload-a',
    environment: 'base',
  });
  await leaveTrafficManagerOut(page);
  await expectGateway(page);
  await expect(
    page.getByText(/ns-workload-a\/test-workload-route/).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectRefused(page, /'DNS name' .*ns-workload-a\/test-workload-route/);
  await shoot(page, 'form-taken');
});

test('a template exposes a service, and its card goes to Answering in every region', async () => {
  await openTemplate(page);
  await describeService(page, orders);
  await leaveTrafficManagerOut(page);
  await expectGateway(page);
  await expect(page.getByText(HOST).first()).toBeVisible();
  await shoot(page, 'form-host');
  await review(page);
  await expect(page.getByRole('table')).toContainText(HOST);
  await shoot(page, 'form-review');
  await createAndOpen(page);
  const merged = Date.now();
  await expect(summary(page)).toContainText(
    'Answering in 3 of 3 regions',
    settles,
  );
  test.info().annotations.push({
    type: 'seconds from merge to Answering in every region',
    description: ((Date.now() - merged) / 1000).toFixed(1),
  });
  for (const region of Object.keys(addresses)) {
    expect(await dig(HOST, region)).toContain(addresses[region]);
  }
  await shootAll(page, 'card-created');
});

test('bound to one region, every zone points there and the card says so', async () => {
  await openTemplate(page);
  await describeService(page, orders);
  await leaveTrafficManagerOut(page);
  await expectGateway(page);
  await bindTo(page, 'West Europe');
  await review(page);
  await createAndOpen(page);
  await expect(summary(page)).toContainText(
    'Answering in 3 of 3 regions, bound to West Europe',
    settles,
  );
  for (const title of titles) {
    await expect(regionRow(page, title)).toContainText('10.1.0.100');
  }
  for (const region of Object.keys(addresses)) {
    expect(await dig(HOST, region)).toContain(addresses.weu);
  }
  await shootAll(page, 'card-bound');
});

test('a region that is down is stale with its age; the others stay right', async () => {
  await openComponent(page, 'workload-a');
  await expect(summary(page)).toContainText('Answering in 3 of 3', settles);
  await fleet('down', 'weu');
  try {
    await expect(summary(page)).toContainText(
      'Answering in 2 of 3 regions; West Europe is not visible now',
      settles,
    );
    await expect(regionRow(page, 'West Europe')).toContainText('Stale');
    await expect(regionRow(page, 'West Europe')).toContainText(/Last seen/);
    expect(await dig(DEMO_HOST, 'neu')).toContain(addresses.neu);
  } finally {
    await fleet('up', 'weu');
  }
  await expect(summary(page)).toContainText('Answering in 3 of 3', settles);
});

test("a malformed manifest shows the API server's reason, and leaves other routes alone", async () => {
  const manifest = 'apps/workload-a/routing/service-route.yaml';
  let before = '';
  await commitToRepository('Break the demo route', async folder => {
    before = await readFile(path.join(folder, manifest), 'utf8');
    await writeFile(
      path.join(folder, manifest),
      before.replace(/^(\s*)serviceName:.*$/m, '$1serviceName: ""'),
    );
  });
  await openComponent(page, 'workload-a');
  await expect(page.getByText(/spec\.serviceName/).first()).toBeVisible(
    settles,
  );
  await expect(summary(page)).toContainText('Answering in 3 of 3 regions');
  await shootAll(page, 'card-refused');
  await openComponent(page, 'webshop');
  await expect(summary(page)).toContainText('Answering in 3 of 3 regions');
  await commitToRepository('Mend the demo route', folder =>
    writeFile(path.join(folder, manifest), before),
  );
  await openComponent(page, 'workload-a');
  await expect(page.getByText(/spec\.serviceName/)).toHaveCount(0, settles);
});

test('two routes that claim one name both say who has it', async () => {
  await commitToRepository('Claim a name that is taken', async folder => {
    await addRival(folder);
    await writeFile(
      path.join(folder, 'apps/webshop/catalog-info.yaml'),
      (
        await readFile(
          path.join(folder, 'apps/webshop/catalog-info.yaml'),
          'utf8',
        )
      ).replace(/ns-webshop\/orders\b/, 'ns-webshop/orders,ns-rival/rival'),
    );
  });
  await openComponent(page, 'workload-a');
  await expect(
    page.getByText(/ns-rival\/rival also asks for/).first(),
  ).toBeVisible(settles);
  await openComponent(page, 'webshop');
  await expect(async () => {
    await page.reload();
    await expect(
      page
        .getByText(/held by ServiceRoute ns-workload-a\/test-workload-route/)
        .first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass(settles);
  await shootAll(page, 'card-taken');
  await commitToRepository('Give the name up', removeRival);
});

test('a deleted route takes its records with it, and the card says so', async () => {
  await commitToRepository('Remove the route of orders', folder =>
    rm(path.join(folder, 'apps/webshop/routing'), { recursive: true }),
  );
  await openComponent(page, 'webshop');
  await expect(
    page.getByText('Deleted; no record of it is left in 3 of 3 zones').first(),
  ).toBeVisible(settles);
  for (const region of Object.keys(addresses)) {
    expect(await dig(HOST, region)).not.toContain('10.');
  }
  await shootAll(page, 'card-deleted');
});
