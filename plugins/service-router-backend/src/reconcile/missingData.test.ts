import { ClusterUnreachableError } from '../fleet';
import { furnishedCluster, identity } from '../__testUtils__/objects';
import {
  endpointsOf,
  reconciling,
  ROUTE_ENDPOINT,
  stopReconciling,
} from '../__testUtils__/reconciling';

afterEach(stopReconciling);

describe('missing data', () => {
  it('of a kind that is not served deletes nothing', async () => {
    const cluster = furnishedCluster();
    const { reconciler } = await reconciling({ weu: cluster });
    await reconciler.stop();
    cluster.unserve('ServiceRoute');
    cluster.writes.length = 0;
    await reconciling({ weu: cluster });
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
    expect(cluster.writes.filter(line => line.startsWith('remove'))).toEqual(
      [],
    );
  });

  it('of a cluster that is lost writes nothing', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    cluster.take('ServiceRoute', 'api', 'payments');
    cluster.down = 'connection refused';
    cluster.breakWatches(new ClusterUnreachableError('connection lost'));
    await clock.advance(1_200_000);
    expect(cluster.writes.length).toBeLessThanOrEqual(1);
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
  });

  describe('of another cluster that was not read yet', () => {
    function withSlowOther() {
      const [weu, neu] = [furnishedCluster(), furnishedCluster()];
      neu.put(identity({ region: 'neu' }));
      let open = () => {};
      const opened = new Promise<void>(resolve => {
        open = resolve;
      });
      const list = neu.list.bind(neu);
      neu.list = async (...args) => {
        await opened;
        return list(...args);
      };
      return { weu, neu, open: () => open() };
    }

    it('keeps a name from being given away', async () => {
      const { weu, neu, open } = withSlowOther();
      const { clock } = await reconciling({ weu, neu }, { awaits: ['weu'] });
      await clock.advance(20_000);
      expect(weu.writes).toEqual([]);
      open();
      await clock.advance(1_000);
      expect(endpointsOf(weu)).toContain(ROUTE_ENDPOINT);
    });

    it('does not keep this one waiting for ever', async () => {
      const { weu, neu, open } = withSlowOther();
      const { clock } = await reconciling({ weu, neu }, { awaits: ['weu'] });
      await clock.advance(31_000);
      expect(endpointsOf(weu)).toContain(ROUTE_ENDPOINT);
      open();
    });
  });
});

describe('a cluster that may not be written to', () => {
  it('in mode observe sees no write at all', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling(
      { weu: cluster },
      { modes: { weu: 'observe' } },
    );
    await clock.advance(1_200_000);
    expect(cluster.writes).toEqual([]);
  });

  it('because another replica holds it sees no write', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling(
      { weu: cluster },
      { isHolder: () => false },
    );
    await clock.advance(1_200_000);
    expect(cluster.writes).toEqual([]);
  });

  it('any more, in the middle of a pass, sees no further write', async () => {
    const cluster = furnishedCluster();
    await reconciling(
      { weu: cluster },
      { isHolder: () => cluster.writes.length < 2 },
    );
    expect(cluster.writes.length).toBeLessThanOrEqual(2);
  });
});

describe('a cluster that is lost in the middle of a pass', () => {
  it('is finished when it is back', async () => {
    const cluster = furnishedCluster();
    cluster.refuse = () => {
      if (cluster.writes.length === 2) {
        cluster.down = 'connection refused';
        cluster.breakWatches(new ClusterUnreachableError('connection lost'));
      }
    };
    const { clock, reconciler } = await reconciling({ weu: cluster });
    expect(endpointsOf(cluster).length).toBeLessThan(3);
    cluster.refuse = () => {};
    cluster.down = undefined;
    await clock.advance(60_000);
    expect(endpointsOf(cluster)).toHaveLength(3);
    expect(reconciler.failing('weu')).toEqual([]);
  });
});
