import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { MemoryTraffic } from './__testUtils__/MemoryTraffic';
import {
  creating,
  NEVER,
  pay,
  reading,
  setUp,
  shop,
} from './__testUtils__/reading';
import { WritesFailedError } from './TrafficWebhookProvider';

/** Azure makes no profile whose name begins with "pay". */
function failPay(
  traffic: MemoryTraffic,
  code: TrafficManagerError['code'],
  message = 'Azure does not take rg-edeg.',
): void {
  traffic.before = ({ profile }) => {
    if (profile.name.startsWith('pay')) {
      throw new TrafficManagerError(code, message);
    }
  };
}

describe('a write that fails', () => {
  it('is asked for again, and the others are made', async () => {
    const { provider, traffic, calls } = reading();
    failPay(traffic, 'unavailable', 'Azure is away.');
    await expect(
      provider.apply(creating(pay, shop), { signal: NEVER }),
    ).rejects.toThrow(WritesFailedError);
    expect(traffic.writes).toEqual(['createProfile shop-example-com-tm']);
    expect(calls).toContain('createProfile: failed');
  });

  it('for good is told of its objects, and fails nothing (WB-6)', async () => {
    const { provider, traffic, refused } = reading();
    traffic.before = () => {
      throw new TrafficManagerError('refused', 'Azure takes no such target.');
    };
    await provider.apply(creating(pay), { signal: NEVER });
    expect(refused).toEqual([
      expect.objectContaining({
        origin: expect.objectContaining({ name: 'pay' }),
        reason: 'RefusedByCloud',
        message: 'Azure takes no such target',
      }),
    ]);
  });

  it('for its resource group is told of its objects, and fails nothing (WB-6)', async () => {
    const { provider, refused, traffic } = reading();
    failPay(traffic, 'missing');
    await provider.apply(creating(shop, pay), { signal: NEVER });
    expect(traffic.writes).toEqual(['createProfile shop-example-com-tm']);
    expect(refused).toMatchObject([
      {
        origin: { name: 'pay' },
        reason: 'RefusedByCloud',
        message: 'Azure does not take rg-edeg',
      },
    ]);
  });

  it('for a right that is missing is told of its objects, and to ExternalDNS', async () => {
    const { provider, refused, traffic } = reading();
    failPay(traffic, 'access');
    await expect(
      provider.apply(creating(shop, pay), { signal: NEVER }),
    ).rejects.toThrow(WritesFailedError);
    expect(refused).toMatchObject([{ origin: { name: 'pay' } }]);
  });
});

describe('a name that somebody else has', () => {
  it('is told of the object that asks for it, and not asked for again for ten minutes', async () => {
    const { clock, provider, traffic, refused, current } = reading();
    traffic.taken.set('pay-weu-example-com-tm', 'It is taken.');
    await clock.advance(1_000);
    const applied = provider.apply(creating(pay), { signal: NEVER });
    await clock.advance(1_000);
    traffic.read();
    await applied;
    expect(refused).toMatchObject([
      {
        reason: 'ProfileNameTaken',
        message:
          'the name pay-weu-example-com-tm cannot be had: It is taken; set another profile-name',
      },
    ]);
    expect(await provider.adjust([pay])).toEqual([]);
    expect(current[0]).toMatchObject([{ reason: 'ProfileNameTaken' }]);
    await clock.advance(10 * 60_000);
    traffic.read();
    expect(await provider.adjust([pay])).toHaveLength(1);
    expect(traffic.namesAsked).toBe(1);
  });

  it('is that of another cluster that was faster: it is joined the next time', async () => {
    const { clock, provider, traffic } = reading();
    const other = setUp();
    other.provider.attach(other.traffic);
    other.traffic.read();
    await other.provider.apply(creating(shop), { signal: NEVER });
    traffic.taken.set('shop-example-com-tm', 'It is taken.');
    await clock.advance(1_000);
    const applied = provider.apply(creating(shop), { signal: NEVER });
    const failure = applied.catch((error: Error) => error);
    await clock.advance(1_000);
    traffic.facts = other.traffic.facts;
    traffic.read();
    expect(await failure).toMatchObject({
      message: expect.stringContaining(
        'was made by another cluster in the meantime',
      ),
    });
  });
});
