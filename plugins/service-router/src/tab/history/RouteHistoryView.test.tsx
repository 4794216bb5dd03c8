import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import axe from 'axe-core';
import { Clock } from '../../card/Clock';
import { historyStatesAt } from '../../fixtures/historyStates';
import { RouteHistoryView } from './RouteHistoryView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = historyStatesAt(NOW);
const zones = [
  { region: 'weu', title: 'West Europe' },
  { region: 'neu', title: 'North Europe' },
];

function viewOf(name: string, { onOlder = () => {}, onRetry = () => {} } = {}) {
  return (
    <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
      <Clock ahead={0} now={() => NOW}>
        <RouteHistoryView
          state={states[name]}
          zones={zones}
          onOlder={onOlder}
          onRetry={onRetry}
        />
      </Clock>
    </TestApiProvider>
  );
}

const show = (...shown: Parameters<typeof viewOf>) => render(viewOf(...shown));

const entryOf = (what: RegExp) =>
  screen.getByText(what).closest('li') as HTMLElement;

describe('RouteHistoryView', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const { container } = show(name);
      expect(container).toHaveTextContent(/\w{3}/);
      const { violations } = await axe.run(container, {
        rules: {
          'color-contrast': { enabled: false },
          'heading-order': { enabled: false },
          region: { enabled: false },
        },
        resultTypes: ['violations'],
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual(
        [],
      );
    },
    60_000,
  );

  it('tells a change in a sentence, with who made it, when, and how that is known', () => {
    show('changes');
    const entry = entryOf(/^DNSPolicy workload-a\/dns-policy was changed/);
    expect(entry).toHaveTextContent('6 min ago');
    expect(entry).toHaveTextContent('2026');
    expect(entry).toHaveTextContent('recorded by the cluster');
    expect(entry).toHaveTextContent(
      'ada@example.com, through kustomize-controller',
    );
  });

  it('tells before and after in words, not by colour alone', () => {
    show('changes');
    const entry = within(entryOf(/^How North Europe answers changed/));
    expect(
      entry.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      'addresses− before: 10.20.0.10',
      'state− before: Answering+ after: Published',
    ]);
  });

  it.each`
    what                             | field
    ${/^The record .* in frc/}       | ${'TTL'}
    ${/^Traffic Manager endpoint/}   | ${'weight'}
    ${/^DNSEndpoint .* changed/}     | ${/^CNAME test-workload/}
    ${/^ServiceRoute .* to aks-frc/} | ${'spec.gatewayName'}
  `('names the field $field of $what', ({ what, field }) => {
    show('changes');
    expect(within(entryOf(what)).getByText(field)).toBeInTheDocument();
  });

  it.each`
    what                         | who
    ${/^The record .* in West/}  | ${'owner external-dns-weu'}
    ${/^DNSEndpoint .* changed/} | ${'Service Router'}
    ${/^The record .* in frc/}   | ${'by whom is not known'}
    ${/^ServiceRoute .* added/}  | ${'field manager kustomize-controller'}
    ${/^How North Europe/}       | ${'read back'}
  `('says of $what: $who', ({ what, who }) => {
    show('changes');
    expect(entryOf(what)).toHaveTextContent(who);
  });

  it('tells the fields of what was added on request', async () => {
    show('changes');
    const entry = entryOf(/^ServiceRoute .* added to aks-frc/);
    const details = entry.querySelector('details')!;
    expect(details).not.toHaveAttribute('open');
    await userEvent.click(within(entry).getByText('4 fields'));
    expect(details).toHaveAttribute('open');
  });

  it('asks for older changes by keyboard', async () => {
    const onOlder = jest.fn();
    show('more-changes', { onOlder });
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Show older' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onOlder).toHaveBeenCalledTimes(1);
  });

  it('does not ask twice while older ones are on their way', async () => {
    const onOlder = jest.fn();
    show('older-loading', { onOlder });
    await userEvent.click(screen.getByRole('button'));
    expect(onOlder).not.toHaveBeenCalled();
    expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });

  it('leads the keyboard to the end of the list when the last changes came', async () => {
    const { rerender } = show('more-changes');
    screen.getByRole('button', { name: 'Show older' }).focus();
    await userEvent.keyboard('{Enter}');
    rerender(viewOf('older-loading'));
    expect(screen.getByRole('button')).toHaveFocus();
    rerender(viewOf('changes'));
    expect(screen.getByText(/older than 90 days/)).toHaveFocus();
  });

  it('leaves the keyboard where it is when changes end without being asked for', async () => {
    const { rerender } = show('more-changes');
    rerender(viewOf('changes'));
    expect(document.body).toHaveFocus();
  });

  it('says that there is nothing older', () => {
    show('changes');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText(/older than 90 days/)).toBeInTheDocument();
  });

  it('says that nothing changed yet, and for how long changes are kept', () => {
    const { container } = show('no-changes');
    expect(container).toHaveTextContent(
      'No change was seen yet. Changes are kept for 90 days.',
    );
  });

  it('does not take a failure for a route without changes, and can be asked again', async () => {
    const onRetry = jest.fn();
    const { container } = show('history-failed', { onRetry });
    expect(screen.getByRole('alert')).toHaveTextContent(/database .* fails/);
    expect(container).not.toHaveTextContent('No change was seen');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('keeps what it showed when it cannot be read again', () => {
    show('not-refreshed');
    expect(screen.getByRole('alert')).toBeInTheDocument();
    expect(entryOf(/^DNSPolicy/)).toBeInTheDocument();
  });
});
