import { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { serviceRouterApiRef } from '../api';
import { useReading } from './useReading';

/** Answers that come when they are told to. */
function backend() {
  const waiting: {
    text: string;
    answer: (value: number) => void;
    fail: (error: Error) => void;
  }[] = [];
  const queryRoutes = jest.fn(
    ({ text }: { text: string }) =>
      new Promise((answer, fail) => waiting.push({ text, answer, fail })),
  );
  let signal = () => {};
  const subscribe: SignalApi['subscribe'] = (_, heard) => {
    signal = () => heard({} as never);
    return { unsubscribe: () => {} };
  };
  const api = { queryRoutes } as never;
  const hook = () =>
    renderHook(
      ({ text }: { text: string }) =>
        useReading(text, client => client.queryRoutes({ text })),
      {
        initialProps: { text: 'a' },
        wrapper: ({ children }: PropsWithChildren<{}>) => (
          <TestApiProvider
            apis={[
              [serviceRouterApiRef, api],
              [signalApiRef, { subscribe }],
            ]}
          >
            {children}
          </TestApiProvider>
        ),
      },
    );
  return {
    hook,
    queryRoutes,
    signal: () => signal(),
    answer: (value: number) => act(async () => waiting.shift()!.answer(value)),
    fail: (message: string) =>
      act(async () => waiting.shift()!.fail(new Error(message))),
  };
}

const pass = (milliseconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(milliseconds));

describe('useReading', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is loading, and then what was answered', async () => {
    const { hook, answer } = backend();
    const { result } = hook();
    expect(result.current.reading).toEqual({ status: 'loading' });
    await answer(1);
    expect(result.current.reading).toMatchObject({ value: 1 });
  });

  it('keeps the answer before until the next question is answered', async () => {
    const { hook, answer } = backend();
    const { result, rerender } = hook();
    await answer(1);
    rerender({ text: 'b' });
    expect(result.current).toMatchObject({
      reading: { value: 1 },
      isOfBefore: true,
    });
    await answer(2);
    expect(result.current).toMatchObject({
      reading: { value: 2 },
      isOfBefore: false,
    });
  });

  it('passes over an answer that comes after another question was asked', async () => {
    const { hook, answer } = backend();
    const { result, rerender } = hook();
    rerender({ text: 'b' });
    await answer(1);
    expect(result.current.reading).toEqual({ status: 'loading' });
    await answer(2);
    expect(result.current.reading).toMatchObject({ value: 2 });
  });

  it('does not take the answer before for one to a question that failed', async () => {
    const { hook, answer, fail } = backend();
    const { result, rerender } = hook();
    await answer(1);
    rerender({ text: 'b' });
    await fail('down');
    expect(result.current.reading).toMatchObject({
      status: 'error',
      message: 'down',
    });
  });

  it('shows at once what was known, to who comes back', async () => {
    const { hook, answer } = backend();
    const first = hook();
    await answer(1);
    first.unmount();
    expect(hook().result.current).toMatchObject({
      reading: { value: 1 },
      isOfBefore: false,
    });
  });

  it('keeps what was read when reading fails, with the reason', async () => {
    const { hook, answer, fail } = backend();
    const { result } = hook();
    await answer(1);
    await pass(5_000);
    await fail('down');
    expect(result.current.reading).toMatchObject({
      value: 1,
      failure: { message: 'down' },
    });
  });

  it('reads again when routes changed', async () => {
    const { hook, answer, signal, queryRoutes } = backend();
    hook();
    await answer(1);
    signal();
    await pass(500);
    expect(queryRoutes).toHaveBeenCalledTimes(2);
  });

  it('reads again when asked to', async () => {
    const { hook, answer, queryRoutes } = backend();
    const { result } = hook();
    await answer(1);
    result.current.retry();
    await pass(500);
    expect(queryRoutes).toHaveBeenCalledTimes(2);
  });
});
