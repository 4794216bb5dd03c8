import { configure, screen, within } from '@testing-library/react';
import { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';
import {
  changeManifest,
  emptyApi,
  FieldsApi,
  fleetApi,
  leadManifest,
  routes,
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
    const { user } = changePage();
    await user.click(await screen.findByRole('button', { name: /Route/ }));
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
});
