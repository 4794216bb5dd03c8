import { MemoryRouter } from 'react-router-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { cardStatesAt } from '../fixtures';
import { RoutingCard } from './RoutingCard';
import { ZoneTraffic } from './ZoneTraffic';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = cardStatesAt(NOW);

function show(name: string) {
  return render(
    <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
      <MemoryRouter>
        <RoutingCard state={states[name]} onRetry={() => {}} now={() => NOW} />
      </MemoryRouter>
    </TestApiProvider>,
  );
}

function behindTrafficManager() {
  const state = states['behind-traffic-manager'];
  if (state.status !== 'ready' || !state.routing.items[0].traffic) {
    throw new Error('The state tells of no traffic.');
  }
  const [{ zones, traffic }] = state.routing.items;
  return { zone: zones[0], traffic };
}

/** What a region's row says of Traffic Manager; nothing where it does not. */
const trafficIn = (region: string) =>
  within(
    screen
      .getByRole('rowheader', { name: new RegExp(region) })
      .closest('tbody')!,
  ).queryByRole('list', { name: 'Traffic Manager' })?.textContent;

describe('Traffic Manager in a row of the card', () => {
  it('writes a share as is done in the language of the page', () => {
    const { zone, traffic } = behindTrafficManager();
    const [profile] = traffic.profiles;
    const endpoints = profile.endpoints.map(endpoint => ({
      ...endpoint,
      share: 0.625,
    }));
    render(
      <TestApiProvider
        apis={[
          mockApis.translation(),
          mockApis.error(),
          [appLanguageApiRef, { getLanguage: () => ({ language: 'de' }) }],
        ]}
      >
        <ZoneTraffic
          zone={zone}
          traffic={{ ...traffic, profiles: [{ ...profile, endpoints }] }}
        />
      </TestApiProvider>,
    );
    expect(screen.getByRole('list')).toHaveTextContent('62,5 % of answers');
  });

  it.each`
    state                       | region            | says
    ${'behind-traffic-manager'} | ${'West Europe'}  | ${'HealthyTraffic Manager: 70 % of answers'}
    ${'endpoint-degraded'}      | ${'West Europe'}  | ${'DegradedTraffic Manager: 0 % of answers'}
    ${'endpoint-degraded'}      | ${'North Europe'} | ${'HealthyTraffic Manager: 100 % of answers'}
    ${'endpoint-not-probed'}    | ${'West Europe'}  | ${'Always servedTraffic Manager: 100 % of answers'}
    ${'answered-by-place'}      | ${'West Europe'}  | ${'HealthyTraffic Manager: answers those nearest to it'}
    ${'answered-by-place'}      | ${'North Europe'} | ${'Being checkedTraffic Manager: answers those nearest to it'}
    ${'traffic-manager-unread'} | ${'West Europe'}  | ${'Not read yetTraffic Manager: share not known'}
  `('says $says in $region when $state', ({ state, region, says }) => {
    show(state);
    expect(trafficIn(region)).toBe(says);
  });

  it('says how old a share is that cannot be read now, and from when it is', () => {
    show('traffic-manager-stale');
    expect(trafficIn('West Europe')).toMatch(
      /^HealthyTraffic Manager: 70 % of answers · Last seen 5\smin ago \(.*\)$/,
    );
  });

  it.each`
    state                       | region
    ${'behind-traffic-manager'} | ${'France Central'}
    ${'endpoint-refused'}       | ${'West Europe'}
    ${'answering'}              | ${'West Europe'}
  `('says nothing in $region when $state', ({ state, region }) => {
    show(state);
    expect(trafficIn(region)).toBeUndefined();
  });

  it('says below the row why a region is not healthy, and what to look at', () => {
    show('endpoint-degraded');
    expect(
      screen.getByText(/is degraded and left out of answers/, {
        ignore: 'li *',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/See why its probes fail/)).toBeInTheDocument();
  });

  it('tells the profile, what it routes by, and the age of it in the details', async () => {
    show('behind-traffic-manager');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show each link of West Europe' }),
    );
    expect(
      screen.getByText(
        'my-app.test-aks.nl (Weighted) · endpoint weu → aks-weu-public.test-aks.nl · weight 70',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^6 s ago, .*2026/)).toBeInTheDocument();
  });

  it('names the source that cannot be read, once', () => {
    show('traffic-manager-stale');
    expect(
      screen.getAllByText(/AuthorizationFailed/, { exact: false }),
    ).toHaveLength(1);
  });
});
