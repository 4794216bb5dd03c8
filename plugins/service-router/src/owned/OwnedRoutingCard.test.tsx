import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import axe from 'axe-core';
import { ownedStatesAt } from '../fixtures';
import { OwnedRoutingCard } from './OwnedRoutingCard';

const states = ownedStatesAt(Date.now());

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

async function show(name: string, onRetry = () => {}) {
  await renderInTestApp(
    <OwnedRoutingCard state={states[name]} onRetry={onRetry} />,
    { mountedRoutes },
  );
}

describe('OwnedRoutingCard', () => {
  it('says in one sentence that all is well', async () => {
    await show('owned-well');
    expect(
      screen.getByText('All 12 routes are as declared'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('counts routes by how they are, in words', async () => {
    await show('owned-unwell');
    const counts = screen.getByRole('list', { name: 'Routes by how they are' });
    expect(
      within(counts)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '2 Not working',
      '1 Needs attention',
      '1 Not there yet',
      '1 On its way',
      '41 As declared',
    ]);
  });

  it('names the regions in which not all is right', async () => {
    await show('owned-unwell');
    expect(
      screen.getByText(
        'North Europe: 2 routes not right · West Europe: 1 route not right',
      ),
    ).toBeInTheDocument();
  });

  it('leads from each route that needs a look to the tab of its entity', async () => {
    await show('owned-unwell');
    expect(
      screen.getByRole('link', {
        name: 'checkout-ns-p-production-shop.example.com',
      }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/routing');
    expect(
      screen.getByText(
        'Answering in 2 of 3 regions, in conflict in North Europe.',
      ),
    ).toBeInTheDocument();
  });

  it('names a route without a host by its namespace and name', async () => {
    await show('owned-unwell');
    expect(
      screen.getByRole('link', { name: 'payments/invoices' }),
    ).toBeInTheDocument();
  });

  it.each`
    state                       | told
    ${'owned-nothing'}          | ${'No route belongs here yet'}
    ${'owned-partly-forbidden'} | ${'You may not see 3 more routes'}
    ${'owned-all-forbidden'}    | ${'You may not see 7 more routes'}
    ${'owned-partly-failing'}   | ${'Entities whose routes cannot be read'}
    ${'owned-not-refreshed'}    | ${'This could not be refreshed'}
    ${'owned-loading'}          | ${'Reading how this is routed…'}
    ${'owned-forbidden'}        | ${'You may not see this'}
    ${'owned-no-backend'}       | ${'Service Router is not set up here'}
    ${'owned-error'}            | ${'Routing could not be read'}
  `('says "$told" in state $state', async ({ state, told }) => {
    await show(state);
    expect(screen.getByText(told)).toBeInTheDocument();
  });

  it('tells of sources that could not be read beside what is known', async () => {
    await show('owned-partly-failing');
    expect(
      screen.getByRole('list', { name: 'Sources that cannot be read' }),
    ).toHaveTextContent('aks-neu');
    expect(screen.getByText('2 Not working')).toBeInTheDocument();
  });

  it("tells ages by the backend's clock, however wrong the browser's is", async () => {
    const hour = 3_600_000;
    const state = ownedStatesAt(Date.now() + hour)['owned-partly-failing'];
    if (state.status !== 'ready') {
      throw new Error('The state has nothing to show.');
    }
    states['told-by-another-clock'] = {
      ...state,
      readAt: Date.now(),
      owned: {
        ...state.owned,
        generatedAt: new Date(Date.now() + hour).toISOString(),
      },
    };
    await show('told-by-another-clock');
    expect(
      screen.getByRole('list', { name: 'Sources that cannot be read' }),
    ).toHaveTextContent('6 min ago');
  });

  it('does not say that nothing belongs here where it may only not be seen', async () => {
    await show('owned-all-forbidden');
    expect(
      screen.queryByText('No route belongs here yet'),
    ).not.toBeInTheDocument();
  });

  it('is read again when asked for', async () => {
    const onRetry = jest.fn();
    await show('owned-error', onRetry);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it.each(Object.keys(states))('has nothing against it: %s', async name => {
    await show(name);
    const { violations } = await axe.run(document.body, {
      // What jsdom cannot see, or the app around the card is for.
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
      },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it.each(['owned-error', 'owned-not-refreshed'])(
    'keeps the keyboard when trying again helps, from %s',
    async before => {
      function Card() {
        const [state, setState] = useState(states[before]);
        return (
          <OwnedRoutingCard
            state={state}
            onRetry={() => setState(states['owned-well'])}
          />
        );
      }
      await renderInTestApp(<Card />, { mountedRoutes });
      screen.getByRole('button', { name: 'Try again' }).focus();
      await userEvent.keyboard('{Enter}');
      expect(
        screen.getByRole('group', { name: 'Routing of what belongs here' }),
      ).toHaveFocus();
    },
  );
});
