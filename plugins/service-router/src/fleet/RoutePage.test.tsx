import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { render, screen } from '@testing-library/react';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  ReportedRoute,
  ServiceRouterRequestError,
} from '@service-router/plugin-service-router-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { serviceRouterApiRef } from '../api';
import { reportsAt } from '../fixtures/reports';
import { RoutePage } from './RoutePage';

const { lostCluster, report } = reportsAt(Date.now());
const route = { namespace: 'workload-a', name: 'test-workload' };

const reported = async () => ({
  ...report({ route }),
  errors: [lostCluster('neu')],
});

async function show(
  getRouteAnswer: () => Promise<ReportedRoute> = reported,
  heading = 'What changed',
) {
  const api = {
    getRoute: jest.fn(getRouteAnswer),
    getRouteHistory: jest.fn(async () => ({ route, items: [], keepDays: 90 })),
  };
  const authorize = async () => ({ result: AuthorizeResult.ALLOW });
  render(
    <TestApiProvider
      apis={[
        mockApis.translation(),
        mockApis.error(),
        [permissionApiRef, { authorize }],
        [serviceRouterApiRef, api as never],
      ]}
    >
      <MemoryRouter initialEntries={['/workload-a/test-workload']}>
        <Routes>
          <Route path=":namespace/:name" element={<RoutePage />} />
        </Routes>
      </MemoryRouter>
    </TestApiProvider>,
  );
  await screen.findByRole('heading', { name: heading });
  return api;
}

describe('RoutePage', () => {
  it('asks for the route that the address names', async () => {
    const { getRoute } = await show();
    expect(getRoute).toHaveBeenCalledWith(route);
  });

  it('has a line for a source that cannot be read', async () => {
    await show();
    expect(
      screen.getByRole('list', { name: 'Sources that cannot be read' }),
    ).toHaveTextContent('Cluster aks-neu');
  });

  it('has what the tab of an entity has: another look, what changed, and what stands behind each step', async () => {
    const { getRouteHistory } = await show();
    expect(
      await screen.findByRole('button', { name: 'Check again now' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/No change was seen yet/),
    ).toBeInTheDocument();
    expect(getRouteHistory).toHaveBeenCalledWith(route, expect.anything());
    expect(
      screen.getAllByRole('button', { name: /West Europe/ }).length,
    ).toBeGreaterThan(1);
  });

  it('says of a route that no cluster holds what to check, and not that something failed', async () => {
    await show(async () => {
      throw new ServiceRouterRequestError(
        'No cluster holds it.',
        404,
        'NotFoundError',
      );
    }, 'No cluster holds ServiceRoute workload-a/test-workload yet');
    expect(
      screen.getByText(/The address of this page names/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByText(/annotation/)).not.toBeInTheDocument();
  });

  it('says that it may stand in a cluster that was not read yet', async () => {
    const [cluster] = report({ route }).clusters;
    await show(
      async () => ({
        ...report({
          route,
          host: undefined,
          problems: [],
          clusters: [{ ...cluster, isDeclared: false, observedAt: undefined }],
          zones: [],
        }),
        errors: [],
      }),
      'No cluster holds ServiceRoute workload-a/test-workload yet',
    );
    expect(
      screen.getByText(/Some clusters cannot be read now/),
    ).toBeInTheDocument();
  });

  it('says that it may stand in a cluster that cannot be read', async () => {
    await show(
      async () => ({
        ...report({
          route,
          host: undefined,
          problems: [],
          clusters: [],
          zones: [],
        }),
        errors: [lostCluster('neu')],
      }),
      'No cluster holds ServiceRoute workload-a/test-workload yet',
    );
    expect(
      screen.getByText(/Some clusters cannot be read now/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'Sources that cannot be read' }),
    ).toHaveTextContent('Cluster aks-neu');
  });
});
