import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { WebhookEndpoint } from '../protocol';
import { recordChanges } from '../records';
import { endpoint, scopeOf, told } from '../records/__testUtils__/walk';
import { MemoryTraffic } from './__testUtils__/MemoryTraffic';
import { ProfileWrites } from './ProfileWrites';

const NEVER = new AbortController().signal;
const scope = scopeOf('weu');

/** A Service behind the one host of all. */
function shop(name: string, settings: Record<string, string> = {}) {
  return endpoint(
    `${name}.example.com`,
    { hostname: 'shop.example.com', ...settings },
    { labels: { resource: `service/payments/${name}` } },
  );
}

/** The cloud takes no endpoint of this name, for a reason that our rules do not know. */
function setUp(bad: string) {
  const clock = new ManualClock();
  const traffic = new MemoryTraffic(clock);
  traffic.before = write => {
    const endpoints =
      'endpoint' in write
        ? [write.endpoint]
        : ('endpoints' in write.profile && write.profile.endpoints) || [];
    if (endpoints.some(({ target }) => target === `${bad}.example.com`)) {
      throw new TrafficManagerError('refused', 'Azure takes no such target.');
    }
  };
  const writes = new ProfileWrites({
    access: traffic,
    readAgain: async () => traffic.facts,
    owner: scope.owner,
    onCall: () => {},
    clock,
  });
  return {
    traffic,
    async make(
      create: WebhookEndpoint[],
      update: WebhookEndpoint[] = [],
    ): Promise<string[]> {
      const { facts } = traffic;
      const { notices, troubles } = await writes.make(
        recordChanges(
          { create, update: update.map(to => ({ from: to, to })), delete: [] },
          facts,
          scope,
          clock.now().toISOString(),
        ),
        facts,
        NEVER,
      );
      expect(troubles).toEqual([]);
      return notices.map(({ origin, reason }) => `${origin.name}: ${reason}`);
    },
  };
}

describe('endpoints that the cloud refuses together', () => {
  it.each([
    ['the first', ['a', 'b', 'c'], 'a'],
    ['one of several', ['a', 'b', 'c'], 'b'],
    ['the last', ['a', 'b', 'c'], 'c'],
  ])('stay out alone in a new profile: %s (WB-6)', async (_, names, bad) => {
    const { make, traffic } = setUp(bad);
    expect(await make(names.map(name => shop(name)))).toEqual([
      `${bad}: RefusedByCloud`,
    ]);
    expect(told(traffic.facts)).toEqual(
      names
        .filter(name => name !== bad)
        .map(
          name =>
            `shop-example-com-tm/${name}-example-com -> ${name}.example.com, 100`,
        ),
    );
  });

  it('stay out alone in a profile that stands', async () => {
    const { make, traffic } = setUp('c');
    await make([shop('a')]);
    expect(await make([shop('b'), shop('c')])).toEqual(['c: RefusedByCloud']);
    expect(told(traffic.facts)).toHaveLength(2);
  });

  it('are told as long as they are asked for, and the others written all the same', async () => {
    const { make, traffic } = setUp('c');
    await make([shop('a')]);
    await make([shop('b'), shop('c')]);
    expect(
      await make([shop('b'), shop('c')], [shop('a', { weight: '7' })]),
    ).toEqual(['c: RefusedByCloud']);
    expect(told(traffic.facts)).toContain(
      'shop-example-com-tm/a-example-com -> a.example.com, 7',
    );
  });

  it('keep no other from changing the name of its endpoint', async () => {
    const { make, traffic } = setUp('c');
    const renamed = shop('a', { 'endpoint-name': 'first' });
    await make([shop('a')]);
    expect(await make([shop('c')], [renamed])).toEqual(['c: RefusedByCloud']);
    expect(told(traffic.facts)).toEqual([
      'shop-example-com-tm/first -> a.example.com, 100',
    ]);
  });

  it('are told of their objects when one that stands is changed to what cannot be had', async () => {
    const { make, traffic } = setUp('nowhere');
    await make([shop('a'), shop('b')]);
    expect(
      await make([], [shop('a', { 'endpoint-target': 'nowhere.example.com' })]),
    ).toEqual(['a: RefusedByCloud']);
    expect(told(traffic.facts)).toHaveLength(2);
  });
});
