import { MemoryRouter } from 'react-router-dom';
import { render, screen, within } from '@testing-library/react';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { cardStatesAt } from '../fixtures';
import { RoutingCard } from './RoutingCard';

const NOW = Date.parse('2026-10-02T12:00:00Z');

describe('the card while a resolver cannot be asked', () => {
  beforeEach(() => {
    render(
      <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
        <MemoryRouter>
          <RoutingCard
            state={cardStatesAt(NOW)['resolver-lost']}
            onRetry={() => {}}
            now={() => NOW}
          />
        </MemoryRouter>
      </TestApiProvider>,
    );
  });

  const region = () =>
    screen.getByRole('rowheader', { name: /France Central/ }).closest('tbody')!;

  it('needs attention, and is not on its way', () => {
    expect(screen.getByText('Needs attention')).toBeInTheDocument();
    expect(screen.queryByText('On its way')).not.toBeInTheDocument();
  });

  it('says in the row which one cannot be asked, and what to do', () => {
    expect(region()).toHaveTextContent(
      /Resolver 127\.0\.0\.1:5303 of France Central has not answered since/,
    );
    expect(region()).toHaveTextContent(/serviceRouter\.regions\.frc\.resolver/);
    expect(region()).toHaveAttribute('data-tone', 'unknown');
  });

  it('tells the link as not known now', () => {
    expect(
      within(region()).getByText(/^Answering: not known now\./),
    ).toBeInTheDocument();
  });

  it('names the resolver once among the sources that cannot be read', () => {
    const sources = within(
      screen.getByRole('list', { name: 'Sources that cannot be read' }),
    ).getAllByRole('listitem');
    expect(sources.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^Resolver 127\.0\.0\.1:5303 of France Central: no answer within 2000 ms\. It began 44\ss ago .*\. Last read 49\ss ago .*\. It is tried again by itself\.$/,
      ),
    ]);
  });
});
