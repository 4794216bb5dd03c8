import { expect, Page, test } from '@playwright/test';
import path from 'path';
import { dig, fleet } from './fleet';
import {
  bindTo,
  describeService,
  expectGateway,
  leaveTrafficManagerOut,
  field,
  openComponent,
  openTemplate,
  propose,
  review,
  signIn,
  summary,
} from './portal';
import { judgeAll, screens } from './screens';
import { demo } from './subjects';
import { endpointsOf } from './traffic';
import { visitorOf } from './visitor';

const checkout = {
  serviceName: 'checkout',
  application: 'canary',
  environment: 'prod',
  namespace: 'ns-canary',
  name: 'checkout',
};
const HOST = 'checkout-ns-p-prod-canary.test-aks.nl';
/** Two intervals of ExternalDNS and of the readers, on a busy machine. */
const settles = { timeout: 120_000 };

function shoot(page: Page, name: string) {
  return page.screenshot({
    path: path.join(__dirname, 'screenshots', `${name}.png`),
  });
}

test.describe.configure({ mode: 'serial' });

// One person, one browser: signed in once, as at a desk.
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await signIn(page);
});

test.afterAll(() => page.close());

const next = () => page.getByRole('button', { name: 'Next' }).click();

async function chooseRoute(route: string) {
  await page.getByRole('button', { name: /Route/ }).click();
  await page.getByRole('option', { name: new RegExp(route) }).click();
}

/** What each region gets of the answers. */
const sharesOf = async (request: Parameters<typeof endpointsOf>[0]) =>
  Object.fromEntries(
    (await endpointsOf(request, HOST)).map(({ origin, share }) => [
      origin?.cluster.replace('aks-', ''),
      share,
    ]),
  );

test('a new service is put behind Traffic Manager, proposed, merged, and answers', async ({
  request,
}) => {
  await openTemplate(page, 'expose-service');
  await describeService(page, checkout);
  await page.getByRole('checkbox', { name: /behind Traffic Manager/ }).check();
  await page.getByText('West Europe (weu)').click();
  await page.getByText('North Europe (neu)').click();
  await page
    .getByRole('button', { name: /West Europe 95%, North Europe 5%/ })
    .click();
  await expect(page.getByText(/^95%/)).toBeVisible();
  await shoot(page, 'form-weights');
  await next();
  await expectGateway(page);
  await expect(
    page.getByText(/without looking at its health/).first(),
  ).toBeVisible();
  await shoot(page, 'form-private-gateway');
  await review(page);
  await shoot(page, 'form-review-weights');
  const branch = await propose(page);
  await expect(page.getByText('What this changes in routing')).toBeVisible();
  await expect(page.getByText(HOST).first()).toBeVisible();
  await shoot(page, 'template-proposed');
  expect(await fleet('changes')).toContain(
    `${branch}: Route checkout of canary in prod`,
  );
  await fleet('merge', branch);
  await expect
    .poll(() => sharesOf(request), settles)
    .toEqual({
      weu: 0.95,
      neu: 0.05,
    });
  await openComponent(page, 'canary');
  await expect(async () => {
    await page.reload();
    await expect(summary(page)).toContainText('Answering in 2 of 3 regions', {
      timeout: 10_000,
    });
  }).toPass(settles);
});

test('a canary goes on: a change of weights moves the shares, which the card and the tab show', async ({
  request,
  browser,
}) => {
  await openTemplate(page, 'change-routing');
  await chooseRoute('ns-canary/checkout');
  await next();
  await page.getByRole('button', { name: /Europe 50%, .*Europe 50%/ }).click();
  await shoot(page, 'form-change-weights');
  await review(page);
  const branch = await propose(page);
  await expect(page.getByText(/95 % → 50 %/).first()).toBeVisible();
  await shoot(page, 'template-canary');
  await fleet('merge', branch);
  await expect
    .poll(() => sharesOf(request), settles)
    .toEqual({
      weu: 0.5,
      neu: 0.5,
    });
  const context = await visitorOf(browser);
  const visited = await context.newPage();
  for (const screen of [screens.card, screens.tab, screens.traffic]) {
    await judgeAll(visited, [screen, /50\s?% of answers/], {
      state: 'canary',
      subject: { ...demo, entity: 'canary', route: 'ns-canary/checkout' },
    });
  }
  await context.close();
});

test('a region is failed over, and back', async ({ request }) => {
  for (const [isOn, shares] of [
    [false, { weu: 0, neu: 1 }],
    [true, { weu: 0.5, neu: 0.5 }],
  ] as const) {
    await openTemplate(page, 'change-routing');
    await chooseRoute('ns-canary/checkout');
    await next();
    const region = page.getByRole('switch', { name: /West Europe/ });
    await expect(region).toBeChecked({ checked: !isOn });
    await region.press('Space');
    if (isOn) {
      await page
        .getByRole('button', { name: /Europe 50%, .*Europe 50%/ })
        .click();
    }
    await review(page);
    await fleet('merge', await propose(page));
    await expect.poll(() => sharesOf(request), settles).toEqual(shares);
  }
});

test('routing is added to a service that the catalog knows, and bound to one region', async () => {
  await openTemplate(page, 'add-routing');
  await field(page, 'Component').fill('workload');
  await page.getByRole('option', { name: /workload-a/ }).click();
  await field(page, 'Application').fill('workload-a');
  await field(page, 'Service').fill('admin');
  await field(page, 'Namespace').fill('ns-admin');
  await field(page, 'Name of the route').fill('admin');
  await next();
  await leaveTrafficManagerOut(page);
  await expectGateway(page);
  await bindTo(page, 'West Europe');
  await review(page);
  await fleet('merge', await propose(page));
  await expect
    .poll(() => dig('admin-ns-p-base-workload-a.test-aks.nl', 'neu'), settles)
    .toContain('10.1.0.100');
});

test('another region answers for all, once the change of who answers is merged', async () => {
  await openTemplate(page, 'change-routing');
  await chooseRoute('ns-admin/admin');
  await next();
  await page.getByText(/^Who answers/).click();
  await bindTo(page, 'North Europe');
  await review(page);
  await fleet('merge', await propose(page));
  await expect
    .poll(() => dig('admin-ns-p-base-workload-a.test-aks.nl', 'weu'), settles)
    .toContain('10.2.0.100');
});

test('a task that waits ends when the name is gone from every zone', async () => {
  await openTemplate(page, 'remove-routing');
  await field(page, 'Component').fill('canary');
  await page.getByRole('option', { name: /canary/ }).click();
  await chooseRoute('ns-canary/checkout');
  await next();
  await page.getByRole('checkbox', { name: /Wait here/ }).check();
  await review(page);
  await page.getByRole('button', { name: 'Create' }).click();
  let branch = '';
  await expect
    .poll(async () => {
      [branch] = /routing\/checkout-\w+/.exec(await fleet('changes')) ?? [''];
      return branch;
    }, settles)
    .not.toBe('');
  await fleet('merge', branch);
  await expect(
    page.getByRole('link', { name: 'What waits to be merged' }),
  ).toBeVisible(settles);
  expect(await dig(HOST, 'weu')).not.toContain('10.');
  expect(await dig(HOST, 'neu')).not.toContain('10.');
  await shoot(page, 'template-removed');
});
