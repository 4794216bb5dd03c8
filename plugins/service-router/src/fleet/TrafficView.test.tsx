import { screen, within } from '@testing-library/react';
import { fleetReportsAt, profilesStatesAt } from '../fixtures';
import { hindrancesIn, showPage } from './__testUtils__/showPage';
import { ProfilesAsked, TrafficView } from './TrafficView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = profilesStatesAt(NOW);
const { regionContents } = fleetReportsAt(NOW);

function show(name: string, asked: Partial<ProfilesAsked> = {}) {
  return showPage(
    <TrafficView
      reading={states[name]}
      regions={regionContents}
      text=""
      {...asked}
      onChange={() => {}}
      onRetry={() => {}}
      now={() => NOW}
    />,
  ).container;
}

const names = () =>
  screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('TrafficView', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const page = show(name);
      expect(page.textContent).toMatch(/Service Router.{10,}/s);
      expect(await hindrancesIn(page)).toEqual([]);
    },
    60_000,
  );

  it('tells of each endpoint of a profile its health and its part of the answers', () => {
    show('good');
    const [weu, neu] = within(
      screen.getByRole('table', { name: 'Profiles' }),
    ).getAllByRole('listitem');
    expect(weu).toHaveTextContent(
      'weuHealthy70 % of answers · gateway-weu.test-edge.example · West Europe · Service webshop/my-app-weu in aks-weu',
    );
    expect(neu).toHaveTextContent('neuHealthy30 % of answers');
  });

  it('tells that all endpoints are a last resort', () => {
    show('troubled');
    expect(screen.getByText(/^No endpoint is healthy/)).toBeVisible();
  });

  it('shows of a region the profiles with an endpoint there', () => {
    show('troubled', { region: 'weu' });
    expect(names().join()).toMatch(/my-app/);
    expect(names().join()).not.toMatch(/theirs/);
  });

  it.each`
    text               | found
    ${'THEIRS'}        | ${'theirs'}
    ${'my-app.test'}   | ${'my-app'}
    ${'webshop/my-ap'} | ${'my-app'}
  `('finds $found by "$text"', ({ text, found }) => {
    show('troubled', { text });
    const [first] = within(
      screen.getByRole('table', { name: 'Profiles' }),
    ).getAllByRole('rowheader');
    expect(first).toHaveTextContent(new RegExp(`^${found}`));
  });

  it('says so when no profile is like that', () => {
    show('good', { region: 'frc' });
    expect(screen.getByText(/^No profile matches/)).toBeVisible();
  });
});
