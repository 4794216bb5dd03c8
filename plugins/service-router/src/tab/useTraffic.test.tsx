import { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import {
  ServiceRouterRequestError,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { fleetReportsAt } from '../fixtures';
import { useTraffic } from './useTraffic';

const { traffic, profile } = fleetReportsAt(0);

function render() {
  const getTraffic = jest.fn<Promise<TrafficReport>, []>(async () => traffic);
  const { result, unmount } = renderHook(useTraffic, {
    wrapper: ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider apis={[[serviceRouterApiRef, { getTraffic }]]}>
        {children}
      </TestApiProvider>
    ),
  });
  return { result, unmount, getTraffic };
}

const pass = (milliseconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(milliseconds));

describe('useTraffic', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('knows of no profile before the first answer', () => {
    expect(render().result.current).toEqual({ profiles: [], errors: [] });
  });

  it('tells the profiles', async () => {
    const { result } = render();
    await pass(0);
    expect(result.current).toEqual({ profiles: [profile], errors: [] });
  });

  it('keeps them when reading fails, and says why they are old', async () => {
    const { result, getTraffic } = render();
    await pass(0);
    getTraffic.mockRejectedValueOnce(new Error('connection reset'));
    await pass(30_000);
    expect(result.current).toEqual({
      profiles: [profile],
      errors: [],
      failure: 'connection reset',
    });
    await pass(30_000);
    expect(result.current).not.toHaveProperty('failure');
  });

  it('shows nothing any more to whoever may not see it', async () => {
    const { result, getTraffic } = render();
    await pass(0);
    getTraffic.mockRejectedValueOnce(
      new ServiceRouterRequestError('no', 403, 'NotAllowedError'),
    );
    await pass(30_000);
    expect(result.current).toEqual({
      profiles: [],
      errors: [],
      isForbidden: true,
    });
  });

  it('ends with the page', async () => {
    const { unmount, getTraffic } = render();
    await pass(0);
    unmount();
    await pass(120_000);
    expect(getTraffic).toHaveBeenCalledTimes(1);
  });
});
