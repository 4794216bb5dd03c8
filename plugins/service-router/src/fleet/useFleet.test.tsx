import { ReactNode } from 'react';
import { renderHook, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { serviceRouterApiRef } from '../api';
import { fleetReportsAt } from '../fixtures';
import { useFleet } from './useFleet';

const { fleet, traffic } = fleetReportsAt(0);

function read(api: {
  getFleet: () => Promise<unknown>;
  getTraffic: () => Promise<unknown>;
}) {
  return renderHook(useFleet, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[serviceRouterApiRef, api as never]]}>
        {children}
      </TestApiProvider>
    ),
  });
}

describe('useFleet', () => {
  it('reads fleet and traffic', async () => {
    const { result } = read({
      getFleet: async () => fleet,
      getTraffic: async () => traffic,
    });
    expect(result.current.state).toEqual({ status: 'loading' });
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        status: 'ready',
        fleet: { value: fleet },
        traffic: { value: traffic },
      }),
    );
  });

  it('reads again when asked to', async () => {
    let isDown = true;
    const { result } = read({
      getFleet: async () => {
        if (isDown) {
          throw new Error('down');
        }
        return fleet;
      },
      getTraffic: async () => traffic,
    });
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        fleet: { failure: { message: 'down' } },
      }),
    );
    isDown = false;
    result.current.retry();
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ fleet: { value: fleet } }),
    );
  });
});
