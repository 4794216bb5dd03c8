import { startRefreshing } from './startRefreshing';

/** A page that can be hidden, and a refresh that ends when told to. */
function start({ hidden = false, interval = 5_000 } = {}) {
  let onChange = () => {};
  const page = {
    hidden,
    addEventListener: jest.fn((_: string, listener: () => void) => {
      onChange = listener;
    }),
    removeEventListener: jest.fn(),
  };
  const ends: (() => void)[] = [];
  const refresh = jest.fn(
    () => new Promise<void>(resolve => ends.push(resolve)),
  );
  const refreshing = startRefreshing({
    refresh,
    interval: () => interval,
    page: page as unknown as Document,
  });
  return {
    refresh,
    refreshing,
    page,
    end: async () => {
      ends.shift()!();
      await jest.advanceTimersByTimeAsync(0);
    },
    show: (isShown: boolean) => {
      page.hidden = !isShown;
      onChange();
    },
  };
}

describe('startRefreshing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('refreshes at once', () => {
    expect(start().refresh).toHaveBeenCalledTimes(1);
  });

  it('refreshes again after the interval, counted from the end of the last', async () => {
    const { refresh, end } = start();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    await end();
    await jest.advanceTimersByTimeAsync(4_999);
    expect(refresh).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('does one more, not many, for all that is told while it runs', async () => {
    const { refresh, refreshing, end } = start();
    refreshing.now();
    refreshing.now();
    refreshing.now();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    await end();
    expect(refresh).toHaveBeenCalledTimes(2);
    await end();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('leaves half a second between two, however much is told', async () => {
    const { refresh, refreshing, end } = start();
    await end();
    refreshing.now();
    await jest.advanceTimersByTimeAsync(499);
    expect(refresh).toHaveBeenCalledTimes(1);
    refreshing.now();
    await jest.advanceTimersByTimeAsync(1);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('is quiet while nobody looks, and refreshes when somebody does', async () => {
    const { refresh, refreshing, end, show } = start();
    await end();
    show(false);
    refreshing.now();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    show(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('reads once for a page that is opened in the background', async () => {
    const { refresh, end } = start({ hidden: true });
    await end();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('ends for good', async () => {
    const { refresh, refreshing, page, end } = start();
    await end();
    refreshing.stop();
    refreshing.now();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(page.removeEventListener).toHaveBeenCalledWith(
      'visibilitychange',
      page.addEventListener.mock.calls[0][1],
    );
  });
});
