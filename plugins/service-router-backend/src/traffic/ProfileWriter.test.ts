import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { seen, WriterBench } from './__testUtils__/WriterBench';

describe('ProfileWriter', () => {
  let bench: WriterBench;
  beforeEach(() => {
    bench = new WriterBench();
  });
  afterEach(() => bench.writer.stop());

  it('writes what differs, and has it read again', async () => {
    bench.writer.start();
    await bench.look();
    expect(bench.written).toEqual(['createProfile shop-example-com-tm']);
    expect(bench.reads).toBe(1);
  });

  it('writes nothing more before what stands was read anew', async () => {
    bench.writer.start();
    await bench.look();
    await bench.look();
    expect(bench.written).toHaveLength(1);
  });

  it('writes nothing when nothing differs', async () => {
    bench.writer.start();
    await bench.look();
    bench.read();
    await bench.look();
    expect(bench.written).toHaveLength(1);
  });

  it('writes nothing while it may not', async () => {
    bench.isMine = false;
    bench.writer.start();
    await bench.look();
    expect(bench.written).toEqual([]);
  });

  it('writes nothing before every cluster was looked at', async () => {
    bench.clusters = [seen, { ...seen, name: 'aks-neu', state: {} }];
    bench.writer.start();
    await bench.look();
    expect(bench.written).toEqual([]);
  });

  it('writes nothing while what stands cannot be read', async () => {
    bench.standing = {
      ...bench.standing,
      error: { message: 'no', since: '2026-01-01T12:00:00Z', retryable: true },
    };
    bench.writer.start();
    await bench.look();
    expect(bench.written).toEqual([]);
  });

  describe('when planning fails', () => {
    beforeEach(async () => {
      bench.planning = () => {
        throw new Error('The plan is beyond me');
      };
      bench.writer.start();
      await bench.look();
      await bench.look();
    });

    it('tells once', () => {
      expect(bench.logger.error).toHaveBeenCalledTimes(1);
    });

    it('writes nothing', () => {
      expect(bench.written).toEqual([]);
    });

    it('goes on as soon as it can', async () => {
      bench.planning = () => bench.plan();
      await bench.look();
      expect(bench.written).toEqual(['createProfile shop-example-com-tm']);
    });
  });

  it('mends what was deleted by hand', async () => {
    bench.writer.start();
    await bench.look();
    bench.facts = [];
    bench.read();
    await bench.look();
    expect(bench.written).toEqual([
      'createProfile shop-example-com-tm',
      'createProfile shop-example-com-tm',
    ]);
  });

  it('does not make a profile whose name is taken, and says so', async () => {
    bench.obstacle = 'Domain name shop-example-com-tm already exists';
    bench.writer.start();
    await bench.look();
    expect(bench.written).toEqual([]);
    expect(bench.writer.writing().failing).toMatchObject([
      {
        object: 'Traffic Manager profile shop-example-com-tm',
        message: expect.stringContaining('already exists'),
      },
    ]);
    expect([...bench.writer.writing().takenNames]).toEqual([
      ['shop-example-com-tm', 'Domain name shop-example-com-tm already exists'],
    ]);
  });

  it('makes it when the name has become free', async () => {
    bench.obstacle = 'somebody has it';
    bench.writer.start();
    await bench.look();
    bench.obstacle = undefined;
    await bench.clock.advance(5_000);
    bench.read();
    await bench.look();
    expect(bench.written).toEqual(['createProfile shop-example-com-tm']);
    expect(bench.writer.writing().takenNames.size).toBe(0);
  });

  describe('when it is stopped in the middle of a write', () => {
    let finish: () => void;
    let stopped: boolean;
    beforeEach(async () => {
      stopped = false;
      bench.underWay = new Promise(resolve => {
        finish = resolve;
      });
      bench.writer.start();
      await bench.look();
      void bench.writer.stop().then(() => {
        stopped = true;
      });
      await bench.clock.advance(1_000);
    });

    it('waits for it', async () => {
      expect(stopped).toBe(false);
      finish();
      await bench.clock.advance(0);
      expect(stopped).toBe(true);
    });

    it('breaks it off after ten seconds', async () => {
      await bench.clock.advance(9_000);
      expect(stopped).toBe(true);
    });
  });

  describe('a profile that cannot be written', () => {
    beforeEach(() => {
      bench.wantedHosts = ['bad.example.com', 'shop.example.com'];
      bench.failures.set(
        'bad-example-com-tm',
        new TrafficManagerError('refused', 'Azure refuses it.'),
      );
      bench.writer.start();
    });

    it('stops no other', async () => {
      await bench.look();
      expect(bench.facts.map(({ name }) => name)).toEqual([
        'shop-example-com-tm',
      ]);
    });

    it('is tried again, less and less often', async () => {
      for (let second = 0; second < 60; second += 1) {
        bench.read();
        await bench.look();
      }
      const tries = bench.written.filter(line => line.includes('bad-')).length;
      expect(tries).toBeGreaterThanOrEqual(4);
      expect(tries).toBeLessThanOrEqual(8);
    });

    it('is forgotten when nobody wants it any more', async () => {
      await bench.look();
      expect(bench.writer.writing().failing).toHaveLength(1);
      bench.wantedHosts = ['shop.example.com'];
      bench.read();
      await bench.look();
      expect(bench.writer.writing().failing).toEqual([]);
    });
  });
});
