import { PropsWithChildren } from 'react';
import { act, render as renderOf, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import {
  EntityRouting,
  SERVICE_ROUTER_SIGNAL_CHANNEL,
  ServiceRouterRequestError,
} from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { reportsAt } from '../fixtures';
import { useEntityRouting } from './useEntityRouting';

const ORDERS = 'component:default/orders';
const { routing, report } = reportsAt(0);

/** A backend whose next answer is given by the test, and signals that the test sends. */
function render({
  withSignals = false,
  first = async () => routing(),
}: { withSignals?: boolean; first?: () => Promise<EntityRouting> } = {}) {
  const getEntityRouting = jest
    .fn<Promise<EntityRouting>, [string]>(async () => routing())
    .mockImplementationOnce(first);
  const listeners = new Map<string, (message: unknown) => void>();
  const unsubscribe = jest.fn();
  const signals: SignalApi = {
    subscribe: (channel, listener) => {
      listeners.set(channel, message => listener(message as never));
      return { unsubscribe };
    },
  };
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider
      apis={[
        [serviceRouterApiRef, { getEntityRouting }],
        ...(withSignals ? [[signalApiRef, signals] as const] : []),
      ]}
    >
      {children}
    </TestApiProvider>
  );
  const hook = renderHook(({ of }) => useEntityRouting(of), {
    wrapper,
    initialProps: { of: ORDERS },
  });
  return {
    ...hook,
    getEntityRouting,
    unsubscribe,
    signal: (message: unknown) =>
      listeners.get(SERVICE_ROUTER_SIGNAL_CHANNEL)!(message),
    status: () => hook.result.current.state.status,
  };
}

const pass = (milliseconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(milliseconds));

