import { MemoryRouter } from 'react-router-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import axe from 'axe-core';
import { cardStatesAt } from '../fixtures';
import { RoutingCard } from './RoutingCard';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const states = cardStatesAt(NOW);

async function show(name: string, { onRetry = () => {} } = {}) {
  render(
    <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
      <MemoryRouter>
        <RoutingCard state={states[name]} onRetry={onRetry} now={() => NOW} />
      </MemoryRouter>
    </TestApiProvider>,
  );
  return screen.findByRole('article');
}

/** The row of a region, with what stands below it. */
const rowsOf = (region: string) =>
  within(
    screen
      .getByRole('rowheader', { name: new RegExp(region) })
      .closest('tbody')!,
  );

describe('RoutingCard', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const card = await show(name);
      expect(card).toHaveTextContent(/Routing.+/);
      const { violations } = await axe.run(card, {
        // Without a layout there are no colours to compare.
        rules: { 'color-contrast': { enabled: false } },
        resultTypes: ['violations'],
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual(
        [],
      );
    },
    60_000,
  );

  describe('answering', () => {
    it('says the whole in a sentence that is read out when it changes', async () => {
      await show('answering');
      const [summary] = screen.getAllByRole('status');
      expect(summary).toHaveTextContent(
        'As declaredAnswering in 3 of 3 regions.',
      );
    });

    it('names the host, to open and to copy', async () => {
      const user = userEvent.setup();
      await show('answering');
      expect(screen.getByRole('heading', { name: HOST })).toBeInTheDocument();
      expect(
        screen.getByRole('link', { name: `Open https://${HOST} in a new tab` }),
      ).toHaveAttribute('href', `https://${HOST}`);
      await user.click(screen.getByRole('button', { name: `Copy ${HOST}` }));
      expect(await screen.findByText('Copied')).toBeInTheDocument();
    });

    it('says what the mode means', async () => {
      const card = await show('answering');
      expect(card).toHaveTextContent('Active: each region answers for itself.');
    });

    it('tells of each region its state, where it points, its age and the time of it', async () => {
      await show('answering');
      const row = rowsOf('North Europe');
      expect(
        row.getByText('Answering', { selector: 'span > span' }),
      ).toBeVisible();
      expect(row.getByText('aks-neu-internal.test-aks.nl')).toBeInTheDocument();
      expect(row.getByText('North Europe · 10.20.0.10')).toBeInTheDocument();
      const seen = row.getByText(/^12 s ago \(.*:48.*\)$/);
      expect(seen).toBeVisible();
      expect(seen).toHaveAttribute(
        'datetime',
        new Date(NOW - 12_000).toISOString(),
      );
    });

    it('tells a screen reader each link, its age and its exact time', async () => {
      await show('answering');
      const [planned, ...others] =
        rowsOf('West Europe').getAllByRole('listitem');
      expect(planned).toHaveTextContent(
        /Planned: holds\. aks-weu plans .* Seen 9 s ago \(.*2026.*\)\./,
      );
      expect(others.map(({ textContent }) => textContent)).toEqual([
        expect.stringContaining('Written: holds.'),
        expect.stringContaining('Published: holds.'),
        expect.stringContaining('Answering: holds.'),
      ]);
    });

    it('opens each link, who writes the name and who owns its record', async () => {
      const user = userEvent.setup();
      await show('answering');
      const open = screen.getByRole('button', {
        name: 'Show each link of West Europe',
      });
      expect(open).toHaveAttribute('aria-expanded', 'false');
      open.focus();
      await user.keyboard('{Enter}');
      const row = rowsOf('West Europe');
      const [time] = row
        .getAllByText(/^9 s ago, .*2026/)
        .map(element => element.getAttribute('datetime'));
      expect(time).toBe(new Date(NOW - 9_000).toISOString());
      expect(
        row.getByText(/^Zone test-aks\.nl of West Europe holds/),
      ).toBeInTheDocument();
      expect(
        row.getByText(
          'aks-weu, DNSEndpoint workload-a/test-workload-external-dns-weu → aks-weu-internal.test-aks.nl',
        ),
      ).toBeInTheDocument();
      expect(
        row.getByText(
          'external-dns-weu (from crd/workload-a/test-workload-external-dns-weu)',
        ),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('button', { name: 'Hide each link of West Europe' }),
      ).toHaveAttribute('aria-expanded', 'true');
    });

    it('gives no reason where there is none', async () => {
      const card = await show('answering');
      expect(card).not.toHaveTextContent('What to do');
    });
  });

  it('says which region all zones point to when bound', async () => {
    const card = await show('region-bound');
    expect(card).toHaveTextContent(
      'RegionBound: every zone points to West Europe.',
    );
    expect(
      rowsOf('France Central').getByText('West Europe · 10.10.0.10'),
    ).toBeInTheDocument();
  });

  it('says what a region on its way waits for', async () => {
    await show('on-its-way');
    expect(
      rowsOf('France Central').getAllByText(/ExternalDNS writes it/)[0],
    ).toBeInTheDocument();
    const links = rowsOf('France Central').getAllByRole('listitem');
    expect(links[1]).toHaveTextContent('Written: holds');
    expect(links[2]).toHaveTextContent('Published: not yet');
  });

  it('says of a stale region when it was last seen, why it is not now, and what to do', async () => {
    await show('stale');
    const row = rowsOf('North Europe');
    expect(row.getByText('Stale')).toBeInTheDocument();
    expect(row.getByText(/^Last seen 6 min ago \(.*\)$/)).toBeInTheDocument();
    expect(row.getByText(/aks-neu cannot be read/)).toBeInTheDocument();
    expect(row.getByText(/Check that the API server/)).toBeInTheDocument();
    expect(row.getAllByRole('listitem')[3]).toHaveTextContent(
      'Answering: held when last seen.',
    );
    expect(rowsOf('West Europe').getByText(/^12 s ago/)).toBeInTheDocument();
  });

  it('has one line for each source that failed', async () => {
    await show('partly-failing');
    const [resolver, zone] = within(
      screen.getByRole('list', { name: 'Sources that cannot be read' }),
    ).getAllByRole('listitem');
    expect(resolver).toHaveTextContent(
      /^Resolver 127\.0\.0\.1:5303 of France Central: no answer within 2000 ms\. It began 44 s ago \(.*:16.*\)\. Last read 49 s ago \(.*:11.*\)\. It is tried again by itself\.$/,
    );
    expect(zone).toHaveTextContent(
      /^Zone test-aks\.nl of North Europe: AuthorizationFailed\. It began 2 h ago \(.*\)\. Never read\. It is not tried again until its configuration changes\.$/,
    );
  });

  it('tells the time in a reason as the reader tells it', async () => {
    await show('conflict');
    expect(
      screen.getByText(/Oct 1, 2026/, { selector: 'time' }),
    ).toHaveAttribute('datetime', '2026-10-01T09:12:44Z');
  });

  it('says once who holds a name that is taken everywhere', async () => {
    await show('conflict');
    expect(
      screen.getAllByText(/is held by ServiceRoute workload-b\/test-workload/),
    ).toHaveLength(1);
  });

  it('tells the holder of a name who else asks for it', async () => {
    await show('holder');
    expect(
      within(screen.getByRole('list', { name: 'What is not right' })).getByRole(
        'listitem',
      ),
    ).toHaveTextContent(
      /^Warning: ServiceRoute workload-b\/test-workload also asks for/,
    );
  });

  it("shows the API server's reason for a manifest it refused, once", async () => {
    await show('refused');
    expect(
      screen.getAllByText(/spec\.serviceName: Invalid value/),
    ).toHaveLength(1);
  });

  it('offers nothing to open once a route is gone', async () => {
    await show('gone');
    expect(
      screen.getByText('Deleted; no record of it is left in 3 of 3 zones.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows every route of the entity under its own name', async () => {
    await show('several-routes');
    expect(
      screen
        .getAllByRole('region')
        .map(section => within(section).getAllByRole('heading')[0].textContent),
    ).toEqual([HOST, 'test-workload-admin-ns-p-base-workload-a.test-aks.nl']);
  });

  it.each(['not-there-yet', 'one-not-there-yet'])(
    'says what to check for a route that no cluster holds (%s)',
    async name => {
      const card = await show(name);
      expect(
        screen.getByRole('heading', {
          name: 'No cluster holds ServiceRoute workload-a/not-merged yet',
        }),
      ).toBeInTheDocument();
      expect(card).toHaveTextContent(
        'kubectl get serviceroute -n workload-a not-merged',
      );
    },
  );

  it('minds, of a route that is not there, the clusters that cannot be read', async () => {
    const card = await show('empty');
    expect(card).toHaveTextContent(
      'No cluster holds ServiceRoute workload-a/test-workload yet',
    );
    expect(card).toHaveTextContent('it may already stand there');
    expect(card).toHaveTextContent('Cluster aks-neu');
  });

  it('says what is wrong with an annotation that names no route', async () => {
    const card = await show('annotation-names-nothing');
    expect(card).toHaveTextContent(
      'says "test-workload"; expected namespace/name',
    );
  });

  it('shows the annotation to add', async () => {
    const card = await show('missing-annotation');
    expect(card).toHaveTextContent(
      'router.io/service-route: my-namespace/my-route',
    );
  });

  it('gives the annotation to copy', async () => {
    // Where a browser does not let a page copy, as here, it is asked to offer the text.
    const offer = jest.spyOn(window, 'prompt').mockReturnValue(null);
    await show('missing-annotation');
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Copy the lines for catalog-info.yaml',
      }),
    );
    expect(offer).toHaveBeenCalledWith(
      expect.anything(),
      'metadata:\n  annotations:\n    router.io/service-route: my-namespace/my-route',
    );
    offer.mockRestore();
  });

  it('shows the line that installs the backend', async () => {
    const card = await show('no-backend');
    expect(card).toHaveTextContent('plugin-service-router-backend');
  });

  it('says what is wrong with an annotation that the backend refuses', async () => {
    const card = await show('invalid-annotation');
    expect(card).toHaveTextContent('is not a namespace and a name');
  });

  it('shows the configuration to add', async () => {
    const card = await show('no-configuration');
    expect(card).toHaveTextContent('serviceRouter:');
  });

  it('names the permission that is missing', async () => {
    const card = await show('forbidden');
    expect(card).toHaveTextContent('service-router.route.read');
  });

  it('names a route that may not be seen, and does not take it for one that is not there', async () => {
    const card = await show('one-forbidden');
    expect(
      screen.getByRole('heading', {
        name: 'You may not see ServiceRoute workload-b/secret',
      }),
    ).toBeInTheDocument();
    expect(card).not.toHaveTextContent('No cluster holds');
  });

  it('keeps what was read when it cannot be refreshed, and can be asked again', async () => {
    const onRetry = jest.fn();
    const card = await show('refresh-failed', { onRetry });
    expect(card).toHaveTextContent(
      /Failed to fetch\. What is shown is from just now \(.*:00.*\)\./,
    );
    expect(card).toHaveTextContent('Answering in 3 of 3 regions.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('says why nothing could be read, and can be asked again', async () => {
    const onRetry = jest.fn();
    await show('unreachable', { onRetry });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Routing could not be readThe Service Router backend does not answer: Failed to fetch.It is also',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('says that it is reading', async () => {
    await show('loading');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Reading how this is routed…',
    );
  });
});
