import { Route, Routes } from 'react-router-dom';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  renderInTestApp as renderInOldTestApp,
  TestApiProvider as OldTestApiProvider,
} from '@backstage/test-utils';
import { FailoverQuery } from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { failoverAt } from '../fixtures/failoverStates';
import plugin from '../index';
import { ServiceRouterPage } from '../legacy';

const asked = jest.fn(async (_region: string, query?: FailoverQuery) =>
  failoverAt(query?.to),
);
const api = { previewFailover: asked };
const extensions = [plugin.getExtension('page:service-router/failover')];

function open(address: string) {
  renderTestApp({
    extensions,
    apis: [[serviceRouterApiRef, api]],
    initialRouteEntries: [address],
  });
}

const title = () =>
  screen.findByRole(
    'heading',
    { name: 'If West Europe goes down' },
    { timeout: 50_000 },
  );

describe('FailoverPages', () => {
  beforeEach(() => asked.mockClear());

  it('asks for the region that the address names', async () => {
    open('/service-router/regions/weu/failover');
    expect(await title()).toBeInTheDocument();
    expect(asked).toHaveBeenCalledWith('weu', { limit: 100, offset: 0 });
  }, 60_000);

  it('asks for the region to lead to, and the page, that the address names', async () => {
    open('/service-router/regions/weu/failover?to=frc&page=3');
    expect(await title()).toBeInTheDocument();
    expect(asked).toHaveBeenCalledWith('weu', {
      to: 'frc',
      limit: 100,
      offset: 200,
    });
  }, 60_000);

  it('takes what is no page for the first', async () => {
    open('/service-router/regions/weu/failover?page=x');
    await title();
    expect(asked).toHaveBeenCalledWith('weu', { limit: 100, offset: 0 });
  }, 60_000);

  it('leads back to the fleet, and to the routes of a name', async () => {
    open('/service-router/regions/weu/failover');
    await title();
    expect(screen.getByRole('link', { name: 'The fleet' })).toHaveAttribute(
      'href',
      '/service-router/overview',
    );
    expect(screen.getByRole('link', { name: 'payments/api' })).toHaveAttribute(
      'href',
      '/service-router/routes/payments/api',
    );
  }, 60_000);

  it('asks anew when another region is to be led to, by keyboard alone', async () => {
    open('/service-router/regions/weu/failover');
    await title();
    screen.getByRole('button', { name: /Lead the traffic to/ }).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('option', { name: /^France Central/ });
    await userEvent.keyboard('{End}{Enter}');
    await waitFor(() =>
      expect(asked).toHaveBeenLastCalledWith('weu', {
        to: 'frc',
        limit: 100,
        offset: 0,
      }),
    );
    expect(
      await screen.findByText(/France Central was asked for/),
    ).toBeInTheDocument();
  }, 60_000);

  it('is there for apps on the old frontend system', async () => {
    await renderInOldTestApp(
      <OldTestApiProvider apis={[[serviceRouterApiRef, api]]}>
        <Routes>
          <Route path="/service-router/*" element={<ServiceRouterPage />} />
        </Routes>
      </OldTestApiProvider>,
      { routeEntries: ['/service-router/regions/weu/failover'] },
    );
    expect(await title()).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'The fleet' })).toHaveAttribute(
      'href',
      '/service-router/overview',
    );
  }, 60_000);
});
