import { screen } from '@testing-library/react';
import {
  TestApiProvider,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { serviceRouterApiRef } from './api';
import { reportsAt } from './fixtures';
import { EntityRoutingCard, serviceRouterPlugin } from './legacy';

describe('legacy', () => {
  it('gives the card to apps on the old frontend system', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            serviceRouterApiRef,
            {
              getEntityRouting: async () => reportsAt(Date.now()).routing(),
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
          <EntityRoutingCard />
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(
      await screen.findByText('Answering in 3 of 3 regions.', undefined, {
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
