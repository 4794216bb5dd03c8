import { RequestWait } from '@service-router/plugin-service-router-common';
import { WriterBench } from './__testUtils__/WriterBench';

describe('a write that the cloud has no room for', () => {
  const wait: RequestWait = {
    since: '2026-01-01T12:00:00.000Z',
    refusedUntil: '2026-01-01T12:30:00.000Z',
  };
  let makeRoom: () => void;
  let bench: WriterBench;
  beforeEach(async () => {
    bench = new WriterBench();
    bench.room = new Promise(resolve => {
      makeRoom = resolve;
    });
    bench.writer.start();
    await bench.look();
    bench.tellWait(wait);
  });
  afterEach(() => bench.writer.stop());

  it('is told among what waits, and not as failed', () => {
    expect(bench.writer.writing()).toMatchObject({
      waiting: [
        { object: 'Traffic Manager profile shop-example-com-tm', ...wait },
      ],
      failing: [],
    });
  });

  it('is made when there is room, however late', async () => {
    await bench.clock.advance(1_800_000);
    makeRoom();
    await bench.clock.advance(0);
    expect(bench.written).toEqual(['createProfile shop-example-com-tm']);
  });

  it('waits no more when it was made', async () => {
    makeRoom();
    await bench.clock.advance(0);
    expect(bench.writer.writing().waiting).toEqual([]);
  });

  it('goes on waiting while it is wanted, whatever else changes', async () => {
    bench.wantedHosts = ['shop.example.com', 'other.example.com'];
    await bench.look();
    expect(bench.writer.writing().waiting).toHaveLength(1);
  });

  it('is given up when nobody wants it any more', async () => {
    bench.wantedHosts = [];
    await bench.look();
    expect(bench.writer.writing()).toMatchObject({ waiting: [], failing: [] });
    makeRoom();
    await bench.look();
    expect(bench.written).toEqual([]);
  });

  it('makes room for what is wanted instead', async () => {
    bench.wantedHosts = ['other.example.com'];
    await bench.look();
    await bench.look();
    expect(bench.writer.writing().waiting).toMatchObject([
      { object: 'Traffic Manager profile other-example-com-tm' },
    ]);
  });

  it('is not made by a replica that may write no more', async () => {
    bench.isMine = false;
    makeRoom();
    await bench.clock.advance(0);
    expect(bench.written).toEqual([]);
  });

  it('holds up no replica that stops', async () => {
    let isStopped = false;
    void bench.writer.stop().then(() => {
      isStopped = true;
    });
    await bench.clock.advance(0);
    expect(isStopped).toBe(true);
  });
});
