import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { fleetReportsAt, fleetStatesAt } from '../fixtures';
import { hindrancesIn, showPage } from './__testUtils__/showPage';
import { FleetState } from './fleetState';
import { FleetView, FleetViewProps } from './FleetView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = fleetStatesAt(NOW);

function show(
  name: string,
  {
    onRetry = () => {},
    regionsView = 'table',
    onRegionsView = () => {},
  }: Partial<FleetViewProps> = {},
) {
  return showPage(
    <FleetView
      state={states[name]}
      regionsView={regionsView}
      onRegionsView={onRegionsView}
      onRetry={onRetry}
      now={() => NOW}
    />,
  ).container;
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const rowOf = (name: RegExp | string, table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .find(row => within(row).queryByRole('rowheader', { name }));

describe('FleetView', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const page = show(name);
      expect(page.textContent).toMatch(/Service Router.{10,}/s);
      expect(await hindrancesIn(page)).toEqual([]);
    },
    60_000,
  );

  it('leads to the routes that are not right, and says of clusters and zones alone that nothing is', () => {
    show('routes-not-right');
    const problems = section('Problems');
    expect(problems.getByText('Not working')).toBeVisible();
    expect(
      problems.getByRole('link', { name: 'Routes that are not right: 1,204' }),
    ).toHaveAttribute(
      'href',
      '/service-router/routes?overall=attention&overall=problem',
    );
    expect(
      problems.getByText('Nothing is wrong in clusters and zones'),
    ).toBeVisible();
    expect(problems.queryByText('Nothing is wrong')).not.toBeInTheDocument();
  });

  it('leads to what Traffic Manager has against it', () => {
    show('never-read');
    expect(
      section('Problems').getByRole('link', {
        name: 'Found in Traffic Manager: 1',
      }),
    ).toHaveAttribute('href', '/service-router/traffic');
  });

  describe('while nothing is wrong', () => {
    it('says so, and how much of the fleet that is', () => {
      show('good');
      expect(section('Problems').getByText('Nothing is wrong')).toBeVisible();
      expect(
        section('Problems').getByText('Clusters: 3. Zones: 3.'),
      ).toBeVisible();
    });

    it('tells of each region what it holds, in numbers that lead there', () => {
      show('good');
      const row = within(rowOf(/^West Europe/, 'Regions')!);
      expect(row.getByText('aks-weu')).toBeVisible();
      expect(
        row.getAllByRole('link').map(link => link.getAttribute('href')),
      ).toEqual(
        expect.arrayContaining([
          '/service-router/routes?region=weu',
          '/service-router/routes?region=weu&state=answering',
          '/service-router/zones/weu',
          '/service-router/zones/weu?show=ours',
          '/service-router/zones/weu?show=foreign',
          '/service-router/traffic?region=weu',
          '/service-router/overview/gateways?region=weu',
        ]),
      );
    });

    it('leads to the profiles', () => {
      show('good');
      expect(
        section('Traffic Manager').getByRole('link', { name: '1 profile' }),
      ).toHaveAttribute('href', '/service-router/traffic');
    });

    it('tells how much of each limit is spent', () => {
      show('good');
      expect(
        rowOf(/^list of record sets/, 'Limits of Azure'),
      ).toHaveTextContent('Free12 of 100');
    });

    it('tells for each purpose that nothing waits', () => {
      show('good');
      const table = 'Requests to Azure that wait, by what they are for';
      for (const purpose of ['Failover', 'Write', 'Refresh']) {
        expect(rowOf(purpose, table)).toHaveTextContent(`${purpose}None`);
      }
    });
  });

  it('shows the regions where they are, once somebody would rather look', async () => {
    const onRegionsView = jest.fn();
    show('good', { onRegionsView });
    await userEvent.click(screen.getByRole('radio', { name: 'Picture' }));
    expect(onRegionsView).toHaveBeenCalledWith('picture');
  });

  it('has a picture of the regions in place of the table', async () => {
    show('good', { regionsView: 'picture' });
    const picture = await screen.findByRole('group', {
      name: 'Picture of the regions',
    });
    for (const region of ['West Europe', 'North Europe', 'France Central']) {
      expect(within(picture).getByRole('link', { name: region })).toBeVisible();
    }
    expect(screen.queryByRole('table', { name: 'Regions' })).toBeNull();
  });

  it('takes a published name for good where no resolver is asked', () => {
    const { regions } = fleetReportsAt(NOW);
    const state = states.good as Extract<FleetState, { status: 'ready' }>;
    showPage(
      <FleetView
        state={{
          ...state,
          regions: {
            readAt: NOW,
            value: {
              ...regions,
              items: regions.items.map(region => ({
                ...region,
                resolver: undefined,
                routes: { published: 2 },
              })),
            },
          },
        }}
        regionsView="table"
        onRegionsView={() => {}}
        onRetry={() => {}}
        now={() => NOW}
      />,
    );
    const [mark] = screen.getAllByText('Published; no resolver is asked here');
    expect(mark.parentElement).toHaveAttribute('data-tone', 'good');
  });

  it('names the region of a zone that cannot be read', () => {
    show('only-a-source-fails');
    expect(
      section('Problems').getByText('Zone test-aks.nl of France Central'),
    ).toBeVisible();
  });

  describe('while Azure refuses', () => {
    it('tells what is refused first, and until when', () => {
      show('throttled');
      const [, first] = within(
        screen.getByRole('table', { name: 'Limits of Azure' }),
      ).getAllByRole('row');
      expect(first).toHaveTextContent(
        /rg-dns-neuRefused31 of 50.*1in 5 min \(.*:40.*\)/,
      );
    });

    it('tells what waits, for what, since when and until when', () => {
      show('throttled');
      const table = 'Requests to Azure that wait, by what they are for';
      expect(rowOf('Write', table)).toHaveTextContent(
        /^Write14 requests12 s ago \(.*:48.*\)in 8 s \(.*:08.*\)$/,
      );
      expect(rowOf('Refresh', table)).toHaveTextContent(
        /^Refresh1 request3 min ago \(.*:40.*\)in 5 min \(.*:40.*\)$/,
      );
    });

    it('tells which writes wait, as no failure', () => {
      show('throttled');
      expect(rowOf(/^Endpoint weu/, 'Writes that wait')).toHaveTextContent(
        /3 min ago \(.*:40.*\)in 5 min \(.*:40.*\)/,
      );
      expect(screen.queryByText('Writes that failed')).toBeNull();
    });

    it('tells which zones are read later, and from when they are', () => {
      show('throttled');
      expect(
        section('Problems').getByText(
          /^Zone test-aks\.nl of North Europe: 3 min ago .* the cloud/,
        ),
      ).toHaveTextContent(
        /3 min ago \(.*:40.*\) the cloud .* it is asked again in 5 min \(.*:40.*\)\. Last read 3 min ago \(.*\)\.$/,
      );
    });

    it('tells that the profiles are read later', () => {
      show('throttled');
      expect(
        section('Traffic Manager').getByText(
          /^The profiles are read later: 3 min ago/,
        ),
      ).toBeVisible();
    });
  });

  describe('when something is wrong', () => {
    it('tells each problem with what would mend it', () => {
      show('troubled');
      expect(
        section('Problems')
          .getByText(/both write orders/)
          .closest('li'),
      ).toHaveTextContent('Problem: ');
      expect(section('Problems').getByText(/Bind the DNSPolicy/)).toBeVisible();
    });

    it('tells what cannot be read', () => {
      show('troubled');
      expect(
        section('Problems').getByText(/connection refused/i),
      ).toBeVisible();
    });

    it('tells which writes to clusters failed', () => {
      show('troubled');
      expect(
        section('Problems').getByRole('rowheader', {
          name: 'DNSEndpoint webshop/orders-external-dns-frc in aks-frc',
        }),
      ).toBeVisible();
    });

    it.each`
      what           | said
      ${'refusals'}  | ${/^Service webshop\/search \(aks-weu\): the name search cannot be had/}
      ${'conflicts'} | ${/^Profile my-app: dns-ttl is "30"/}
      ${'notices'}   | ${/^the profile theirs has recordType/i}
      ${'failing'}   | ${/^The name search cannot be had: it is in use already\.$/}
    `('tells the $what of Traffic Manager', ({ said }) => {
      show('troubled');
      expect(section('Traffic Manager').getByText(said)).toBeVisible();
    });
  });

  it.each`
    state                   | name                 | said
    ${'beginning'}          | ${'Problems'}        | ${'Nothing is wrong in what was read so far'}
    ${'empty'}              | ${'Traffic Manager'} | ${/^No profile stands/}
    ${'empty'}              | ${'Request budget'}  | ${'No cloud is called.'}
    ${'no-traffic-manager'} | ${'Traffic Manager'} | ${/^None is configured/}
    ${'no-traffic-manager'} | ${'Request budget'}  | ${'Nothing was asked of it yet.'}
    ${'never-read'}         | ${'Traffic Manager'} | ${/have not been read yet/}
    ${'never-read'}         | ${'Traffic Manager'} | ${/may not list the profiles/}
    ${'partly-failing'}     | ${'Traffic Manager'} | ${'This could not be read'}
    ${'partly-failing'}     | ${'Problems'}        | ${'Nothing is wrong in clusters and zones'}
    ${'stale'}              | ${'Problems'}        | ${/What is shown is from 5 min ago/}
    ${'stale'}              | ${'Problems'}        | ${'Nothing is wrong'}
  `('says "$said" in $name when $state', ({ state, name, said }) => {
    show(state);
    expect(section(name).getByText(said)).toBeVisible();
  });

  it.each(['error', 'partly-failing', 'stale'])(
    'can be read again when %s',
    async name => {
      const onRetry = jest.fn();
      show(name, { onRetry });
      const [button] = screen.getAllByRole('button', { name: 'Try again' });
      await userEvent.click(button);
      expect(onRetry).toHaveBeenCalledTimes(1);
    },
  );

  it('tells who may not see it which permission is missing', () => {
    show('forbidden');
    expect(
      screen.getByText(new RegExp(serviceRouterReadPermission.name)),
    ).toBeVisible();
  });
});
