import { MemoryRouter } from 'react-router-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import axe from 'axe-core';
import { cardStatesAt } from '../fixtures';
import { RoutingTab } from './RoutingTab';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const states = cardStatesAt(NOW);

const tabOf = (name: string, onRetry: () => void) => (
  <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
    <MemoryRouter>
      <RoutingTab state={states[name]} onRetry={onRetry} now={() => NOW} />
    </MemoryRouter>
  </TestApiProvider>
);

function show(name: string, { onRetry = () => {} } = {}) {
  return render(tabOf(name, onRetry));
}

const regionNamed = (name: string) =>
  within(screen.getByRole('group', { name }));

/** What each step of a region's chain says. */
const chainOf = (region: string) =>
  within(
    screen.getByRole('list', { name: `The way of the name in ${region}` }),
  ).getAllByRole('listitem');

describe('RoutingTab', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const { container } = show(name);
      expect(container).toHaveTextContent(/\w{3}/);
      const { violations } = await axe.run(container, {
        // Without a layout there are no colours to compare; the page around it has the first heading.
        rules: {
          'color-contrast': { enabled: false },
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

  it('says the whole in a sentence on top of each route, and names its host', () => {
    show('several-routes');
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual([HOST, 'test-workload-admin-ns-p-base-workload-a.test-aks.nl']);
    expect(
      screen.getByText('Answering in 3 of 3 regions, bound to West Europe.'),
    ).toBeInTheDocument();
  });

  it('draws the way of the name in each region, from the route to the answer', () => {
    show('answering');
    expect(
      chainOf('North Europe').map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^ServiceRouteHoldsworkload-a\/test-workload/),
      expect.stringMatching(/^DNSPolicyHoldsActiveaks-neu/),
      expect.stringMatching(
        /^DNSEndpointHoldsworkload-a\/test-workload-external-dns-neuaks-neu8\ss ago/,
      ),
      expect.stringMatching(
        /^RecordHolds.*test-aks\.nl, North EuropeOwned by external-dns-neu12\ss ago/,
      ),
      expect.stringMatching(/^Gateway nameHoldsaks-neu-internal\.test-aks\.nl/),
      expect.stringMatching(/^IP addressHolds10\.20\.0\.10/),
      expect.stringMatching(/^AnswerHolds10\.20\.0\.10North Europe12\ss ago/),
    ]);
  });

  it('tells the exact time beside the age', () => {
    show('answering');
    const [, , endpoint] = chainOf('West Europe');
    expect(within(endpoint).getByText(/^8 s ago \(.*:52.*\)$/)).toBeVisible();
  });

  it('shows where the way ends and says what it waits for', () => {
    show('on-its-way');
    expect(chainOf('France Central')[3]).toHaveTextContent(/^RecordNot yet/);
    expect(
      regionNamed('France Central').getAllByText(/ExternalDNS writes it/),
    ).not.toHaveLength(0);
  });

  it('says what would mend a region', () => {
    show('mixed');
    expect(
      regionNamed('North Europe').getAllByText(/Set sourceRegion to a region/)
        .length,
    ).toBeGreaterThan(0);
  });

  it('says that nothing is there behind where the way ends', () => {
    show('mixed');
    expect(
      chainOf('North Europe').map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('ServiceRouteHolds'),
      expect.stringContaining('DNSPolicyStopped'),
      'DNSEndpointNone',
      expect.stringContaining('RecordNone'),
      'Gateway nameNone',
      'IP addressNone',
      'AnswerNot looked at',
    ]);
  });

  it('asks what becomes of the name of a route that was deleted', () => {
    show('removing');
    expect(
      screen.getByRole('button', {
        name: 'What becomes of this name in France Central?',
      }),
    ).toBeInTheDocument();
  });

  it('says of a stale region from when what is shown is', () => {
    show('stale');
    expect(chainOf('North Europe')[2]).toHaveTextContent(
      /Held when last seen.*6 min ago/,
    );
  });

  it('tells what was changed by hand', () => {
    show('changed-by-hand');
    expect(
      regionNamed('West Europe').getByRole('heading', {
        name: 'Changed by hand',
      }),
    ).toBeInTheDocument();
    expect(
      regionNamed('West Europe').getAllByText(/by hand or by another tool/)
        .length,
    ).toBeGreaterThan(1);
  });

  it('tells once of a change by hand that is why the region is not right', () => {
    const state = states['changed-by-hand'];
    if (state.status !== 'ready') {
      throw new Error('The state has no routes.');
    }
    const [report] = state.routing.items;
    const [weu, ...others] = report.zones;
    const [drift] = weu.drift!;
    const sentence = 'Somebody took the ownership record away.';
    const zones = [
      { ...weu, sentence, drift: [{ ...drift, sentence }] },
      ...others,
    ];
    render(
      <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
        <MemoryRouter>
          <RoutingTab
            state={{
              ...state,
              routing: { ...state.routing, items: [{ ...report, zones }] },
            }}
            onRetry={() => {}}
            now={() => NOW}
          />
        </MemoryRouter>
      </TestApiProvider>,
    );
    expect(regionNamed('West Europe').getAllByText(sentence)).toHaveLength(1);
  });

  describe('why the name resolves to that', () => {
    const question = 'Why does this name resolve to 10.10.0.10 in West Europe?';

    it('is told on request, by keyboard too', async () => {
      show('answering');
      const why = screen.getByRole('button', { name: question });
      expect(why).toHaveAttribute('aria-expanded', 'false');
      act(() => why.focus());
      await userEvent.keyboard('{Enter}');
      expect(why).toHaveAttribute('aria-expanded', 'true');
      expect(
        regionNamed('West Europe').getByText(
          `So ${HOST} resolves to 10.10.0.10 in West Europe.`,
        ),
      ).toBeVisible();
    });

    it('is told a sentence a step, with how it stands and when it was seen', () => {
      show('answering');
      const steps = within(
        regionNamed('West Europe')
          .getByText(/^The DNSPolicy of/)
          .closest('ol')!,
      ).getAllByRole('listitem', { hidden: true });
      expect(steps).toHaveLength(7);
      expect(steps[3]).toHaveTextContent(
        /^Holds: ExternalDNS external-dns-weu publishes it: .* Seen 12 s ago \(.*2026.*\)\.$/,
      );
    });

    it('is told of a name that does not resolve as declared, with what would mend it', async () => {
      show('foreign-record');
      await userEvent.click(
        screen.getByRole('button', {
          name: 'Why does this name not resolve as declared in France Central?',
        }),
      );
      expect(
        regionNamed('France Central').getByText(
          'So the path breaks at the record.',
        ),
      ).toBeVisible();
    });

    it('stays open while what is known is read again', async () => {
      const { rerender } = show('answering');
      const why = screen.getByRole('button', { name: question });
      await userEvent.click(why);
      rerender(tabOf('behind-traffic-manager', () => {}));
      expect(screen.getByRole('button', { name: question })).toBe(why);
      expect(why).toHaveAttribute('aria-expanded', 'true');
    });
  });

  describe('Traffic Manager', () => {
    it('stands in the chain of the regions that have an endpoint', () => {
      show('behind-traffic-manager');
      expect(chainOf('West Europe')[6]).toHaveTextContent(
        /^Traffic ManagerHoldsmy-appendpoint weu, 70 % of answers/,
      );
      expect(chainOf('North Europe')[6]).toHaveTextContent(
        /endpoint neu, 30 % of answers/,
      );
    });

    it('stands nowhere in a region that the route is not served in', () => {
      show('behind-traffic-manager');
      expect(
        chainOf('France Central').map(({ textContent }) => textContent),
      ).not.toContainEqual(expect.stringMatching(/^Traffic Manager/));
    });

    it('says once why an endpoint is left out, and what to look at', () => {
      show('endpoint-degraded');
      const weu = regionNamed('West Europe');
      expect(weu.getAllByText(/See why its probes fail/)).toHaveLength(1);
      expect(
        weu
          .getAllByText(/left out of answers/)
          .filter(found => !found.closest('[role="region"], [hidden], ol')),
      ).toHaveLength(1);
    });

    it('is told as it was when last seen, with why that is old', () => {
      const { container } = show('traffic-manager-stale');
      expect(chainOf('West Europe')[6]).toHaveTextContent(
        /^Traffic ManagerHeld when last seen.*5 min ago/,
      );
      expect(container).toHaveTextContent(
        /Traffic Manager: AuthorizationFailed.*Last read 5 min ago/,
      );
    });

    it('is told as planned where it was never read', () => {
      const { container } = show('traffic-manager-unread');
      expect(chainOf('West Europe')[6]).toHaveTextContent(
        /^Traffic ManagerNot known nowmy-appendpoint weu$/,
      );
      expect(container).toHaveTextContent(/may not read profiles.*Never read/);
    });

    it('says why a region has no endpoint although it asks for one', () => {
      const { container } = show('endpoint-refused');
      expect(container).toHaveTextContent(
        /aks-weu has no endpoint in Traffic Manager profile my-app: the load balancer is private/,
      );
    });
  });

  it('can be asked again when it could not be refreshed', async () => {
    const onRetry = jest.fn();
    show('refresh-failed', { onRetry });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('says that it is reading', () => {
    show('loading');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Reading how this is routed…',
    );
  });
});
