import { MemoryRouter } from 'react-router-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { cardStatesAt } from '../fixtures';
import { RoutingTab } from './RoutingTab';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const states = cardStatesAt(NOW);

function show(name: string) {
  return render(
    <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
      <MemoryRouter>
        <RoutingTab state={states[name]} onRetry={() => {}} now={() => NOW} />
      </MemoryRouter>
    </TestApiProvider>,
  );
}

const outage = () =>
  within(
    screen.getByRole('group', { name: 'What happens if a region goes down' }),
  );

const region = (name: string) => outage().getByRole('radio', { name });

/** Each name with what becomes of it. */
const told = () =>
  outage()
    .getAllByRole('listitem')
    .map(({ firstElementChild }) => firstElementChild!.textContent);

describe('what happens if a region goes down', () => {
  it('is told of a region that something leads to', () => {
    show('region-bound');
    expect(region('West Europe')).toBeChecked();
    expect(outage().getByRole('status')).toHaveTextContent(
      `When West Europe goes down, ${HOST} leads to nothing in 3 of 3 zones until somebody acts.`,
    );
  });

  it('is told of another region at a key', async () => {
    show('region-bound');
    act(() => region('West Europe').focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(region('North Europe')).toBeChecked();
    expect(outage().getByRole('status')).toHaveTextContent(
      'Nothing of this route leads to North Europe, so nothing changes when North Europe goes down.',
    );
    expect(told()).toEqual([
      `Keeps its answer${HOST}West Europe, North Europe, France Central`,
    ]);
  });

  it('says of a name that follows no probe what has to be done, and how long the old answer is kept', () => {
    show('region-bound');
    const [name] = outage().getAllByRole('listitem');
    expect(name).toHaveTextContent(/nothing changes by itself/);
    expect(name).toHaveTextContent(
      /What to do: Set sourceRegion of the DNSPolicy of workload-a .* 300 s after the record has changed/,
    );
  });

  it('says of a name behind Traffic Manager what takes over, and within what seconds', () => {
    show('behind-traffic-manager');
    const name = outage().getAllByRole('listitem').slice(-1)[0];
    expect(told().slice(-1)).toEqual([
      'Moves by itselfmy-app.test-aks.nlWest Europe, North Europe',
    ]);
    expect(name).toHaveTextContent(
      'which then are 100 % North Europe instead of 70 % West Europe and 30 % North Europe',
    );
    expect(name).toHaveTextContent(
      'At the latest after 75 s: 40 s until 4 probes in a row have failed, one every 10 s; 5 s until the last one gives up; 30 s for which resolvers may keep an answer of before.',
    );
  });

  it.each`
    state                       | says
    ${'endpoint-not-probed'}    | ${'Leads to nothing'}
    ${'answered-by-place'}      | ${'Moves by itself'}
    ${'traffic-manager-unread'} | ${'Not known'}
    ${'endpoint-degraded'}      | ${'Keeps its answer'}
  `('says "$says" of the profile when $state', ({ state, says }) => {
    show(state);
    expect(told().slice(-1)[0]).toMatch(new RegExp(`^${says}my-app`));
  });

  it('says where there is no answer to lose', () => {
    show('behind-traffic-manager');
    expect(told()).toContainEqual(
      expect.stringMatching(/^Has no answer now.*France Central$/),
    );
  });

  it.each(['gone', 'refused', 'not-there-yet'])(
    'is not asked of a route that leads nowhere: %s',
    state => {
      show(state);
      expect(
        screen.queryByRole('group', {
          name: 'What happens if a region goes down',
        }),
      ).not.toBeInTheDocument();
    },
  );
});
