import { mockServices } from '@backstage/backend-test-utils';
import {
  RecordSet,
  RequestWait,
} from '@service-router/plugin-service-router-common';
import {
  ZoneAccessError,
  ZoneReadOptions,
  ZoneThrottledError,
} from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ZoneObserver } from './ZoneObserver';

const api: RecordSet = {
  fqdn: 'api.example.com',
  type: 'CNAME',
  ttl: 300,
  etag: '1',
  values: ['aks-weu.example.com'],
};
const moved: RecordSet = { ...api, etag: '2', values: ['aks-neu.example.com'] };

class FakeZone {
  /** What the next readings give; the last one stays. */
  answers: (RecordSet[] | Error | Promise<RecordSet[]>)[] = [[api]];
  readings: number[] = [];
  signals: AbortSignal[] = [];
  /** Tells that the reading under way waits. */
  tellWait: (wait?: RequestWait) => void = () => {};

  constructor(private readonly clock: ManualClock) {}

  async read({ signal, onWait }: ZoneReadOptions): Promise<RecordSet[]> {
    this.tellWait = wait => onWait?.(wait);
    this.readings.push(this.clock.now().getTime());
    this.signals.push(signal);
    const answer =
      this.answers.length > 1 ? this.answers.shift()! : this.answers[0];
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  }
}

