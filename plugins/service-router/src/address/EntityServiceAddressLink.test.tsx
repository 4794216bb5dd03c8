import { screen } from '@testing-library/react';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { RouteReport } from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { reportsAt } from '../fixtures';
import { EntityServiceAddressLink } from './EntityServiceAddressLink';

const { host, report, routing } = reportsAt(0);

const show = (more: Partial<RouteReport> = {}) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [
          serviceRouterApiRef,
          { getEntityRouting: async () => routing([report(more)]) },
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
        <EntityServiceAddressLink />
      </EntityProvider>
    </TestApiProvider>,
  );

describe('EntityServiceAddressLink', () => {
  it('opens the address of the service', async () => {
    await show();
    expect(
      await screen.findByRole('link', { name: /Open the service/ }),
    ).toHaveAttribute('href', `https://${host}`);
  });

  it('leads nowhere once the route is gone', async () => {
    await show({ overall: 'gone' });
    expect(
      await screen.findByTitle('No route of this entity has an address now'),
    ).not.toHaveAttribute('href');
  });
});
