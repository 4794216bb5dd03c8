import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ReplicaTask, ReplicaTaskOptions } from './ReplicaTask';

describe('ReplicaTask', () => {
  let clock: ManualClock;
  let isMine: boolean;
  let failure: Error | undefined;
  let done: string[];
  const logger = mockServices.logger.mock();
  const running: ReplicaTask[] = [];

  beforeEach(() => {
    clock = new ManualClock();
    isMine = true;
    failure = undefined;
    done = [];
    logger.warn.mockClear();
  });
  afterEach(() => Promise.all(running.splice(0).map(one => one.stop())));

  /** A task that notes what becomes of it. */
  async function started(options: Partial<ReplicaTaskOptions> = {}) {
    const does = (what: string) => async () => {
      if (failure) {
        throw failure;
      }
      done.push(what);
    };
    const task = new ReplicaTask({
      isMine: () => isMine,
      takeUp: does('take up'),
      tend: does('tend'),
      layDown: () => done.push('lay down'),
      failing: 'It is not done now.',
      clock,
      logger,
      ...options,
    });
    task.onTakenUp(() => done.push('taken up'));
    task.start();
    running.push(task);
    await clock.advance(0);
    return task;
  }

  it('is taken up before it is tended, and tended with each beat', async () => {
    const task = await started();
    expect(done).toEqual(['take up', 'taken up']);
    expect(task.isTakenUp).toBe(true);
    await clock.advance(10_000);
    expect(done.slice(2)).toEqual(['tend', 'tend']);
  });

  it('is not done while it is another’s', async () => {
    isMine = false;
    const task = await started();
    await clock.advance(60_000);
    expect(new Set(done)).toEqual(new Set(['lay down']));
    expect(task.isTakenUp).toBe(false);
  });

  it('is looked at again as soon as it may be another’s', async () => {
    const task = await started();
    isMine = false;
    task.wake();
    await clock.advance(0);
    expect(done.slice(2)).toEqual(['lay down']);
    expect(task.isTakenUp).toBe(false);
    isMine = true;
    task.wake();
    await clock.advance(0);
    expect(done.slice(3)).toEqual(['take up', 'taken up']);
  });

  it('is taken up anew when another replica was first', async () => {
    const task = await started({
      tend: async () => task.layDown(),
    });
    await clock.advance(5_000);
    expect(done.slice(2)).toEqual(['lay down']);
    await clock.advance(5_000);
    expect(done.slice(3)).toEqual(['take up', 'taken up']);
  });

  it('is tended sooner where something has to be done sooner', async () => {
    await started({ untilDue: () => 1_000 });
    await clock.advance(2_000);
    expect(done.slice(2)).toEqual(['tend', 'tend']);
  });

  it('is tended with the beat where nothing has to be done for long', async () => {
    await started({ untilDue: () => Infinity });
    await clock.advance(5_000);
    expect(done.slice(2)).toEqual(['tend']);
  });

  it('gathers what comes together', async () => {
    const task = await started({ gathering: 250 });
    task.wake();
    await clock.advance(249);
    expect(done.slice(2)).toEqual([]);
    await clock.advance(1);
    expect(done.slice(2)).toEqual(['tend']);
  });

  it('says once that it fails, goes on, and says so again when it fails another time', async () => {
    const task = await started();
    failure = new Error('connection refused');
    await clock.advance(60_000);
    expect(logger.warn.mock.calls).toEqual([['It is not done now.', failure]]);
    expect(task.isTakenUp).toBe(true);
    failure = undefined;
    await clock.advance(10_000);
    expect(done.at(-1)).toBe('tend');
    failure = new Error('connection refused again');
    await clock.advance(10_000);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('is not taken up before what is remembered could be read', async () => {
    failure = new Error('connection refused');
    const task = await started();
    expect(task.isTakenUp).toBe(false);
    failure = undefined;
    await clock.advance(10_000);
    expect(done).toEqual(['take up', 'taken up']);
  });

  it('is not done any more once it was stopped', async () => {
    let signal: AbortSignal | undefined;
    const task = await started({
      tend: async given => {
        signal = given;
        done.push('tend');
      },
    });
    await clock.advance(5_000);
    await task.stop();
    expect(signal?.aborted).toBe(true);
    await clock.advance(60_000);
    expect(done.slice(2)).toEqual(['tend']);
  });
});
