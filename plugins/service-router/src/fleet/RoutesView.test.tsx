import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serviceRouteReadPermission } from '@service-router/plugin-service-router-common';
import { routesStatesAt } from '../fixtures';
import { hindrancesIn, showPage } from './__testUtils__/showPage';
import { regionsByName } from './regionsByName';
import { RoutesView, RoutesViewProps } from './RoutesView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = routesStatesAt(NOW);

function show(name: string, props: Partial<RoutesViewProps> = {}) {
  const onChange = jest.fn();
  const onRetry = jest.fn();
  const { container } = showPage(
    <RoutesView
      {...states[name]}
      onChange={onChange}
      onRetry={onRetry}
      now={() => NOW}
      {...props}
    />,
  );
  return { container, onChange, onRetry };
}

const rowOf = (name: RegExp | string) =>
  screen
    .getAllByRole('row')
    .find(row => within(row).queryByRole('rowheader', { name }))!;

describe('RoutesView', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const { container } = show(name);
      expect(container.textContent).toMatch(/Service Router.{10,}/s);
      expect(await hindrancesIn(container)).toEqual([]);
    },
    60_000,
  );

  it('tells of a route how it stands, and in which regions', () => {
    show('first');
    expect(rowOf(/^service-00099/)).toHaveTextContent(
      'Not workingDoes not answer in North Europe: another owner holds the name.Answeringweu Conflictneu Stalefrc'.replace(
        / (?=[CS])/g,
        '',
      ),
    );
  });

  it('calls regions what people call them, and says where nobody asks for names', () => {
    const { value } = states.first.reading as Extract<
      RoutesViewProps['reading'],
      { status: 'ready' }
    >;
    const [route] = value.items;
    const zones = ['weu', 'neu'].map(region => ({
      region,
      state: 'published' as const,
    }));
    show('first', {
      reading: {
        status: 'ready',
        readAt: NOW,
        value: { ...value, items: [{ ...route, zones }] },
      },
      known: regionsByName([
        { name: 'weu', title: 'West Europe' },
        { name: 'neu', title: 'North Europe', resolver: '127.0.0.1:53' },
      ]),
    });
    expect(rowOf(/^service-/)).toHaveTextContent(
      /Published; no resolver is asked hereWest EuropePublishedNorth Europe/,
    );
  });

  it('says where it is not known whether a name is answered', () => {
    show('unknown');
    const [mark] = within(rowOf(/^service-/)).getAllByText(
      'Published, answer not known',
    );
    expect(mark.closest('[data-tone]')).toHaveAttribute('data-tone', 'unknown');
    expect(mark.closest('li')).toHaveTextContent('frc');
  });

  it('draws the rows of a page, not all of them', () => {
    show('first');
    expect(screen.getAllByRole('rowheader')).toHaveLength(50);
  });

  it.each`
    state         | told
    ${'first'}    | ${'1–50 of 10,003'}
    ${'later'}    | ${'10,001–10,003 of 10,003'}
    ${'filtered'} | ${'1–1 of 1'}
    ${'empty'}    | ${'None'}
  `('counts when $state: $told', ({ state, told }) => {
    show(state);
    expect(
      within(screen.getByRole('navigation', { name: 'Pages' })).getByRole(
        'status',
      ),
    ).toHaveTextContent(told);
  });

  it.each`
    state               | said
    ${'empty'}          | ${'No cluster holds a route yet.'}
    ${'none-such'}      | ${'No route matches what is asked for here.'}
    ${'past-end'}       | ${/^The list is shorter than this page supposes/}
    ${'nameless'}       | ${'No host name yet'}
    ${'partly-failing'} | ${/connection refused/i}
    ${'stale'}          | ${/What is shown is from 3 s ago/}
  `('says "$said" when $state', ({ state, said }) => {
    show(state);
    expect(screen.getByText(said)).toBeVisible();
  });

  it('leads to the details of a route that no entity names', () => {
    show('first');
    expect(
      screen.getByRole('link', { name: /^service-00099/ }),
    ).toHaveAttribute('href', '/service-router/routes/team-18/service-00099');
  });

  it.each`
    state         | button             | page
    ${'first'}    | ${'Next page'}     | ${2}
    ${'first'}    | ${'Last page'}     | ${201}
    ${'later'}    | ${'Previous page'} | ${200}
    ${'later'}    | ${'First page'}    | ${1}
    ${'past-end'} | ${'Previous page'} | ${201}
  `(
    'turns with $button when $state to $page',
    async ({ state, button, page }) => {
      const { onChange } = show(state);
      await userEvent.click(screen.getByRole('button', { name: button }));
      expect(onChange).toHaveBeenCalledWith({ page });
    },
  );

  it.each`
    state      | button
    ${'first'} | ${'Previous page'}
    ${'later'} | ${'Next page'}
  `('does not turn with $button when $state', async ({ state, button }) => {
    const { onChange } = show(state);
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each`
    state      | button
    ${'first'} | ${'Previous page'}
    ${'later'} | ${'Next page'}
  `(
    'leaves the keyboard at $button when $state, and says that it cannot be pressed',
    ({ state, button }) => {
      show(state);
      const turn = screen.getByRole('button', { name: button });
      turn.focus();
      expect(turn).toHaveFocus();
      expect(turn).toHaveAttribute('aria-disabled', 'true');
    },
  );

  it('leads the keyboard to what may be asked for once all of it was given up', async () => {
    const { onChange } = show('filtered');
    screen.getByRole('button', { name: 'Show all routes' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(onChange).toHaveBeenCalled();
    expect(screen.getByRole('search', { name: 'Which routes' })).toHaveFocus();
  });

  it.each`
    state      | column            | before         | sort
    ${'first'} | ${'State'}        | ${'ascending'} | ${'-overall'}
    ${'first'} | ${'Host name'}    | ${'none'}      | ${'host'}
    ${'later'} | ${'ServiceRoute'} | ${'ascending'} | ${'-name'}
  `(
    'orders by $column when $state',
    async ({ state, column, before, sort }) => {
      const { onChange } = show(state);
      const header = screen.getByRole('columnheader', { name: column });
      expect(header).toHaveAttribute('aria-sort', before);
      await userEvent.click(within(header).getByRole('button'));
      expect(onChange).toHaveBeenCalledWith({ sort, page: 1 });
    },
  );

  it('goes to the first page with every filter', async () => {
    const { onChange } = show('later');
    await userEvent.click(
      screen.getByRole('button', { name: /What is not right/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Changed by hand' }),
    );
    expect(onChange).toHaveBeenCalledWith(
      { page: 1, problem: ['ChangedByHand'] },
      undefined,
    );
  });

  it('takes all filters away at once', async () => {
    const { onChange } = show('filtered');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all routes' }),
    );
    expect(onChange.mock.lastCall[0]).toEqual({
      page: 1,
      text: '',
      region: [],
      state: [],
      overall: [],
      mode: [],
      problem: [],
    });
  });

  it('lets all filters be taken away where no routes are told for them', async () => {
    const { onChange } = show('refused');
    expect(screen.getByRole('alert')).toHaveTextContent('region is "swc"');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all routes' }),
    );
    expect(onChange.mock.lastCall[0]).toMatchObject({ page: 1, region: [] });
  });

  it('offers no filter where none of them is the reason', () => {
    show('unreachable');
    expect(screen.queryByRole('search')).not.toBeInTheDocument();
  });

  it('says that other rows are on their way, and keeps those that are there', () => {
    show('turning');
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
  });

  it('can be read again when stale', async () => {
    const { onRetry } = show('stale');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('tells who may not see it which permission is missing', () => {
    show('forbidden');
    expect(
      screen.getByText(new RegExp(serviceRouteReadPermission.name)),
    ).toBeVisible();
  });

  describe('searches', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());
    const typing = () =>
      userEvent.setup({ advanceTimers: jest.advanceTimersByTime });

    it('once for all that is typed in one go', async () => {
      const { onChange } = show('first');
      await typing().type(screen.getByRole('searchbox'), 'shop');
      expect(onChange).not.toHaveBeenCalled();
      await act(() => jest.advanceTimersByTimeAsync(250));
      expect(onChange.mock.calls).toEqual([[{ page: 1, text: 'shop' }, true]]);
    });

    it('at once when asked to', async () => {
      const { onChange } = show('first');
      await typing().type(screen.getByRole('searchbox'), 'shop{Enter}');
      expect(onChange).toHaveBeenCalledWith({ page: 1, text: 'shop' }, true);
    });
  });
});
