import { MemoryRouter } from 'react-router-dom';
import { render, screen, within } from '@testing-library/react';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import axe from 'axe-core';
import { cardStatesAt } from '../fixtures';
import { RoutingCard } from './RoutingCard';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = cardStatesAt(NOW);

async function show(
  name: string,
  regions?: string[],
  renderTabLink?: (text: string) => JSX.Element,
) {
  render(
    <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
      <MemoryRouter>
        <RoutingCard
          state={states[name]}
          regions={regions}
          renderTabLink={renderTabLink}
          onRetry={() => {}}
          now={() => NOW}
        />
      </MemoryRouter>
    </TestApiProvider>,
  );
  return screen.findByRole('article');
}

const rows = () =>
  screen.queryAllByRole('rowheader').map(({ textContent }) => textContent);
const more = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('a card of some regions', () => {
  it('has a row for each of them alone', async () => {
    await show('answering', ['neu']);
    expect(rows()).toEqual([expect.stringMatching(/^North Europe/)]);
  });

  it('says how many more there are, and how they are', async () => {
    await show('stale', ['West Europe']);
    expect(more('and 2 more regions')).toEqual(['1 Stale', '1 Answering']);
  });

  it('says of one more that it is one', async () => {
    await show('answering', ['weu', 'neu']);
    expect(more('and 1 more region')).toEqual(['1 Answering']);
  });

  it('sums up the whole in the sentence on top', async () => {
    const card = await show('answering', ['neu']);
    expect(card).toHaveTextContent('Answering in 3 of 3 regions.');
  });

  it('leads to where all are told', async () => {
    await show('answering', ['neu'], text => <a href="/tab">{text}</a>);
    expect(
      screen.getByRole('link', { name: 'and 2 more regions' }),
    ).toHaveAttribute('href', '/tab');
  });

  it('has a row for every region of a route that is in none of them', async () => {
    const card = await show('answering', ['sec']);
    expect(rows()).toHaveLength(3);
    expect(card).not.toHaveTextContent('more region');
  });

  it('hinders nobody', async () => {
    const { violations } = await axe.run(await show('stale', ['weu']), {
      // Without a layout there are no colours to compare.
      rules: { 'color-contrast': { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
});