describe('ZoneObserver', () => {
  const clock = new ManualClock();
  let zone: FakeZone;
  let news: boolean[];
  let observer: ZoneObserver;
  let start: number;

  beforeEach(() => {
    zone = new FakeZone(clock);
    news = [];
    start = clock.now().getTime();
    observer = new ZoneObserver({
      region: 'weu',
      zoneName: 'example.com',
      source: {
        read: async options => ({
          value: await zone.read(options),
          readAt: clock.now(),
        }),
      },
      interval: 30_000,
      clock,
      random: () => 1,
      logger: mockServices.logger.mock(),
      onReading: ({ isNews }) => news.push(isNews),
    });
  });

  afterEach(() => observer.stop());

  async function startAndSettle() {
    observer.start();
    await clock.advance(0);
  }

  /** Seconds since the test began at which the zone was read. */
  function readAt(): number[] {
    return zone.readings.map(at => (at - start) / 1000);
  }

  it('knows nothing before the first reading', () => {
    expect(observer.observation()).toEqual({});
  });

  it('tells what it read, and when', async () => {
    await startAndSettle();
    expect(observer.observation()).toEqual({
      value: [api],
      observedAt: new Date(start).toISOString(),
    });
  });

  it('reads again at the interval', async () => {
    await startAndSettle();
    await clock.advance(60_000);
    expect(readAt()).toEqual([0, 30, 60]);
  });

  it('reads soon after a hint, then ever less often until the interval', async () => {
    await startAndSettle();
    await clock.advance(10_000);
    observer.hint();
    await clock.advance(90_000);
    expect(readAt()).toEqual([0, 11, 12, 14, 17, 22, 30, 43, 73]);
  });

  it('takes hints that come together for one', async () => {
    await startAndSettle();
    await clock.advance(10_000);
    observer.hint();
    await clock.advance(500);
    observer.hint();
    observer.hint();
    await clock.advance(500);
    expect(readAt()).toEqual([0, 11]);
  });

  it('does not read a zone that takes long without pause, whatever is hinted', async () => {
    let finish: (recordSets: RecordSet[]) => void = () => {};
    zone.answers = [new Promise(resolve => (finish = resolve)), [api]];
    await startAndSettle();
    await clock.advance(5_000);
    finish([api]);
    await clock.advance(0);
    observer.hint();
    await clock.advance(19_000);
    expect(readAt()).toEqual([0]);
    await clock.advance(1_000);
    expect(readAt()).toEqual([0, 25]);
  });

  it('keeps the last complete picture with its age when reading fails', async () => {
    zone.answers = [[api], new ZoneAccessError('The credential expired.')];
    await startAndSettle();
    await clock.advance(30_000);
    expect(observer.observation()).toEqual({
      value: [api],
      observedAt: new Date(start).toISOString(),
      error: {
        message: 'The credential expired',
        since: new Date(start + 30_000).toISOString(),
        retryable: false,
      },
    });
  });

  it('tells since when it fails, not when it last failed', async () => {
    zone.answers = [new Error('connection refused')];
    await startAndSettle();
    await clock.advance(120_000);
    expect(observer.observation().error?.since).toBe(
      new Date(start).toISOString(),
    );
  });

  it('waits longer after each failure', async () => {
    zone.answers = [new Error('connection refused')];
    await startAndSettle();
    await clock.advance(150_000);
    expect(readAt()).toEqual([0, 2, 6, 14, 30, 62, 122]);
  });

  it('is not hurried by hints while it fails', async () => {
    zone.answers = [new Error('connection refused')];
    await startAndSettle();
    await clock.advance(29_000);
    observer.hint();
    await clock.advance(5_000);
    observer.hint();
    await clock.advance(20_000);
    expect(readAt()).toEqual([0, 2, 6, 14, 30]);
  });

  it('waits as long as the provider asks', async () => {
    zone.answers = [new ZoneThrottledError('Slow down.', 45_000), [api]];
    await startAndSettle();
    observer.hint();
    await clock.advance(44_000);
    expect(readAt()).toEqual([0]);
    await clock.advance(1_000);
    expect(readAt()).toEqual([0, 45]);
  });

  it('forgets the error when it can read again', async () => {
    zone.answers = [new Error('connection refused'), [api]];
    await startAndSettle();
    await clock.advance(2_000);
    expect(observer.observation().error).toBeUndefined();
  });

  it('tells news from age', async () => {
    zone.answers = [[api], [{ ...api }], [moved], new Error('x'), [moved]];
    await startAndSettle();
    await clock.advance(95_000);
    expect(news).toEqual([true, false, true, true, true]);
  });

  it('keeps the very same record sets while the zone stays the same', async () => {
    zone.answers = [[api], [{ ...api }]];
    await startAndSettle();
    const before = observer.observation().value;
    await clock.advance(30_000);
    expect(zone.readings).toHaveLength(2);
    expect(observer.observation().value).toBe(before);
  });

  it('gives a reading up that does not end, and tells so', async () => {
    zone.answers = [new Promise(() => {}), [api]];
    await startAndSettle();
    await clock.advance(300_000);
    expect(observer.observation().error?.message).toBe(
      'Reading zone example.com of weu took longer than 5 minutes and was given up',
    );
    expect(zone.signals[0].aborted).toBe(true);
  });

  describe('while a reading waits because there were too many requests', () => {
    const HOUR = 3_600_000;
    const MINUTE = 60_000;
    let wait: RequestWait;
    let finish: (recordSets: RecordSet[]) => void;
    let fail: (error: Error) => void;
    beforeEach(async () => {
      zone.answers = [
        [api],
        new Promise((resolve, reject) => {
          finish = resolve;
          fail = reject;
        }),
        [moved],
      ];
      await startAndSettle();
      await clock.advance(30_000);
      wait = {
        since: clock.now().toISOString(),
        refusedUntil: new Date(clock.now().getTime() + HOUR).toISOString(),
      };
      zone.tellWait(wait);
      await clock.advance(HOUR);
    });

    it('tells that, and no failure, with the last complete picture and its age', () => {
      expect(observer.observation()).toEqual({
        value: [api],
        observedAt: new Date(start).toISOString(),
        waiting: wait,
      });
    });

    it('tells it as news once', () => {
      zone.tellWait({ ...wait, refusedUntil: '2026-02-01T00:00:00Z' });
      expect(news).toEqual([true, true, false]);
    });

    it('goes on telling it while it is tried again', () => {
      zone.tellWait();
      expect(observer.observation().waiting).toEqual(wait);
    });

    it('tells it no more when it was read', async () => {
      zone.tellWait();
      finish([moved]);
      await clock.advance(0);
      expect(observer.observation()).toEqual({
        value: [moved],
        observedAt: clock.now().toISOString(),
      });
    });

    it('tells it no more when it failed', async () => {
      zone.tellWait();
      fail(new Error('connection refused'));
      await clock.advance(0);
      expect(observer.observation().waiting).toBeUndefined();
    });

    it('reads again as soon as ever, however long it waited', async () => {
      zone.tellWait();
      finish([api]);
      await clock.advance(30_000);
      expect(zone.readings).toHaveLength(3);
    });

    it('still gives a reading up that does not end when its turn has come', async () => {
      zone.tellWait();
      await clock.advance(5 * MINUTE - 1);
      expect(observer.observation().error).toBeUndefined();
      await clock.advance(1);
      expect(observer.observation().error?.message).toContain('was given up');
    });

    it('ends when it is stopped', async () => {
      await observer.stop();
      expect(zone.signals[1].aborted).toBe(true);
    });
  });

  it('ends the reading under way when it stops', async () => {
    zone.answers = [new Promise(() => {})];
    await startAndSettle();
    await observer.stop();
    expect(zone.signals[0].aborted).toBe(true);
    expect(observer.observation()).toEqual({});
  });

  describe('that is asked to read now', () => {
    it('reads once more, and says when that is done', async () => {
      await startAndSettle();
      await clock.advance(15_000);
      const done = jest.fn();
      void observer.readSoon().then(done);
      await clock.advance(0);
      expect(zone.readings).toEqual([start, start + 15_000]);
      expect(done).toHaveBeenCalledTimes(1);
      await clock.advance(29_000);
      expect(zone.readings).toHaveLength(2);
    });

    it('reads once in ten seconds, however often it is asked', async () => {
      await startAndSettle();
      for (let second = 0; second < 19; second += 1) {
        void observer.readSoon();
        await clock.advance(1_000);
      }
      expect(zone.readings).toEqual([start, start + 10_000]);
    });

    it('does not before a throttled zone may be read', async () => {
      zone.answers = [new ZoneThrottledError('too many', 120_000), [api]];
      await startAndSettle();
      void observer.readSoon();
      await clock.advance(119_000);
      expect(zone.readings).toHaveLength(1);
      await clock.advance(2_000);
      expect(zone.readings).toHaveLength(2);
    });

    it('says that it is done when it could not be read', async () => {
      await startAndSettle();
      zone.answers = [new ZoneAccessError('forbidden')];
      const done = jest.fn();
      void observer.readSoon().then(done);
      await clock.advance(10_000);
      expect(done).toHaveBeenCalledTimes(1);
    });

    it('keeps nobody waiting when it ends', async () => {
      await startAndSettle();
      const asked = observer.readSoon();
      await observer.stop();
      await expect(asked).resolves.toBeUndefined();
      await expect(observer.readSoon()).resolves.toBeUndefined();
    });
  });
});
