import { screen } from '@testing-library/react';
import { fleetReportsAt } from '../fixtures';
import { hindrancesIn, showPage } from './__testUtils__/showPage';
import { GatewaysView } from './GatewaysView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const { fleet } = fleetReportsAt(NOW);

const show = (region?: string, gateways = fleet.gateways) =>
  showPage(
    <GatewaysView
      reading={{ status: 'ready', value: { ...fleet, gateways }, readAt: NOW }}
      region={region}
      onRetry={() => {}}
      now={() => NOW}
    />,
  ).container;

describe('GatewaysView', () => {
  it('tells of each gateway of a region by which name and address it is reached', () => {
    show('neu');
    expect(
      screen.getByRole('heading', { name: 'Gateways of North Europe' }),
    ).toBeVisible();
    const [, ...rows] = screen.getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'internalistio-systemaks-neuaks-neu-internal.test-aks.nl10.2.0.100Active',
    ]);
  });

  it('tells of those of all regions where none is asked for', () => {
    show();
    expect(screen.getAllByRole('rowheader')).toHaveLength(3);
  });

  it.each`
    phase        | said         | tone
    ${'Active'}  | ${'Active'}  | ${'good'}
    ${'Pending'} | ${'Waiting'} | ${'progress'}
    ${'Failed'}  | ${'Failed'}  | ${'problem'}
  `('says $said of a gateway that is $phase', ({ phase, said, tone }) => {
    const [gateway] = fleet.gateways;
    const [cluster] = gateway.clusters;
    show(cluster.region, [{ ...gateway, clusters: [{ ...cluster, phase }] }]);
    expect(screen.getByText(said).parentElement).toHaveAttribute(
      'data-tone',
      tone,
    );
  });

  it('says why a gateway is of no use, and what to do', () => {
    const [gateway] = fleet.gateways;
    const [cluster] = gateway.clusters;
    const reasons = [
      { sentence: 'Its load balancer has no address yet.', remedy: 'Wait.' },
    ];
    show(cluster.region, [
      { ...gateway, clusters: [{ ...cluster, phase: 'Pending', reasons }] },
    ]);
    expect(screen.getAllByRole('row')[1]).toHaveTextContent(
      /Waiting\s*Its load balancer has no address yet\.\s*What to do: Wait\./,
    );
  });

  it('keeps the name of a phase that is not known here', () => {
    const [gateway] = fleet.gateways;
    const [cluster] = gateway.clusters;
    show(cluster.region, [
      { ...gateway, clusters: [{ ...cluster, phase: 'Draining' }] },
    ]);
    expect(screen.getByText('Draining')).toBeVisible();
  });

  it('says what a gateway is where there is none', () => {
    show('neu', []);
    expect(screen.getByText(/^No gateway stands here/)).toBeVisible();
  });

  it('hinders nobody', async () => {
    expect(await hindrancesIn(show('weu'))).toEqual([]);
  }, 60_000);
});
