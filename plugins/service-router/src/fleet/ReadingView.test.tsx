import { screen } from '@testing-library/react';
import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { SeenAt } from '../card/SeenAt';
import { showPage } from './__testUtils__/showPage';
import { ReadingView } from './ReadingView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const HOUR = 3_600_000;
const at = (time: number) => new Date(time).toISOString();

function show(value: { generatedAt?: string }, seen: string) {
  showPage(
    <ReadingView
      reading={{ status: 'ready', value, readAt: NOW }}
      permission={serviceRouterReadPermission}
      onRetry={() => {}}
      now={() => NOW}
    >
      {({ readAt }) => (
        <>
          <SeenAt time={seen} />
          <p>read {at(readAt!)}</p>
        </>
      )}
    </ReadingView>,
  );
}

describe('ReadingView', () => {
  it("tells ages by the backend's clock, however wrong the browser's is", () => {
    show({ generatedAt: at(NOW + HOUR) }, at(NOW + HOUR - 12_000));
    expect(screen.getByText(/^12 s ago/)).toBeInTheDocument();
    expect(screen.getByText(`read ${at(NOW + HOUR)}`)).toBeInTheDocument();
  });

  it("goes by the browser's clock where the backend does not say the time", () => {
    show({}, at(NOW - 12_000));
    expect(screen.getByText(/^12 s ago/)).toBeInTheDocument();
  });
});
