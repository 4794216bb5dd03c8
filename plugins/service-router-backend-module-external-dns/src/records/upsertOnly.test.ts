import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { endpoint, loop, scopeOf } from './__testUtils__/walk';

const weu = scopeOf('weu');
const upsertOnly = { isUpsertOnly: true };

function inShop(name: string, settings: Record<string, string>) {
  return endpoint(
    `${name}-weu.example.com`,
    { hostname: 'shop.example.com', ...settings },
    { labels: { resource: `service/payments/${name}` } },
  );
}

const first = inShop('first', { 'dns-ttl': '60' });
const second = inShop('second', { 'dns-ttl': '120' });

function standing() {
  const { facts } = loop([], [first], weu);
  return loop(facts, [first, second], weu).facts;
}

describe('an endpoint that nobody asks for any more', () => {
  it('decides what is shared as long as ExternalDNS leaves it, and no change is planned', () => {
    const left = loop(standing(), [second], weu, upsertOnly);
    expect(left.facts[0].settings.dnsTtl).toBe(60);
    expect(isQuiet(left.changes)).toBe(true);
  });

  it('decides no more once ExternalDNS has deleted it', () => {
    const left = loop(standing(), [second], weu);
    const { facts, changes } = loop(left.facts, [second], weu);
    expect(isQuiet(changes)).toBe(false);
    expect(facts[0].settings.dnsTtl).toBe(120);
    expect(isQuiet(loop(facts, [second], weu).changes)).toBe(true);
  });
});
