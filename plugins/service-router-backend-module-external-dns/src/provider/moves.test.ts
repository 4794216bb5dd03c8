import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { WebhookChanges } from '../protocol';
import { endpoint } from '../records/__testUtils__/walk';
import { NEVER, shop, standing } from './__testUtils__/reading';

describe('an endpoint that moves to another profile', () => {
  const moved = endpoint('shop-weu.example.com', {
    hostname: 'store.example.com',
  });
  const move: WebhookChanges = {
    create: [],
    update: [{ from: shop, to: moved }],
    delete: [],
  };

  it('leaves the old one when it stands in the new one (TM-UPDATE-013, TM-UPDATE-014)', async () => {
    const { provider, traffic } = await standing();
    await provider.apply(move, { signal: NEVER });
    expect(traffic.writes.slice(1)).toEqual([
      'createProfile store-example-com-tm',
      'deleteProfile shop-example-com-tm',
    ]);
  });

  it('stays where it is when it cannot be made there', async () => {
    const { provider, traffic } = await standing();
    traffic.before = ({ kind }) => {
      if (kind === 'createProfile') {
        throw new TrafficManagerError('unavailable', 'Azure is away.');
      }
    };
    await expect(provider.apply(move, { signal: NEVER })).rejects.toThrow(
      'Azure is away.',
    );
    expect(traffic.facts.map(({ name }) => name)).toEqual([
      'shop-example-com-tm',
    ]);
  });
});
