import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { endpoint, loop, scopeOf, told } from './__testUtils__/walk';

const weu = scopeOf('weu');
const upsertOnly = { isUpsertOnly: true };

function inShop(name: string, settings: Record<string, string> = {}) {
  return endpoint(
    `${name}-weu.example.com`,
    { hostname: 'shop.example.com', ...settings },
    { labels: { resource: `service/payments/${name}` } },
  );
}

const first = inShop('first', { 'dns-ttl': '60' });
const second = inShop('second', { 'dns-ttl': '120' });

function standing() {
  const { facts } = loop([], [first], weu, upsertOnly);
  return loop(facts, [first, second], weu, upsertOnly).facts;
}

describe('an endpoint that nobody asks for any more, of an ExternalDNS that deletes nothing', () => {
  const left = loop(standing(), [second], weu, upsertOnly);

  it('stays', () => {
    expect(told(left.facts)).toHaveLength(2);
  });

  it('decides nothing any more, and no change is planned after that one', () => {
    expect(left.facts[0].settings.dnsTtl).toBe(120);
    const again = loop(left.facts, [second], weu, upsertOnly);
    expect([isQuiet(again.changes), again.writes]).toEqual([true, 0]);
  });

  it('gives up its name to who asks for it', () => {
    const named = inShop('second', {
      'endpoint-name': 'first-weu-example-com',
    });
    const taken = loop(left.facts, [named], weu, upsertOnly);
    const again = loop(taken.facts, [named], weu, upsertOnly);
    expect(told(again.facts)).toContain(
      'shop-example-com-tm/first-weu-example-com -> second-weu.example.com, 100',
    );
    expect(isQuiet(again.changes)).toBe(true);
  });
});
