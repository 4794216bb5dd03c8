import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serviceRouteFailoverPermission } from '@service-router/plugin-service-router-common';
import { failoverStatesAt } from '../fixtures/failoverStates';
import { hindrancesIn, showPage } from '../fleet/__testUtils__/showPage';
import { FailoverAsked, FailoverView } from './FailoverView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = failoverStatesAt(NOW);

function show(
  name: string,
  {
    to,
    size = 100,
    onRetry = () => {},
    onChange = () => {},
  }: {
    to?: string;
    size?: number;
    onRetry?: () => void;
    onChange?: (asked: FailoverAsked) => void;
  } = {},
) {
  return showPage(
    <FailoverView
      reading={states[name]}
      size={size}
      to={to}
      onRetry={onRetry}
      onChange={onChange}
      now={() => NOW}
    />,
  ).container;
}

const tableOf = (name: string) => screen.getByRole('table', { name });
const rowOf = (table: string, name: RegExp) =>
  within(tableOf(table))
    .getAllByRole('row')
    .find(row => within(row).queryByRole('rowheader', { name }))!;

describe('FailoverView', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const page = show(name);
      expect(page.textContent).toMatch(/Service Router.{10,}/s);
      expect(await hindrancesIn(page)).toEqual([]);
    },
    60_000,
  );

  it('says the whole in a sentence', () => {
    show('some');
    expect(screen.getByRole('status')).toHaveTextContent(
      /^When West Europe goes down, of the 7 names .* 1 is left without an answer/,
    );
  });

  it('says that it changes nothing', () => {
    show('some');
    expect(screen.getByText(/It changes nothing/)).toBeVisible();
  });

  it('tells what is written where, from what to what, and what follows', () => {
    show('some');
    expect(
      within(tableOf('What has to be written'))
        .getAllByRole('row')
        .slice(1, 5)
        .map(row => row.textContent),
    ).toEqual([
      expect.stringMatching(
        /^aks-weu-internal.*test-aks\.nlWest Europe.*A10\.1\.0\.100.*10\.2\.0\.1002300 s/,
      ),
      expect.stringMatching(/North Europe.*1300 s/),
      expect.stringMatching(/France Central.*ANot known.*1300 s/),
      expect.stringMatching(
        /^orders\/dns-policy.*aks-neusourceRegionweu.*neu1360 suntil ExternalDNS looks: 60\ss/,
      ),
    ]);
  });

  it.each`
    table                  | name         | told
    ${'Without an answer'} | ${/reports/} | ${/Leads to nothing.*stands in no cluster of North Europe.*Apply the ServiceRoute/}
    ${'Not known'}         | ${/legacy/}  | ${/Not known.*has not been read yet/}
    ${'By writing'}        | ${/api-ns/}  | ${/West Europe, North Europe, France Central.*Waits for a write.*TTL, kept by resolvers: 300 s/}
    ${'By itself'}         | ${/shop/}    | ${/Moves by itself.*190 sfailed probes: 120 sthe last one times out: 10 sTTL/}
  `('tells of $name under $table', ({ table, name, told }) => {
    show('some');
    expect(rowOf(table, name)).toHaveTextContent(told);
  });

  it('leads to the routes of a name', () => {
    show('some');
    expect(screen.getByRole('link', { name: 'payments/api' })).toHaveAttribute(
      'href',
      '/service-router/routes/payments/api',
    );
  });

  it('leads back to the fleet', () => {
    show('some');
    expect(screen.getByRole('link', { name: 'The fleet' })).toHaveAttribute(
      'href',
      '/service-router/overview',
    );
  });

  it('tells what speaks against it', () => {
    show('some');
    expect(
      within(
        screen.getByRole('list', { name: 'What has to be known before' }),
      ).getAllByRole('listitem'),
    ).toHaveLength(2);
  });

  it('asks for another region to lead the traffic to', async () => {
    const onChange = jest.fn();
    show('some', { onChange });
    await userEvent.click(
      screen.getByRole('button', { name: /Lead the traffic to/ }),
    );
    await userEvent.click(
      screen.getByRole('option', { name: /^France Central/ }),
    );
    expect(onChange).toHaveBeenCalledWith({ to: 'frc', page: 1 });
  });

  it('leaves the choice to the backend again', async () => {
    const onChange = jest.fn();
    show('some', { to: 'frc', onChange });
    await userEvent.click(
      screen.getByRole('button', { name: /Lead the traffic to/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: /best region/ }));
    expect(onChange).toHaveBeenCalledWith({ to: undefined, page: 1 });
  });

  it('turns its pages without losing the region', async () => {
    const onChange = jest.fn();
    show('some', { to: 'frc', size: 5, onChange });
    await userEvent.click(screen.getByRole('button', { name: /Next/ }));
    expect(onChange).toHaveBeenCalledWith({ to: 'frc', page: 2 });
  });

  it('tells of what is on another page that it is there', () => {
    show('second-page', { size: 5 });
    expect(
      within(
        screen.getByRole('region', { name: 'Without an answer' }),
      ).getByText('None on this page.'),
    ).toBeVisible();
  });

  it('asks for no region where nothing leads to the one that goes down', () => {
    show('empty');
    expect(screen.queryByRole('table')).toBeNull();
    expect(
      screen.queryByRole('button', { name: /Lead the traffic to/ }),
    ).toBeNull();
  });

  it('says how many names are withheld', () => {
    show('withheld');
    expect(screen.getByText(/^5 of the 7 names are counted/)).toBeVisible();
    expect(screen.queryByText(/finance/)).toBeNull();
  });

  it('tells who may not see it which permission is missing', () => {
    show('forbidden');
    expect(
      screen.getByText(new RegExp(serviceRouteFailoverPermission.name)),
    ).toBeVisible();
  });

  it('can be read again when stale', async () => {
    const onRetry = jest.fn();
    show('stale', { onRetry });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
