import { configure, screen, waitFor, within } from '@testing-library/react';
import { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';
import {
  changeManifest,
  emptyApi,
  FieldsApi,
  fleetApi,
  leadManifest,
  routes,
  traffic,
  troubledApi,
  unreachableApi,
} from './fixtures';
import { drawForm } from './__testUtils__/drawForm';

configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

/** The form that changes a route. */
function changePage(
  api: FieldsApi = fleetApi(),
  manifest: TemplateParameterSchema = changeManifest,
) {
  const form = drawForm(manifest, api);
  return {
    ...form,
    chooseRoute: (route: RegExp) => form.choose(/Route/, route),
    chooseRegions: async (...regions: RegExp[]) => {
      for (const name of regions) {
        await form.user.click(await screen.findByRole('checkbox', { name }));
      }
    },
    created: async () => {
      await form.press('Review');
      await form.press('Create');
      return form.onCreate.mock.calls[0][0];
    },
  };
}

/** The second page, with a route that stands in the first two of its three regions. */
async function weightsPage(api?: FieldsApi, ...regions: RegExp[]) {
  const page = changePage(api);
  await page.chooseRoute(/orders/);
  await page.chooseRegions(
    ...(regions.length > 0 ? regions : [/West/, /North/, /France/]),
  );
  await page.press('Next');
  await screen.findByRole('group', { name: /Weights/ });
  return page;
}

function propertyOf(
  { schema }: TemplateParameterSchema['steps'][number],
  name: string,
) {
  const { properties } = schema as { properties: Record<string, {}> };
  return properties[name];
}

/** What the rows of the regions say. */
const shares = () =>
  screen
    .getAllByText(/of answers/)
    .map(({ textContent }) => textContent!.replace(/\s+/g, ' '));

describe('ServiceRouterRoutePicker', () => {
  it('offers the routes that stand, with their names in DNS', async () => {
    const { open } = changePage();
    await open(/Route/);
    expect(
      (await screen.findAllByRole('option')).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(
      routes.map(({ namespace, name, host }) => `${namespace}/${name}${host}`),
    );
  });

  it('tells how the chosen route stands', async () => {
    const { chooseRoute } = changePage();
    await chooseRoute(/test-workload/);
    expect(
      await screen.findByText('Not served in France Central.', {
        exact: false,
      }),
    ).toHaveTextContent('Not working. Not served in France Central.');
  });

  it('says which clusters may hold more', async () => {
    changePage(troubledApi());
    expect(
      await screen.findByText('There may be more: aks-neu cannot be read now.'),
    ).toBeInTheDocument();
  });

  it('says that there is none', async () => {
    changePage(emptyApi());
    expect(
      await screen.findByText('No cluster holds a route yet.'),
    ).toBeInTheDocument();
  });

  it('has one typed while the backend is down', async () => {
    const { user, press, created } = changePage(unreachableApi());
    await user.type(
      await screen.findByRole('textbox', { name: /Route/ }),
      'ns-webshop/orders',
    );
    await user.type(
      await screen.findByRole('textbox', { name: /Regions/ }),
      'weu, neu',
    );
    await press('Next');
    await press('Set weu 50%, neu 50%');
    expect(await created()).toEqual({
      route: { namespace: 'ns-webshop', name: 'orders' },
      regions: ['weu', 'neu'],
      weights: { weu: 50, neu: 50 },
    });
  });
});

describe('ServiceRouterRegionPicker', () => {
  it.each`
    region              | health
    ${/West Europe/}    | ${'Reachable'}
    ${/North Europe/}   | ${'Stale since'}
    ${/France Central/} | ${'Throttled since'}
    ${/South East/}     | ${'No cluster of the configuration is here.'}
  `('says of $region: $health', async ({ region, health }) => {
    changePage(troubledApi());
    expect(
      await screen.findByRole('checkbox', {
        name: new RegExp(`${region.source}.*${health}`),
      }),
    ).toBeInTheDocument();
  });

  it('does not offer a region without a cluster', async () => {
    changePage(troubledApi());
    expect(
      await screen.findByRole('checkbox', { name: /South East/ }),
    ).toBeDisabled();
  });

  it('asks for at least one', async () => {
    const { chooseRoute, press } = changePage();
    await chooseRoute(/orders/);
    await press('Next');
    expect(
      await screen.findByText("'Regions' must name at least one region"),
    ).toBeInTheDocument();
  });

  it('says that none is configured', async () => {
    changePage(emptyApi());
    expect(
      await screen.findByText(/No region is configured/),
    ).toBeInTheDocument();
  });
});

describe('ServiceRouterWeights', () => {
  it('begins as the endpoints have it now, without regions that have none', async () => {
    await weightsPage();
    expect(shares()).toEqual([
      '95% of answersNow 95%',
      '5% of answersNow 5%',
      '0% of answers, switched off',
    ]);
  });

  it('begins even where nothing stands', async () => {
    await weightsPage(
      fleetApi({ getTraffic: emptyApi().getTraffic }),
      /West/,
      /North/,
    );
    expect(shares()).toEqual(['50% of answers', '50% of answers']);
  });

  it('proposes nothing where what stands cannot be read', async () => {
    const { press } = await weightsPage(
      fleetApi({ getTraffic: unreachableApi().getTraffic }),
      /West/,
      /North/,
    );
    expect(
      await screen.findByText(/so no weights are proposed/),
    ).toBeInTheDocument();
    expect(screen.queryAllByRole('slider')).toEqual([]);
    await press('Review');
    expect(
      await screen.findByText(/'Weights' no region has a weight yet/),
    ).toBeInTheDocument();
  });

  it.each`
    why                    | report
    ${'cannot be read'}    | ${{ errors: [{ source: 'trafficManager', name: 'rg-edge', message: 'forbidden', since: '2026-01-01T11:54:00Z', retryable: true }] }}
    ${'are unread so far'} | ${{ observedAt: undefined }}
  `('proposes nothing where the profiles $why', async ({ report }) => {
    await weightsPage(
      fleetApi({
        getTraffic: async () => ({ ...traffic, profiles: [], ...report }),
      }),
      /West/,
      /North/,
    );
    expect(
      await screen.findByText(/so no weights are proposed/),
    ).toBeInTheDocument();
  });

  it('begins again as it stands when another route is chosen', async () => {
    const page = await weightsPage(undefined, /West/, /North/);
    await page.press('Set West Europe 50%, North Europe 50%');
    await page.press('Back');
    await page.chooseRoute(/payments/);
    await page.press('Next');
    await screen.findByRole('group', { name: /Weights/ });
    await page.press('Back');
    await page.chooseRoute(/orders/);
    await page.press('Next');
    await screen.findByRole('group', { name: /Weights/ });
    expect(await page.created()).toMatchObject({
      weights: { weu: 95, neu: 5 },
    });
  });

  it('does not propose the weights of one route for another', async () => {
    let isLost = false;
    const page = await weightsPage(
      fleetApi({
        getTraffic: async () =>
          isLost ? unreachableApi().getTraffic() : traffic,
      }),
      /West/,
      /North/,
    );
    isLost = true;
    await page.press('Back');
    await page.chooseRoute(/payments/);
    await page.press('Next');
    expect(
      await screen.findByText(/so no weights are proposed/),
    ).toBeInTheDocument();
    expect(screen.queryAllByRole('slider')).toEqual([]);
  });

  it('keeps what was said of a route when its page is opened again', async () => {
    const page = await weightsPage(undefined, /West/, /North/);
    await page.press('Set West Europe 50%, North Europe 50%');
    await page.press('Back');
    await page.press('Next');
    await screen.findByRole('group', { name: /Weights/ });
    expect(await page.created()).toMatchObject({
      weights: { weu: 50, neu: 50 },
    });
  });

  it('waits for a route on the same page, and begins as that one stands', async () => {
    const [route, weights] = changeManifest.steps;
    const page = changePage(fleetApi(), {
      ...changeManifest,
      steps: [
        {
          ...route,
          schema: {
            properties: {
              route: propertyOf(route, 'route'),
              weights: {
                ...propertyOf(weights, 'weights'),
                'ui:options': { route: 'route' },
              },
            },
          },
        },
      ],
    });
    expect(
      await screen.findByText('Choose the route first.'),
    ).toBeInTheDocument();
    await page.chooseRoute(/payments/);
    expect(await screen.findAllByText(/of answers/)).toHaveLength(3);
    await page.chooseRoute(/orders/);
    await waitFor(() =>
      expect(shares()).toEqual([
        '95% of answersNow 95%',
        '5% of answersNow 5%',
      ]),
    );
  });

  it('ends a canary with all users in one region', async () => {
    const { press, created } = await weightsPage(undefined, /West/, /North/);
    await press('Set West Europe 0%, North Europe 100%');
    expect(await created()).toMatchObject({ weights: { weu: 0, neu: 100 } });
  });

  it('has the regions in which the route stands where no other field names regions', async () => {
    const [route, weights] = changeManifest.steps;
    const page = changePage(fleetApi(), {
      ...changeManifest,
      steps: [
        {
          ...route,
          schema: {
            properties: { route: propertyOf(route, 'route') },
          },
        },
        {
          ...weights,
          schema: {
            properties: {
              weights: {
                ...propertyOf(weights, 'weights'),
                'ui:options': { route: 'route' },
              },
            },
          },
        },
      ],
    });
    await page.chooseRoute(/orders/);
    await page.press('Next');
    await screen.findByRole('group', { name: /Weights/ });
    expect(await page.created()).toMatchObject({
      weights: { weu: 95, neu: 5 },
    });
  });

  it('moves by keyboard, and the others with it', async () => {
    const { user, created } = await weightsPage(undefined, /West/, /North/);
    screen.getByRole('slider', { name: 'Weight of North Europe' }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(await created()).toMatchObject({ weights: { weu: 93, neu: 7 } });
  });

  it('says who answers for a region that is switched off', async () => {
    const { user, created } = await weightsPage(undefined, /West/, /North/);
    await user.click(screen.getByRole('switch', { name: /West Europe/ }));
    expect(
      await screen.findByText(
        'West Europe gets nothing: its users are answered with North Europe 100%.',
      ),
    ).toBeInTheDocument();
    expect(await created()).toMatchObject({ weights: { weu: 0, neu: 100 } });
  });

  it('refuses to leave no region', async () => {
    const { user, press } = await weightsPage(undefined, /West/, /North/);
    await user.click(screen.getByRole('switch', { name: /West Europe/ }));
    await user.click(screen.getByRole('switch', { name: /North Europe/ }));
    await press('Review');
    expect(
      await screen.findByText(/'Weights' no region is left/),
    ).toBeInTheDocument();
  });

  it('takes common weights at one press', async () => {
    const { press, created } = await weightsPage(undefined, /West/, /North/);
    await press('Set West Europe 50%, North Europe 50%');
    expect(await created()).toMatchObject({ weights: { weu: 50, neu: 50 } });
  });

  it('lets each weight be moved by itself', async () => {
    const { user, created } = await weightsPage(undefined, /West/, /North/);
    await user.click(screen.getByRole('switch', { name: 'Add up to 100' }));
    screen.getByRole('slider', { name: 'Weight of North Europe' }).focus();
    await user.keyboard('{End}');
    expect(shares()[1]).toBe('91% of answers, by weight 1000Now 5%');
    expect(await created()).toMatchObject({ weights: { weu: 95, neu: 1000 } });
  });

  it('comes to a review that says which region gets which weight', async () => {
    const { press } = await weightsPage(undefined, /West/, /North/);
    await press('Review');
    await screen.findByRole('button', { name: 'Create' });
    const [row] = screen
      .getAllByRole('row')
      .filter(({ textContent }) => textContent?.startsWith('Weights'));
    expect(
      within(row)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['weu: 95', 'neu: 5']);
  });
});

describe('the fields of a route that stands', () => {
  it('say that its Traffic Manager cannot probe a gateway', async () => {
    const { chooseRoute, choose } = changePage(fleetApi(), leadManifest);
    await chooseRoute(/orders/);
    await choose(/Gateway/, /gateway-internal/);
    expect(
      await screen.findByText(/where no probe of Traffic Manager arrives/),
    ).toBeInTheDocument();
  });

  it('say that a mode would be that of other routes too', async () => {
    const { chooseRoute, choose, user } = changePage(
      fleetApi({
        listRoutes: async () => ({
          ...(await fleetApi().listRoutes()),
          items: [{ ...routes[0], namespace: 'ns-workload-a', name: 'new' }],
        }),
      }),
      leadManifest,
    );
    await chooseRoute(/ns-workload-a/);
    await user.click(screen.getByRole('radio', { name: /RegionBound/ }));
    await choose(/Region that answers/, /West Europe/);
    expect(
      await screen.findByText(
        /One DNSPolicy counts for the whole namespace ns-workload-a, which holds test-workload-route too/,
      ),
    ).toBeInTheDocument();
  });

  const bound = {
    mode: 'RegionBound',
    boundTo: { region: 'neu', title: 'North Europe' },
  } as const;
  const boundApi = () =>
    fleetApi({
      getRoute: async route => ({
        ...(await fleetApi().getRoute(route)),
        ...(route.name === 'orders' ? bound : {}),
      }),
    });

  it('begin with the mode that the route has', async () => {
    const { chooseRoute } = changePage(boundApi(), leadManifest);
    await chooseRoute(/orders/);
    expect(
      await screen.findByRole('button', {
        name: /North Europe.*answers for all/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /RegionBound/ })).toBeChecked();
  });

  it('begin again with the mode of another route that is chosen', async () => {
    const { chooseRoute } = changePage(boundApi(), leadManifest);
    await chooseRoute(/orders/);
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: /RegionBound/ })).toBeChecked(),
    );
    await chooseRoute(/payments/);
    await waitFor(() =>
      expect(
        screen.getByRole('radio', { name: /RegionBound/ }),
      ).not.toBeChecked(),
    );
  });

  it('propose no mode while that of the route cannot be read', async () => {
    const { chooseRoute, choose, press } = changePage(
      fleetApi({ getRoute: unreachableApi().getRoute }),
      leadManifest,
    );
    await chooseRoute(/orders/);
    await choose(/Gateway/, /gateway-public/);
    expect(
      await screen.findByText(/so nothing is proposed/),
    ).toBeInTheDocument();
    await press('Review');
    expect(
      await screen.findByText("'Mode' must be Active or RegionBound"),
    ).toBeInTheDocument();
  });
});
