import { ReactElement } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { RoutingCard } from '../card';
import { cardStatesAt, fleetStatesAt, historyStatesAt } from '../fixtures';
import { FleetView } from '../fleet/FleetView';
import { RouteHistoryView } from '../tab/history/RouteHistoryView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const onRetry = () => {};
const card = cardStatesAt(NOW);
const fleet = fleetStatesAt(NOW);
const history = historyStatesAt(NOW);
const apis = [mockApis.translation(), mockApis.error()] as const;

/** Each part of a page, by the name of one of its states. */
const parts: Record<string, (state: string) => ReactElement> = {
  card: state => <RoutingCard state={card[state]} onRetry={onRetry} />,
  'fleet page': state => (
    <FleetView
      state={fleet[state]}
      regionsView="table"
      onRegionsView={() => {}}
      onRetry={onRetry}
    />
  ),
  history: state => (
    <RouteHistoryView
      state={history[state]}
      zones={[]}
      onOlder={() => {}}
      onRetry={onRetry}
    />
  ),
};

const shown = (part: string, state: string) => (
  <MemoryRouter>
    <TestApiProvider apis={apis}>{parts[part](state)}</TestApiProvider>
  </MemoryRouter>
);

describe('"Try again"', () => {
  it.each`
    part            | before              | after          | role         | name
    ${'card'}       | ${'refresh-failed'} | ${'answering'} | ${'group'}   | ${'Routing'}
    ${'card'}       | ${'unreachable'}    | ${'answering'} | ${'group'}   | ${'Routing'}
    ${'fleet page'} | ${'error'}          | ${'good'}      | ${'group'}   | ${'Service Router'}
    ${'fleet page'} | ${'stale'}          | ${'good'}      | ${'heading'} | ${'Problems'}
    ${'history'}    | ${'history-failed'} | ${'changes'}   | ${'heading'} | ${'What changed'}
  `(
    'of the $part leaves the keyboard at $role "$name" when $before becomes $after',
    async ({ part, before, after, role, name }) => {
      const { rerender } = render(shown(part, before));
      const [retry] = await screen.findAllByRole('button', {
        name: 'Try again',
      });
      retry.focus();
      await userEvent.keyboard('{Enter}');
      rerender(shown(part, after));
      expect(screen.getByRole(role, { name })).toHaveFocus();
    },
  );
});
