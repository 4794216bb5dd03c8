import { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { OwnedRouting } from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { ownedStatesAt } from '../fixtures';
import { OwnedState } from './ownedState';
import { useOwnedRouting } from './useOwnedRouting';

const { owned } = ownedStatesAt(0)['owned-well'] as Extract<
  OwnedState,
  { status: 'ready' }
>;

function render() {
  const getOwnedRouting = jest.fn<Promise<OwnedRouting>, [string]>(
    async () => owned,
  );
  let signal = () => {};
  const signals: SignalApi = {
    subscribe: (_, listener) => {
      signal = () => listener({ type: 'routes-changed', routes: [] } as never);
      return { unsubscribe: () => {} };
    },
  };
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider
      apis={[
        [serviceRouterApiRef, { getOwnedRouting }],
        [signalApiRef, signals],
      ]}
    >
      {children}
    </TestApiProvider>
  );
  const hook = renderHook(({ of }) => useOwnedRouting(of), {
    wrapper,
    initialProps: { of: 'system:default/pay' },
  });
  return { ...hook, getOwnedRouting, signal: () => signal() };
}

const pass = (milliseconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(milliseconds));

describe('useOwnedRouting', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once, for the entity', async () => {
    const { result, getOwnedRouting } = render();
    expect(result.current.state).toEqual({ status: 'loading' });
    await pass(0);
    expect(result.current.state).toMatchObject({ status: 'ready', owned });
    expect(getOwnedRouting.mock.calls).toEqual([['system:default/pay']]);
  });

  it('asks again every 15 s', async () => {
    const { getOwnedRouting } = render();
    await pass(0);
    await pass(15_000);
    expect(getOwnedRouting).toHaveBeenCalledTimes(2);
  });

  it('asks again when a route changed, once in 2 s however many did', async () => {
    const { getOwnedRouting, signal } = render();
    await pass(1_000);
    for (let sent = 0; sent < 10; sent += 1) {
      signal();
      await pass(100);
    }
    expect(getOwnedRouting).toHaveBeenCalledTimes(2);
  });

  it('never shows one entity what was read for another', async () => {
    const { result, rerender, getOwnedRouting } = render();
    await pass(0);
    getOwnedRouting.mockReturnValue(new Promise(() => {}));
    rerender({ of: 'group:default/team' });
    expect(result.current.state).toEqual({ status: 'loading' });
  });
});
