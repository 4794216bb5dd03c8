import { Route, Routes } from 'react-router-dom';
import { screen } from '@testing-library/react';
import {
  TestApiProvider,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  renderInTestApp as renderInOldTestApp,
  TestApiProvider as OldTestApiProvider,
} from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { OwnedRouting } from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from './api';
import { fleetReportsAt, ownedStatesAt, reportsAt } from './fixtures';
import {
  EntityOwnedRoutingCard,
  EntityRoutingCard,
  EntityRoutingContent,
  isOwnedRoutingAvailable,
  RouteSearchResultListItem,
  ServiceRouterPage,
  serviceRouterPlugin,
} from './legacy';

describe('legacy', () => {
  it('draws routes that search has found, and leaves the rest to others', async () => {
    await renderInTestApp(
      <SearchResultListItemExtensions
        results={['service-route', 'software-catalog'].map(type => ({
          type,
          document: {
            title: `${type}.example.com`,
            text: '',
            location: `/${type}`,
            namespace: 'payments',
            name: 'api',
            overall: 'good',
            sentence: 'Answering in 1 of 1 regions.',
            zones: [],
          },
        }))}
      >
        <RouteSearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(
      await screen.findByText('payments/api', undefined, { timeout: 50_000 }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(2);
    expect(screen.getAllByText('payments/api')).toHaveLength(1);
  }, 60_000);

  it.each([
    ['card', EntityRoutingCard],
    ['tab', EntityRoutingContent],
  ])(
    'gives the %s to apps on the old frontend system',
    async (_, Extension) => {
      const { traffic } = fleetReportsAt(Date.now());
      await renderInTestApp(
        <TestApiProvider
          apis={[
            [
              serviceRouterApiRef,
              {
                getEntityRouting: async () => reportsAt(Date.now()).routing(),
                getTraffic: async () => traffic,
              },
            ],
          ]}
        >
          <EntityProvider
            entity={{
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'orders' },
            }}
          >
            <Extension />
          </EntityProvider>
        </TestApiProvider>,
      );
      expect(
        await screen.findByText('Answering in 3 of 3 regions.', undefined, {
          timeout: 50_000,
        }),
      ).toBeInTheDocument();
    },
    60_000,
  );

  it('gives the card of what is owned, with links, to apps on the old frontend system', async () => {
    const { owned } = ownedStatesAt(Date.now())['owned-unwell'] as {
      owned: OwnedRouting;
    };
    const system = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: 'payments' },
    };
    expect(isOwnedRoutingAvailable(system)).toBe(true);
    await renderInOldTestApp(
      <OldTestApiProvider
        apis={[[serviceRouterApiRef, { getOwnedRouting: async () => owned }]]}
      >
        <EntityProvider entity={system}>
          <EntityOwnedRoutingCard />
        </EntityProvider>
      </OldTestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByRole(
        'link',
        { name: 'payments/invoices' },
        { timeout: 50_000 },
      ),
    ).toHaveAttribute('href', '/catalog/default/component/invoices/routing');
  }, 60_000);

  it('gives the fleet page to apps on the old frontend system', async () => {
    const { fleet, regions, traffic } = fleetReportsAt(Date.now());
    await renderInOldTestApp(
      <OldTestApiProvider
        apis={[
          [
            serviceRouterApiRef,
            {
              getFleet: async () => fleet,
              getRegions: async () => regions,
              getTraffic: async () => traffic,
              queryRoutes: async () => ({
                items: [],
                total: 0,
                offset: 0,
                errors: [],
              }),
            },
          ],
        ]}
      >
        <Routes>
          <Route path="/service-router/*" element={<ServiceRouterPage />} />
        </Routes>
      </OldTestApiProvider>,
      { routeEntries: ['/service-router'] },
    );
    expect(
      await screen.findByText('Nothing is wrong', undefined, {
        timeout: 50_000,
      }),
    ).toBeInTheDocument();
  }, 60_000);

  it('brings the client', () => {
    expect([...serviceRouterPlugin.getApis()].map(({ api }) => api.id)).toEqual(
      [serviceRouterApiRef.id],
    );
  });
});
