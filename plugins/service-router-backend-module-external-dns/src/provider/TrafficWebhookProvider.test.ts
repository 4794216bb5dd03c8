import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { endpoint } from '../records/__testUtils__/walk';
import {
  creating,
  NEVER,
  pay,
  reading,
  shop,
  standing,
} from './__testUtils__/reading';

describe('TrafficWebhookProvider', () => {
  it('makes a profile whose name it may not ask for: the write itself tells', async () => {
    const { provider, traffic } = reading();
    traffic.mayNotAsk = true;
    await provider.apply(creating(shop), { signal: NEVER });
    expect(traffic.writes).toEqual(['createProfile shop-example-com-tm']);
  });

  it('counts endpoints by what became of them', async () => {
    const { provider, counts } = await standing();
    await provider.adjust([
      shop,
      pay,
      endpoint('bad.example.com', { weight: '0' }),
    ]);
    expect(counts).toEqual([{ standing: 1, wanted: 1, refused: 1 }]);
  });

  it('writes nothing for a change that changes nothing', async () => {
    const { provider, traffic } = await standing();
    await provider.apply(creating(shop), { signal: NEVER });
    expect(traffic.writes).toEqual(['createProfile shop-example-com-tm']);
  });

  it('takes what is gone already for removed (TM-UPDATE-012)', async () => {
    const { provider, traffic } = await standing();
    traffic.before = () => {
      throw new TrafficManagerError('missing', 'There is no such profile.');
    };
    await provider.apply(
      { create: [], update: [], delete: [shop] },
      { signal: NEVER },
    );
    expect(traffic.writes).toHaveLength(1);
  });

  describe('a change that is overdue', () => {
    it('finishes the write in hand and begins no further one', async () => {
      const { clock, provider, traffic } = reading();
      const overdue = new AbortController();
      const names = Array.from({ length: 6 }, (_, at) =>
        endpoint(
          `n${at}.example.com`,
          {},
          {
            labels: { resource: `service/payments/n${at}` },
          },
        ),
      );
      const releases: (() => void)[] = [];
      traffic.before = () =>
        new Promise<void>(resolve => {
          releases.push(resolve);
        });
      const applied = provider.apply(creating(...names), {
        signal: overdue.signal,
      });
      const failure = applied.catch((error: Error) => error);
      await clock.advance(0);
      overdue.abort(new Error('overdue'));
      releases.forEach(resolve => resolve());
      expect(await failure).toEqual(new Error('overdue'));
      expect(traffic.writes).toHaveLength(4);
    });
  });
});
