import { mockServices } from '@backstage/backend-test-utils';
import { TrafficWriting } from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { MemoryPictures } from '../__testUtils__/MemoryPictures';
import { SharedWriting } from './SharedWriting';

const key = { subject: 'traffic manager: writing', source: 'test' };
const nothing: TrafficWriting = {
  failing: [],
  waiting: [],
  takenNames: new Map(),
};
const trouble: TrafficWriting = {
  failing: [
    {
      object: 'Traffic Manager profile bad',
      message: 'Azure refuses it.',
      attempts: 1,
      nextTry: '2026-01-01T12:00:01Z',
    },
  ],
  waiting: [
    {
      object: 'Traffic Manager profile slow',
      since: '2026-01-01T12:00:00Z',
      refusedUntil: '2026-01-01T12:30:00Z',
    },
  ],
  takenNames: new Map([['taken', 'it exists already']]),
};

describe('what became of writing', () => {
  let clock: ManualClock;
  let pictures: MemoryPictures;
  let writer: string | undefined;
  let known: TrafficWriting;
  let running: SharedWriting[];
  let logger: ReturnType<typeof mockServices.logger.mock>;

  beforeEach(() => {
    clock = new ManualClock();
    pictures = new MemoryPictures();
    writer = 'one';
    known = trouble;
    running = [];
    logger = mockServices.logger.mock();
  });
  afterEach(() => Promise.all(running.map(one => one.stop())));

  function replica(name: string) {
    const shared = new SharedWriting({
      key,
      own: () => (name === 'one' ? known : nothing),
      pictures,
      isMine: () => writer === name,
      clock,
      logger,
    });
    running.push(shared);
    shared.start();
    return shared;
  }

  it('is told by the replica that writes, at once', () => {
    expect(replica('one').writing()).toBe(trouble);
  });

  it('is told by every other within two beats', async () => {
    const [two] = [replica('two'), replica('one')];
    await clock.advance(10_000);
    expect(two.writing()).toEqual(trouble);
  });

  it('is told as it has become', async () => {
    const [two] = [replica('two'), replica('one')];
    await clock.advance(10_000);
    known = nothing;
    await clock.advance(10_000);
    expect(two.writing()).toEqual(nothing);
  });

  it('is left in the database when it changed, and else three times a minute', async () => {
    replica('one');
    await clock.advance(59_999);
    await expect(pictures.head(key)).resolves.toMatchObject({ readings: 3 });
    known = nothing;
    await clock.advance(5_000);
    await expect(pictures.head(key)).resolves.toMatchObject({ readings: 4 });
  });

  it('counts no more when the replica that wrote is gone for a minute', async () => {
    const [two, one] = [replica('two'), replica('one')];
    await clock.advance(10_000);
    await one.stop();
    await clock.advance(49_000);
    expect(two.writing()).toEqual(trouble);
    await clock.advance(15_000);
    expect(two.writing()).toEqual(nothing);
  });

  it('does not count from long ago', async () => {
    const one = replica('one');
    await clock.advance(0);
    await one.stop();
    await clock.advance(3_600_000);
    const two = replica('two');
    await clock.advance(0);
    expect(two.writing()).toEqual(nothing);
  });

  it('counts as renewed by what the writing replica does, whatever the clocks say', async () => {
    pictures.skew = -600_000;
    const [two] = [replica('two'), replica('one')];
    await clock.advance(60_000);
    expect(two.writing()).toEqual(trouble);
  });

  it('is told by the one that wrote, when another writes now', async () => {
    const [one] = [replica('one'), replica('two')];
    await clock.advance(10_000);
    writer = 'two';
    await clock.advance(10_000);
    expect(one.writing()).toEqual(nothing);
  });

  it('says once that it is not shared', async () => {
    pictures.down = 'no database';
    replica('one');
    await clock.advance(60_000);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
