import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { MemoryPictures } from '../__testUtils__/MemoryPictures';
import { SharedKnowledge } from './SharedKnowledge';

const key = { subject: 'traffic manager: writing', source: 'test' };
const nothing: string[] = [];
const trouble = ['Traffic Manager profile bad'];
const webhook =
  'Internal error occurred: failed calling webhook "validate.kyverno.svc-fail": Post "https://kyverno-svc.kyverno.svc:443/validate/fail?timeout=10s": no endpoints available for service "kyverno-svc"';

describe('what one replica alone knows', () => {
  let clock: ManualClock;
  let pictures: MemoryPictures;
  let writer: string | undefined;
  let known: string[];
  let running: SharedKnowledge<string[]>[];
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
    const shared = new SharedKnowledge<string[]>({
      subjects: new Map([
        [
          'writing',
          {
            key,
            own: () => (name === 'one' ? known : nothing),
            isMine: () => writer === name,
          },
        ],
      ]),
      contentsOf: list => JSON.stringify(list),
      knownIn: contents => JSON.parse(contents),
      failing: 'It is not shared.',
      pictures,
      clock,
      logger,
    });
    running.push(shared);
    shared.start();
    return Object.assign(shared, { told: () => shared.known('writing') });
  }

  it('is told by that one at once', () => {
    expect(replica('one').told()).toBe(trouble);
  });

  it('is told by every other within two beats', async () => {
    const [two] = [replica('two'), replica('one')];
    await clock.advance(10_000);
    expect(two.told()).toEqual(trouble);
  });

  it('is told as it has become', async () => {
    const [two] = [replica('two'), replica('one')];
    await clock.advance(10_000);
    known = nothing;
    await clock.advance(10_000);
    expect(two.told()).toEqual(nothing);
  });

  it('is left in the database when it changed, and else three times a minute', async () => {
    replica('one');
    await clock.advance(59_999);
    await expect(pictures.head(key)).resolves.toMatchObject({ readings: 3 });
    known = nothing;
    await clock.advance(5_000);
    await expect(pictures.head(key)).resolves.toMatchObject({ readings: 4 });
  });

  describe('of thousands', () => {
    const thousands = (version: number) =>
      Array.from(
        { length: 5_000 },
        (_, index) =>
          `DNSEndpoint payments/api-${index} failed after ${version} s: ${webhook}`,
      );
    let sizes: number[];

    beforeEach(() => {
      sizes = [];
      const fingerprints: string[] = [];
      const leave = pictures.leave.bind(pictures);
      jest.spyOn(pictures, 'leave').mockImplementation((of, picture) => {
        if (fingerprints.at(-1) !== picture.fingerprint) {
          sizes.push(picture.contents.length);
          fingerprints.push(picture.fingerprint);
        }
        return leave(of, picture);
      });
      known = thousands(0);
    });

    /** What is known changes before every beat for so long. */
    async function change(seconds: number) {
      for (let second = 5; second <= seconds; second += 5) {
        known = thousands(second);
        await clock.advance(5_000);
      }
    }

    it('is written anew once a minute, however often it changes', async () => {
      replica('one');
      await change(299);
      expect(sizes).toHaveLength(5);
    });

    it('is known to the others all the while', async () => {
      const [two] = [replica('two'), replica('one')];
      await clock.advance(10_000);
      const told = new Set<number | undefined>();
      for (let minute = 0; minute < 5; minute += 1) {
        await change(60);
        told.add(two.told()?.length);
      }
      expect(told).toEqual(new Set([5_000]));
    });

    it('is told as gone at once', async () => {
      const [two] = [replica('two'), replica('one')];
      await change(30);
      known = nothing;
      await clock.advance(10_000);
      expect(two.told()).toEqual(nothing);
    });
  });

  it('counts no more when that replica is gone for a minute', async () => {
    const [two, one] = [replica('two'), replica('one')];
    await clock.advance(10_000);
    await one.stop();
    await clock.advance(49_000);
    expect(two.told()).toEqual(trouble);
    await clock.advance(15_000);
    expect(two.told()).toBeUndefined();
  });

  it('does not count from long ago', async () => {
    const one = replica('one');
    await clock.advance(0);
    await one.stop();
    await clock.advance(3_600_000);
    const two = replica('two');
    await clock.advance(0);
    expect(two.told()).toBeUndefined();
  });

  it('counts as renewed by what that replica does, whatever the clocks say', async () => {
    pictures.skew = -600_000;
    const [two] = [replica('two'), replica('one')];
    await clock.advance(60_000);
    expect(two.told()).toEqual(trouble);
  });

  it('is told by the one that knew it, when another knows it now', async () => {
    const [one] = [replica('one'), replica('two')];
    await clock.advance(10_000);
    writer = 'two';
    await clock.advance(10_000);
    expect(one.told()).toEqual(nothing);
  });

  it('says once that it is not shared', async () => {
    pictures.down = 'no database';
    replica('one');
    await clock.advance(60_000);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('is not what this replica took before it came to know it itself', async () => {
    const [two] = [replica('two'), replica('one')];
    await clock.advance(10_000);
    writer = 'two';
    await clock.advance(10_000);
    pictures.down = 'no database';
    writer = 'one';
    expect(two.told()).toBeUndefined();
  });

  it('is of each subject what the one that knows it tells', async () => {
    const subjectsOf = (name: string) =>
      new Map(
        ['one', 'two'].map(who => [
          who,
          {
            key: { subject: `cluster of ${who}`, source: 'test' },
            own: () => [`told by ${name}`],
            isMine: () => who === name,
          },
        ]),
      );
    const [one, two] = ['one', 'two'].map(name => {
      const shared = new SharedKnowledge<string[]>({
        subjects: subjectsOf(name),
        contentsOf: list => JSON.stringify(list),
        knownIn: contents => JSON.parse(contents),
        failing: 'It is not shared.',
        pictures,
        clock,
        logger,
      });
      running.push(shared);
      shared.start();
      return shared;
    });
    await clock.advance(10_000);
    for (const replicaOfBoth of [one, two]) {
      expect(
        ['one', 'two', 'three'].map(name => replicaOfBoth.known(name)),
      ).toEqual([['told by one'], ['told by two'], undefined]);
    }
  });
});
