import { configure, screen, waitFor } from '@testing-library/react';
import {
  edgeManifest,
  fleet,
  fleetApi,
  manifest,
  unreachableApi,
} from './fixtures';
import { drawForm } from './__testUtils__/drawForm';

configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

/** The form, filled in as far as its second page. */
async function routingPage(
  service: Record<string, string | boolean> = {},
  api: ReturnType<typeof fleetApi> = fleetApi(),
  template = manifest,
) {
  const form = drawForm(template, api, {
    serviceName: 'orders',
    application: 'webshop',
    environment: 'prod',
    namespace: 'ns-webshop',
    name: 'orders',
    ...service,
  });
  await form.press('Next');
  await screen.findByRole('region', { name: 'DNS name' });
  return form;
}

const review = (user: ReturnType<typeof drawForm>['user']) =>
  user.click(screen.getByRole('button', { name: 'Review' }));

describe('form fields', () => {
  it('show the name, that it is free, its length and where it will point', async () => {
    const { choose } = await routingPage();
    await choose(/Gateway/, /gateway-internal/);
    expect(
      await screen.findByText('orders-ns-p-prod-webshop.test-aks.nl'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Nobody else has this name.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^24 of 63 characters .* room for 33 more/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('aks-neu-internal.test-aks.nl'),
    ).toBeInTheDocument();
  });

  it('show the room that the prefix of the ownership records leaves', async () => {
    const { checkProposal } = fleetApi();
    await routingPage(
      {},
      fleetApi({
        checkProposal: async asked => ({
          ...(await checkProposal(asked)),
          registryBudget: 45,
        }),
      }),
    );
    expect(
      await screen.findByText(/^24 of 63 characters .* room for 21 more/),
    ).toBeInTheDocument();
  });

  it('say where a gateway stands, and what becomes of a route where it does not', async () => {
    const { user } = await routingPage();
    await user.click(await screen.findByRole('button', { name: /Gateway/ }));
    expect(
      await screen.findByText(
        'Public. In West Europe; a route would wait in North Europe, France Central.',
      ),
    ).toBeInTheDocument();
  });

  it('tell of the policy that the namespace has under another name', async () => {
    const { choose } = await routingPage({ namespace: 'ns-payments' });
    await choose(/Gateway/, /gateway-internal/);
    expect(
      await screen.findByText(
        /^DNSPolicy ns-payments\/payments-policy is in aks-weu, aks-neu and aks-frc, .* dns-policy would be a second one and is refused/,
      ),
    ).toBeInTheDocument();
  });

  it('show who answers for whom in either mode', async () => {
    const { user, choose } = await routingPage();
    expect(
      await screen.findByRole('img', {
        name: 'Users in West Europe are answered with West Europe. Users in North Europe are answered with North Europe. Users in France Central are answered with France Central.',
      }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /RegionBound/ }));
    await choose(/Region that answers/, /North Europe/);
    expect(
      await screen.findByRole('img', {
        name: 'Users in West Europe are answered with North Europe. Users in North Europe are answered with North Europe. Users in France Central are answered with North Europe.',
      }),
    ).toBeInTheDocument();
  });

  it('take the only gateway there is', async () => {
    await routingPage(
      {},
      fleetApi({
        getFleet: async () => ({
          ...fleet,
          gateways: fleet.gateways.slice(0, 1),
        }),
      }),
    );
    expect(
      await screen.findByRole('button', { name: /gateway-internal/ }),
    ).toBeInTheDocument();
  });

  it('come to a review that reads well, and to values that the template can use', async () => {
    const { user, onCreate, choose } = await routingPage();
    await choose(/Gateway/, /gateway-internal/);
    await user.click(screen.getByRole('radio', { name: /RegionBound/ }));
    await choose(/Region that answers/, /West Europe/);
    await waitFor(() =>
      expect(screen.getAllByText('aks-weu-internal.test-aks.nl')).toHaveLength(
        3,
      ),
    );
    await review(user);
    const create = await screen.findByRole('button', { name: 'Create' });
    const reviewed = screen
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(reviewed).toEqual(
      expect.arrayContaining([
        'Gatewayns-service-router/gateway-internal',
        'ModeRegionBound',
        'Source regionweu',
        'DNS nameorders-ns-p-prod-webshop.test-aks.nl',
      ]),
    );
    await user.click(create);
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({
        gateway: 'ns-service-router/gateway-internal',
        mode: { mode: 'RegionBound', sourceRegion: 'weu' },
        host: { host: 'orders-ns-p-prod-webshop.test-aks.nl' },
      }),
    );
  });

  it('are Active by default, and forget the region when they are again', async () => {
    const { user, onCreate, choose } = await routingPage();
    await choose(/Gateway/, /gateway-internal/);
    await user.click(screen.getByRole('radio', { name: /RegionBound/ }));
    await choose(/Region that answers/, /North Europe/);
    await user.click(screen.getByRole('radio', { name: /^Active/ }));
    await review(user);
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({ mode: { mode: 'Active' } }),
    );
  });

  it('refuse RegionBound without a region, and go on once it has one', async () => {
    const { user, choose } = await routingPage();
    await choose(/Gateway/, /gateway-internal/);
    await user.click(screen.getByRole('radio', { name: /RegionBound/ }));
    await review(user);
    expect(
      await screen.findByText(
        "'Mode' RegionBound needs the region that answers for all",
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    await choose(/Region that answers/, /West Europe/);
    await review(user);
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it.each`
    why           | service                                                        | message
    ${'too long'} | ${{ serviceName: 'o'.repeat(50) }}                             | ${/5 more than DNS allows/}
    ${'capital'}  | ${{ serviceName: 'Orders' }}                                   | ${/has the capital letter "O"/}
    ${'dot'}      | ${{ serviceName: 'orders.v2' }}                                | ${/has a dot/}
    ${'taken'}    | ${{ serviceName: 'test-workload', application: 'workload-a' }} | ${/ns-workload-a\/test-workload-route holds it/}
  `('refuse a name that is $why', async ({ why, service, message }) => {
    const { user, onCreate, choose } = await routingPage({
      ...service,
      ...(why === 'taken' ? { environment: 'base' } : {}),
    });
    await choose(/Gateway/, /gateway-internal/);
    expect(await screen.findByText(message)).toBeInTheDocument();
    await review(user);
    await waitFor(() =>
      expect(screen.getAllByText(message).length).toBeGreaterThan(1),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('say what is not checked while the backend is down, and can be filled in all the same', async () => {
    const { user, onCreate } = await routingPage({}, unreachableApi());
    await user.type(
      await screen.findByRole('textbox', { name: /Gateway/ }),
      'ns-service-router/gateway-internal',
    );
    expect(
      await screen.findByText(/whether the name is taken .* not checked/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /RegionBound/ }));
    await user.type(
      await screen.findByRole('textbox', { name: /Region that answers/ }),
      'weu',
    );
    await review(user);
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({
        gateway: 'ns-service-router/gateway-internal',
        mode: { mode: 'RegionBound', sourceRegion: 'weu' },
        host: { host: 'orders-ns-…-prod-webshop.…' },
      }),
    );
  });

  it('refuse a bad name while the backend is down', async () => {
    const { user } = await routingPage(
      { serviceName: 'Orders' },
      unreachableApi(),
    );
    await user.type(
      await screen.findByRole('textbox', { name: /Gateway/ }),
      'a/b',
    );
    await review(user);
    expect(
      await screen.findByText(
        /'DNS name' serviceName "Orders" has the capital/,
      ),
    ).toBeInTheDocument();
  });

  const NO_PROBE =
    /gateway-internal is private in aks-weu \(10\.0\.0\.4\), .* where no probe of Traffic Manager arrives/;

  it('say at the gateway that Traffic Manager cannot probe it, and go no further', async () => {
    const { user, choose } = await routingPage({}, fleetApi(), edgeManifest);
    await choose(/Gateway/, /gateway-internal/);
    expect(await screen.findByText(NO_PROBE)).toBeInTheDocument();
    await review(user);
    expect(
      await screen.findByText(/^'Gateway' Gateway ns-service-router/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('warn at the gateway that nobody looks at its health, and go on', async () => {
    const { user, choose } = await routingPage(
      { alwaysServe: true },
      fleetApi(),
      edgeManifest,
    );
    await choose(/Gateway/, /gateway-internal/);
    expect(
      await screen.findByText(/without looking at its health/),
    ).toBeInTheDocument();
    await review(user);
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('say at the gateway what is not checked while the backend is down', async () => {
    const { user } = await routingPage({}, unreachableApi(), edgeManifest);
    const [gateway] = await screen.findAllByRole('textbox', {
      name: /Gateway/,
    });
    await user.type(gateway, 'a/b');
    expect(
      await screen.findByText(/against this choice is not checked/),
    ).toBeInTheDocument();
  });

  it('show the whole name in the review to who is quicker than the backend', async () => {
    const { checkProposal } = fleetApi();
    let isAnswering = false;
    const { user, choose } = await routingPage(
      {},
      fleetApi({
        checkProposal: proposal =>
          isAnswering ? checkProposal(proposal) : new Promise(() => {}),
      }),
    );
    await choose(/Gateway/, /gateway-public/);
    expect(
      await screen.findByText('orders-ns-…-prod-webshop.…'),
    ).toBeInTheDocument();
    isAnswering = true;
    await review(user);
    await screen.findByRole('button', { name: 'Create' });
    expect(
      screen.getByText('orders-ns-p-prod-webshop.test-aks.nl'),
    ).toBeInTheDocument();
  });
});
