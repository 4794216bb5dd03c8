import { SignalApi } from '@backstage/plugin-signals-react';
import { RoutesChangedSignal } from '@service-router/plugin-service-router-common';
import { reportsAt } from '../fixtures';
import { watchEntityRouting } from './watchEntityRouting';

const { routing, report } = reportsAt(0);
const changed = routing([report({ sentence: 'Deleted.' })]);

const pass = (milliseconds: number) =>
  jest.advanceTimersByTimeAsync(milliseconds);

/** A watch that has heard a signal, and just read after it. */
async function watchWithSignals() {
  let hear: (message: RoutesChangedSignal) => void = () => {};
  const subscribe = ((_, heard) => {
    hear = message => heard(message as never);
    return { unsubscribe: () => {} };
  }) as SignalApi['subscribe'];
  const getEntityRouting = jest.fn(async () => routing());
  const watch = watchEntityRouting({
    api: { getEntityRouting },
    signals: { subscribe },
    entityRef: 'component:default/orders',
    page: document,
  });
  const stop = watch.subscribe(() => {});
  const signal = (route: string) =>
    hear({ type: 'routes-changed', routes: [route] });
  await pass(0);
  signal('other/one');
  await pass(5_000);
  getEntityRouting.mockClear();
  return { getEntityRouting, signal, stop };
}

describe('watchEntityRouting, once signals were heard,', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('reads every 5 s again after a change that no signal told of, until one is heard', async () => {
    const { getEntityRouting, signal, stop } = await watchWithSignals();
    getEntityRouting.mockResolvedValue(changed);
    await pass(30_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
    await pass(10_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(3);
    signal('other/one');
    await pass(5_000);
    getEntityRouting.mockClear();
    await pass(29_999);
    expect(getEntityRouting).toHaveBeenCalledTimes(0);
    stop();
  });

  it('goes on every 30 s when signals told of the change', async () => {
    const { getEntityRouting, signal, stop } = await watchWithSignals();
    getEntityRouting.mockResolvedValue(changed);
    signal('workload-a/test-workload');
    await pass(500);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
    await pass(29_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
    stop();
  });

  it('goes on every 30 s when a signal tells of the change while it is read', async () => {
    const { getEntityRouting, signal, stop } = await watchWithSignals();
    getEntityRouting.mockImplementationOnce(async () => {
      signal('workload-a/test-workload');
      return changed;
    });
    getEntityRouting.mockResolvedValue(changed);
    await pass(31_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
    await pass(29_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(2);
    stop();
  });

  it('goes on every 30 s when nothing changed but the times', async () => {
    const { getEntityRouting, stop } = await watchWithSignals();
    getEntityRouting.mockResolvedValue(reportsAt(60_000).routing());
    await pass(59_000);
    expect(getEntityRouting).toHaveBeenCalledTimes(1);
    stop();
  });
});
