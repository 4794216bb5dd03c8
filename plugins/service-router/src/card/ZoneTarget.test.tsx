import { MemoryRouter } from 'react-router-dom';
import { render, screen } from '@testing-library/react';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { ZoneReport } from '@service-router/plugin-service-router-common';
import { reportsAt } from '../fixtures/reports';
import { cardStatesAt } from '../fixtures';
import { RoutingCard } from './RoutingCard';
import { ZoneTarget } from './ZoneTarget';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const { zone, bareZone } = reportsAt(NOW);
const apis = [mockApis.translation(), mockApis.error()];

function shown(row: ZoneReport) {
  const { container } = render(
    <TestApiProvider apis={apis}>
      <ZoneTarget zone={row} />
    </TestApiProvider>,
  );
  return container.textContent;
}

const unanswered = { ...zone('weu').pointsTo!, addresses: [] };

describe('where a name points in a row', () => {
  it('says that there is no address yet in a zone that was read', () => {
    expect(shown(zone('weu', 'published', { pointsTo: unanswered }))).toContain(
      'no address yet',
    );
  });

  it('does not await an address for what is no gateway of the fleet', () => {
    const elsewhere = { host: 'somewhere-else.example.com', addresses: [] };
    const text = shown(zone('weu', 'written', { pointsTo: elsewhere }));
    expect(text).toContain('address not known');
  });

  it('says that the address is not known in a zone that was never read', () => {
    const text = shown(
      zone('weu', 'written', {
        pointsTo: unanswered,
        open: { state: 'unknown' },
      }),
    );
    expect(text).toContain('address not known');
    expect(text).not.toContain('no address yet');
  });

  it('points nowhere only where the zone was read', () => {
    expect(shown(bareZone('weu', 'unserved'))).toBe('Nowhere');
  });

  it('does not say that it points nowhere where the zone was never read', () => {
    expect(shown(bareZone('weu', 'unserved', { observedAt: undefined }))).toBe(
      'Not known',
    );
  });

  it('tells no time at which a zone was seen that was never read', () => {
    render(
      <TestApiProvider apis={apis}>
        <MemoryRouter>
          <RoutingCard
            state={cardStatesAt(NOW)['zone-never-read']}
            onRetry={() => {}}
            now={() => NOW}
          />
        </MemoryRouter>
      </TestApiProvider>,
    );
    const row = screen.getByRole('rowheader', { name: /North Europe/ });
    expect(row.closest('tr')).toHaveTextContent(/Never$/);
    expect(row.closest('tr')).not.toHaveTextContent('Last seen');
  });
});
