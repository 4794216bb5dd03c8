import { NotReadyError, WebhookEndpoint } from '../protocol';
import { creating, NEVER, reading, setUp, shop } from './__testUtils__/reading';

describe('TrafficWebhookProvider', () => {
  describe('is not ready', () => {
    it('before it is attached', async () => {
      const { provider } = setUp();
      await expect(provider.records({ signal: NEVER })).rejects.toThrow(
        NotReadyError,
      );
    });

    it('before the first complete reading: no answer is no empty answer', async () => {
      const { provider, traffic } = setUp();
      provider.attach(traffic);
      expect(provider.obstacles()).toEqual([
        'Traffic Manager has not been read yet',
      ]);
      await expect(provider.records({ signal: NEVER })).rejects.toThrow(
        NotReadyError,
      );
      await expect(provider.adjust([shop])).rejects.toThrow(NotReadyError);
    });

    it('while reading fails, with why', async () => {
      const { provider, traffic } = reading();
      traffic.fail('Azure refused the credential');
      expect(provider.obstacles()).toEqual([
        'Traffic Manager cannot be read since 2026-03-01T00:00:00.000Z: Azure refused the credential',
      ]);
      await expect(provider.records({ signal: NEVER })).rejects.toThrow(
        NotReadyError,
      );
    });

    it('on a picture that was not renewed for long', async () => {
      const { clock, provider } = reading();
      expect(provider.obstacles()).toEqual([]);
      await clock.advance(10 * 60_000 + 1);
      expect(provider.obstacles()).toHaveLength(1);
    });
  });

  it('is ready on an old picture where readings are that far apart', async () => {
    const { clock, provider, traffic } = reading();
    traffic.interval = 30 * 60_000;
    await clock.advance(60 * 60_000);
    expect(provider.obstacles()).toEqual([]);
  });

  describe('after a write', () => {
    it('answers from what was read since, not from what was read before', async () => {
      const { clock, provider, traffic } = reading();
      await clock.advance(1_000);
      await provider.apply(creating(shop), { signal: NEVER });
      let records: WebhookEndpoint[] | undefined;
      const answer = provider.records({ signal: NEVER }).then(found => {
        records = found;
      });
      await clock.advance(1_000);
      expect(records).toBeUndefined();
      expect(traffic.hints).toBeGreaterThan(0);
      traffic.read();
      await answer;
      expect(records).toContainEqual(
        expect.objectContaining({ dnsName: 'shop-weu.example.com' }),
      );
    });

    it('waits for that no longer than it is waited for', async () => {
      const { clock, provider } = reading();
      await clock.advance(1_000);
      await provider.apply(creating(shop), { signal: NEVER });
      const overdue = new AbortController();
      const answer = provider.records({ signal: overdue.signal });
      overdue.abort(new Error('overdue'));
      await expect(answer).rejects.toThrow('overdue');
    });
  });
});
