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
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { serviceRouterApiRef } from './api';
import { fleetReportsAt, reportsAt } from './fixtures';
import {
  EntityRoutingCard,
  EntityRoutingContent,
  ServiceRouterPage,
  serviceRouterPlugin,
} from './legacy';

describe('legacy', () => {
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

  it('gives the fleet page to apps on the old frontend system', async () => {
    const { fleet, traffic } = fleetReportsAt(Date.now());
    await renderInOldTestApp(
      <OldTestApiProvider
        apis={[
          [
            serviceRouterApiRef,
            { getFleet: async () => fleet, getTraffic: async () => traffic },
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
