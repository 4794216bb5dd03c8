import { mockServices } from '@backstage/backend-test-utils';
import {
  ClusterFact,
  emptyClusterState,
  Observation,
  planProfiles,
  ProfileFact,
  ProfilesPlan,
  ProfileWrite,
  RequestWait,
} from '@service-router/plugin-service-router-common';
import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { ManualClock } from '../clock/ManualClock';
import { trafficService } from '../__testUtils__/objects';
import { ProfileWriter } from './ProfileWriter';

const seen: ClusterFact = {
  name: 'aks-weu',
  region: 'weu',
  mode: 'reconcile',
  deliveries: [],
  state: { value: emptyClusterState },
};

describe('ProfileWriter', () => {
  let clock: ManualClock;
  let facts: ProfileFact[];
  let written: string[];
  let failures: Map<string, Error>;
  let obstacle: string | undefined;
  let isMine: boolean;
  let clusters: ClusterFact[];
  let standing: Observation<ProfileFact[]>;
  let wantedHosts: string[];
  let writer: ProfileWriter;
  let reads: number;
  let underWay: Promise<void>;
  /** Tells that the write under way waits to be made. */
  let tellWait: (wait?: RequestWait) => void;
  /** What waits does not go before this resolves. */
  let room: Promise<void> | undefined;
  let planning: () => ProfilesPlan;
  let logger: ReturnType<typeof mockServices.logger.mock>;

  beforeEach(() => {
    clock = new ManualClock();
    facts = [];
    written = [];
    failures = new Map();
    obstacle = undefined;
    isMine = true;
    clusters = [seen];
    wantedHosts = ['shop.example.com'];
    reads = 0;
    underWay = Promise.resolve();
    room = undefined;
    planning = plan;
    logger = mockServices.logger.mock();
    read();
    writer = new ProfileWriter({
      manager: {
        list: async () => facts,
        obstacleToName: async () => obstacle,
        apply: async (write, { signal, onWait }) => {
          const aborted = new Promise<never>((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason));
          });
          tellWait = wait => onWait?.(wait);
          if (room) {
            tellWait({ since: clock.now().toISOString() });
            await Promise.race([room, aborted]);
            tellWait();
            signal.throwIfAborted();
          }
          apply(write);
          await Promise.race([underWay, aborted]);
        },
      },
      standing: () => standing,
      wanted: () => ({ plan: planning(), clusters }),
      mayWrite: () => isMine,
      onWritten: () => {
        reads += 1;
      },
      clock,
      random: () => 1,
      logger,
    });
  });
  afterEach(() => writer.stop());

  function plan() {
    return planProfiles(
      [
        {
          name: 'aks-weu',
          region: 'weu',
          location: 'westeurope',
          isKnown: true,
          services: wantedHosts.map(host => trafficService(host)) as never,
          routes: [],
        },
      ],
      { owner: 'test', vanity: { namespace: 'default' } },
    );
  }

  function apply(write: ProfileWrite) {
    const { name } = write.profile;
    written.push(`${write.kind} ${name}`);
    const failure = failures.get(name);
    if (failure) {
      throw failure;
    }
    if (write.kind === 'createProfile') {
      facts = [...facts, { ...write.profile, id: name }];
    } else if (write.kind === 'deleteProfile') {
      facts = facts.filter(fact => fact.name !== name);
    }
  }

  /** What stands is read, now. */
  function read() {
    standing = { value: facts, observedAt: clock.now().toISOString() };
  }

  async function look() {
    writer.wake();
    await clock.advance(1_000);
  }

  it('writes what differs, and has it read again', async () => {
    writer.start();
    await look();
    expect(written).toEqual(['createProfile shop-example-com-tm']);
    expect(reads).toBe(1);
  });

  it('writes nothing more before what stands was read anew', async () => {
    writer.start();
    await look();
    await look();
    expect(written).toHaveLength(1);
  });

  it('writes nothing when nothing differs', async () => {
    writer.start();
    await look();
    read();
    await look();
    expect(written).toHaveLength(1);
  });

  it('writes nothing while it may not', async () => {
    isMine = false;
    writer.start();
    await look();
    expect(written).toEqual([]);
  });

  it('writes nothing before every cluster was looked at', async () => {
    clusters = [seen, { ...seen, name: 'aks-neu', state: {} }];
    writer.start();
    await look();
    expect(written).toEqual([]);
  });

  it('writes nothing while what stands cannot be read', async () => {
    standing = {
      ...standing,
      error: { message: 'no', since: '2026-01-01T12:00:00Z', retryable: true },
    };
    writer.start();
    await look();
    expect(written).toEqual([]);
  });

  describe('when planning fails', () => {
    beforeEach(async () => {
      planning = () => {
        throw new Error('The plan is beyond me');
      };
      writer.start();
      await look();
      await look();
    });

    it('tells once', () => {
      expect(logger.error).toHaveBeenCalledTimes(1);
    });

    it('writes nothing', () => {
      expect(written).toEqual([]);
    });

    it('goes on as soon as it can', async () => {
      planning = plan;
      await look();
      expect(written).toEqual(['createProfile shop-example-com-tm']);
    });
  });

  it('mends what was deleted by hand', async () => {
    writer.start();
    await look();
    facts = [];
    read();
    await look();
    expect(written).toEqual([
      'createProfile shop-example-com-tm',
      'createProfile shop-example-com-tm',
    ]);
  });

  it('does not make a profile whose name is taken, and says so', async () => {
    obstacle = 'Domain name shop-example-com-tm already exists';
    writer.start();
    await look();
    expect(written).toEqual([]);
    expect(writer.writing().failing).toMatchObject([
      {
        object: 'Traffic Manager profile shop-example-com-tm',
        message: expect.stringContaining('already exists'),
      },
    ]);
    expect([...writer.writing().takenNames]).toEqual([
      ['shop-example-com-tm', 'Domain name shop-example-com-tm already exists'],
    ]);
  });

  it('makes it when the name has become free', async () => {
    obstacle = 'somebody has it';
    writer.start();
    await look();
    obstacle = undefined;
    await clock.advance(5_000);
    read();
    await look();
    expect(written).toEqual(['createProfile shop-example-com-tm']);
    expect(writer.writing().takenNames.size).toBe(0);
  });

  describe('when it is stopped in the middle of a write', () => {
    let finish: () => void;
    let stopped: boolean;
    beforeEach(async () => {
      stopped = false;
      underWay = new Promise(resolve => {
        finish = resolve;
      });
      writer.start();
      await look();
      void writer.stop().then(() => {
        stopped = true;
      });
      await clock.advance(1_000);
    });

    it('waits for it', async () => {
      expect(stopped).toBe(false);
      finish();
      await clock.advance(0);
      expect(stopped).toBe(true);
    });

    it('breaks it off after ten seconds', async () => {
      await clock.advance(9_000);
      expect(stopped).toBe(true);
    });
  });

  describe('a write that the cloud has no room for', () => {
    const wait: RequestWait = {
      since: '2026-01-01T12:00:00.000Z',
      refusedUntil: '2026-01-01T12:30:00.000Z',
    };
    let makeRoom: () => void;
    beforeEach(async () => {
      room = new Promise(resolve => {
        makeRoom = resolve;
      });
      writer.start();
      await look();
      tellWait(wait);
    });

    it('is told among what waits, and not as failed', () => {
      expect(writer.writing()).toMatchObject({
        waiting: [
          { object: 'Traffic Manager profile shop-example-com-tm', ...wait },
        ],
        failing: [],
      });
    });

    it('is made when there is room, however late', async () => {
      await clock.advance(1_800_000);
      makeRoom();
      await clock.advance(0);
      expect(written).toEqual(['createProfile shop-example-com-tm']);
    });

    it('waits no more when it was made', async () => {
      makeRoom();
      await clock.advance(0);
      expect(writer.writing().waiting).toEqual([]);
    });

    it('goes on waiting while it is wanted, whatever else changes', async () => {
      wantedHosts = ['shop.example.com', 'other.example.com'];
      await look();
      expect(writer.writing().waiting).toHaveLength(1);
    });

    it('is given up when nobody wants it any more', async () => {
      wantedHosts = [];
      await look();
      expect(writer.writing()).toMatchObject({ waiting: [], failing: [] });
      makeRoom();
      await look();
      expect(written).toEqual([]);
    });

    it('makes room for what is wanted instead', async () => {
      wantedHosts = ['other.example.com'];
      await look();
      await look();
      expect(writer.writing().waiting).toMatchObject([
        { object: 'Traffic Manager profile other-example-com-tm' },
      ]);
    });

    it('is not made by a replica that may write no more', async () => {
      isMine = false;
      makeRoom();
      await clock.advance(0);
      expect(written).toEqual([]);
    });

    it('holds up no replica that stops', async () => {
      let isStopped = false;
      void writer.stop().then(() => {
        isStopped = true;
      });
      await clock.advance(0);
      expect(isStopped).toBe(true);
    });
  });

  describe('a profile that cannot be written', () => {
    beforeEach(() => {
      wantedHosts = ['bad.example.com', 'shop.example.com'];
      failures.set(
        'bad-example-com-tm',
        new TrafficManagerError('refused', 'Azure refuses it.'),
      );
      writer.start();
    });

    it('stops no other', async () => {
      await look();
      expect(facts.map(({ name }) => name)).toEqual(['shop-example-com-tm']);
    });

    it('is tried again, less and less often', async () => {
      for (let second = 0; second < 60; second += 1) {
        read();
        await look();
      }
      const tries = written.filter(line => line.includes('bad-')).length;
      expect(tries).toBeGreaterThanOrEqual(4);
      expect(tries).toBeLessThanOrEqual(8);
    });

    it('is forgotten when nobody wants it any more', async () => {
      await look();
      expect(writer.writing().failing).toHaveLength(1);
      wantedHosts = ['shop.example.com'];
      read();
      await look();
      expect(writer.writing().failing).toEqual([]);
    });
  });
});
