import { endpoint } from '../records/__testUtils__/walk';
import { creating, NEVER, reading } from './__testUtils__/reading';

const named = (name: string) =>
  endpoint(
    `${name}.example.com`,
    {
      'profile-name': 'shop-tm',
      'endpoint-name': name,
      'endpoint-target': '20.30.40.50',
    },
    { labels: { resource: `service/payments/${name}` } },
  );

describe('an ExternalDNS that deletes nothing', () => {
  it('is not told again of what has no room beside what it leaves standing', async () => {
    const { clock, current, provider, traffic } = reading();
    await clock.advance(1_000);
    await provider.apply(creating(named('old')), { signal: NEVER });
    await clock.advance(1_000);
    traffic.read();
    const first = await provider.adjust([named('new')]);
    const second = await provider.adjust([named('new')]);
    expect([first, second].map(records => records.map(r => r.dnsName))).toEqual(
      [['new.example.com'], []],
    );
    expect(current[1]).toMatchObject([
      { origin: { name: 'new' }, reason: 'DuplicateTarget', isRefusal: true },
    ]);
  });

  it('is told of it for as long as the other may still be deleted', async () => {
    const { clock, provider, traffic } = reading();
    await clock.advance(1_000);
    await provider.apply(creating(named('old')), { signal: NEVER });
    await clock.advance(1_000);
    traffic.read();
    await provider.adjust([named('new')]);
    traffic.before = () => {
      throw new Error('Azure is away.');
    };
    await provider
      .apply(
        { create: [named('new')], update: [], delete: [named('old')] },
        { signal: NEVER },
      )
      .catch(() => {});
    await clock.advance(1_000);
    traffic.read();
    expect(await provider.adjust([named('new')])).toHaveLength(1);
  });
});