describe('useEntityRouting', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is loading, then ready', async () => {
    const { status, getEntityRouting } = render();
    expect(status()).toBe('loading');
    await pass(0);
    expect(status()).toBe('ready');
    expect(getEntityRouting).toHaveBeenCalledWith(ORDERS);
  });

  it('reads every 5 s without signals', async () => {
    const { getEntityRouting } = render();
    await pass(0);
    await pass(4_999);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
  });

  it('reads every 5 s as long as no signal was heard, since the backend may have none', async () => {
    const { getEntityRouting } = render({ withSignals: true });
    await pass(0);
    await pass(5_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
  });

  it('reads every 30 s once signals are heard', async () => {
    const { getEntityRouting, signal } = render({ withSignals: true });
    signal({ type: 'routes-changed', routes: ['other/one'] });
    await pass(500);
    getEntityRouting.mockClear();
    await pass(29_499);
    expect(getEntityRouting).toHaveBeenCalledTimes(0);
    await pass(501);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
  });

  it('is quiet while the page is hidden, and reads when it is shown', async () => {
    const { getEntityRouting, signal } = render({ withSignals: true });
    await pass(1_000);
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    signal({ type: 'routes-changed', routes: ['workload-a/test-workload'] });
    await pass(600_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
  });

  it('shows what a signal tells of within 2 s, however many come', async () => {
    const { signal, getEntityRouting, result } = render({ withSignals: true });
    await pass(1_000);
    const sentence = 'Answering in 2 of 3 regions.';
    for (let sent = 0; sent < 10; sent += 1) {
      signal({ type: 'routes-changed', routes: ['workload-a/test-workload'] });
      getEntityRouting.mockResolvedValue(routing([report({ sentence })]));
      await pass(150);
    }
    await pass(500);
    expect(result.current.state).toMatchObject({
      routing: { items: [{ sentence }] },
    });
    expect(getEntityRouting.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('reads when a signal names one of its routes', async () => {
    const { signal, getEntityRouting } = render({ withSignals: true });
    await pass(1_000);
    signal({
      type: 'routes-changed',
      routes: ['other/one', 'workload-a/test-workload'],
    });
    await pass(0);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
  });

  it('does not read when a signal names only others', async () => {
    const { signal, getEntityRouting } = render({ withSignals: true });
    await pass(1_000);
    signal({ type: 'routes-changed', routes: ['other/one'] });
    await pass(1_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
  });

  it('reads for a signal about a route that is annotated but not there yet', async () => {
    const { signal, getEntityRouting } = render({ withSignals: true });
    getEntityRouting.mockResolvedValue(
      routing([report()], [], {
        annotation: 'workload-a/test-workload, workload-a/next',
      }),
    );
    await pass(5_000);
    await pass(1_000);
    signal({ type: 'routes-changed', routes: ['workload-a/next'] });
    await pass(0);
    expect(getEntityRouting).toHaveBeenCalledTimes(3);
  });

  it('reads for a signal about a route of a namespace in which it looks for labels', async () => {
    const { signal, getEntityRouting } = render({ withSignals: true });
    const finds = [
      {
        by: 'labels' as const,
        says: 'app=a',
        namespaces: ['workload-b'],
        routes: [],
        forbidden: 0,
      },
    ];
    getEntityRouting.mockResolvedValue(routing([report()], [], { finds }));
    await pass(5_000);
    await pass(1_000);
    signal({ type: 'routes-changed', routes: ['other/one'] });
    await pass(0);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
    signal({ type: 'routes-changed', routes: ['workload-b/new'] });
    await pass(0);
    expect(getEntityRouting).toHaveBeenCalledTimes(3);
  });

  it('is not drawn anew by an answer that is the same', async () => {
    const same = routing();
    const { getEntityRouting, result } = render({ first: async () => same });
    getEntityRouting.mockResolvedValue(same);
    await pass(0);
    const before = result.current;
    await pass(5_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
    expect(result.current).toBe(before);
  });

  it('shows what it has while it reads again', async () => {
    const { getEntityRouting, status } = render();
    await pass(0);
    getEntityRouting.mockReturnValue(new Promise(() => {}));
    await pass(5_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
    expect(status()).toBe('ready');
  });

  it('keeps what it has when reading fails, and forgets the failure when it succeeds', async () => {
    const { getEntityRouting, result } = render();
    await pass(0);
    getEntityRouting.mockRejectedValueOnce(new Error('connection reset'));
    await pass(5_000);
    expect(result.current.state).toMatchObject({
      status: 'ready',
      failure: { message: 'connection reset' },
    });
    await pass(5_000);
    expect(result.current.state).not.toHaveProperty('failure');
  });

  it('goes from an error to ready when it is told to try again', async () => {
    const { getEntityRouting, result, status } = render({
      first: () =>
        Promise.reject(new ServiceRouterRequestError('down', 0, 'Unreachable')),
    });
    await pass(0);
    expect(result.current.state).toEqual({
      status: 'error',
      message: 'down',
    });
    act(() => result.current.retry());
    await pass(500);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
    expect(status()).toBe('ready');
  });

  it('never shows one entity what was read for another', async () => {
    const { getEntityRouting, rerender, status } = render();
    await pass(0);
    getEntityRouting.mockReturnValue(new Promise(() => {}));
    rerender({ of: 'component:default/other' });
    expect(status()).toBe('loading');
  });

  it('is not disturbed by an answer for the entity it left', async () => {
    const { getEntityRouting, rerender, result } = render();
    let answer = (_: EntityRouting) => {};
    getEntityRouting.mockReturnValueOnce(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    rerender({ of: 'component:default/other' });
    rerender({ of: 'component:default/third' });
    await pass(0);
    answer(routing([], [], { annotation: undefined }));
    await pass(0);
    expect(result.current.state.status).toBe('ready');
  });

  describe('for several of one page', () => {
    const Status = () => <span>{useEntityRouting(ORDERS).state.status}</span>;
    const Two = ({ first, second }: { first: boolean; second: boolean }) => (
      <>
        {first && <Status />}
        {second && <Status />}
      </>
    );
    function renderTwo() {
      const getEntityRouting = jest.fn(async () => routing());
      const api = { getEntityRouting };
      const page = (first: boolean, second: boolean) => (
        <TestApiProvider apis={[[serviceRouterApiRef, api]]}>
          <Two first={first} second={second} />
        </TestApiProvider>
      );
      const { rerender, container } = renderOf(page(true, true));
      return {
        getEntityRouting,
        container,
        show: (first: boolean, second: boolean) =>
          rerender(page(first, second)),
      };
    }

    it('asks once', async () => {
      const { getEntityRouting, container } = renderTwo();
      await pass(0);
      expect(container).toHaveTextContent('readyready');
      await pass(5_000);
      expect(getEntityRouting).toHaveBeenCalledTimes(2);
    });

    it('goes on for the one that is left', async () => {
      const { getEntityRouting, show } = renderTwo();
      await pass(0);
      show(false, true);
      await pass(5_000);
      expect(getEntityRouting).toHaveBeenCalledTimes(2);
    });

    it('shows what was known to whoever comes after, and reads again', async () => {
      const { getEntityRouting, container, show } = renderTwo();
      await pass(0);
      show(false, false);
      await pass(60_000);
      expect(getEntityRouting).toHaveBeenCalledTimes(1);
      show(true, false);
      expect(container).toHaveTextContent('ready');
      await pass(0);
      expect(getEntityRouting).toHaveBeenCalledTimes(2);
    });
  });

  it('ends with the page', async () => {
    const { getEntityRouting, unmount, unsubscribe } = render({
      withSignals: true,
    });
    await pass(0);
    unmount();
    await pass(120_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
    expect(unsubscribe).toHaveBeenCalled();
  });
});
