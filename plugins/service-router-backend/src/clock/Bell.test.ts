import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { Bell } from './Bell';

const NEVER = new AbortController().signal;

describe('Bell', () => {
  it('wakes one who waits', async () => {
    const bell = new Bell(new ManualClock());
    const waited = bell.wait(60_000, NEVER);
    bell.ring();
    await expect(waited).resolves.toBeUndefined();
  });

  it('is heard by the next who waits, when nobody did', async () => {
    const bell = new Bell(new ManualClock());
    bell.ring();
    await expect(bell.wait(60_000, NEVER)).resolves.toBeUndefined();
  });

  it('lets go when the time is over', async () => {
    const clock = new ManualClock();
    const waited = new Bell(clock).wait(60_000, NEVER);
    await clock.advance(60_000);
    await expect(waited).resolves.toBeUndefined();
  });

  it('lets go when the signal is aborted', async () => {
    const ended = new AbortController();
    const waited = new Bell(new ManualClock()).wait(60_000, ended.signal);
    ended.abort();
    await expect(waited).resolves.toBeUndefined();
  });

  it('does not wait when the signal was aborted before', async () => {
    const ended = AbortSignal.abort();
    await expect(
      new Bell(new ManualClock()).wait(60_000, ended),
    ).resolves.toBeUndefined();
  });
});
