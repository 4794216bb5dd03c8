import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { endpoint, loop, scopeOf, told } from './__testUtils__/walk';
import { WebhookEndpoint } from '../protocol';

const wide = scopeOf('weu');
const narrow = scopeOf('weu', { domainFilter: { include: ['example.com'] } });

function of(
  object: string,
  dnsName: string,
  settings: Record<string, string> = {},
): WebhookEndpoint {
  return endpoint(
    dnsName,
    { 'profile-name': 'shop-tm', ...settings },
    { labels: { resource: `service/payments/${object}` } },
  );
}

const served = of('served', 'weu.example.com');
const beyond = of('beyond', 'weu.example.org');
const both = loop([], [served, beyond], wide).facts;

describe('a domain filter that became narrower', () => {
  it('leaves the endpoints outside of it alone, in a profile that is written to', () => {
    const heavier = of('served', 'weu.example.com', { weight: '7' });
    const { facts, writes } = loop(both, [heavier, beyond], narrow);
    expect(writes).toBe(1);
    expect(told(facts)).toEqual([
      'shop-tm/weu-example-com -> weu.example.com, 7',
      'shop-tm/weu-example-org -> weu.example.org, 100',
    ]);
  });

  it('leaves a profile to the endpoints outside of it when the last one within goes', () => {
    expect(told(loop(both, [beyond], narrow).facts)).toEqual([
      'shop-tm/weu-example-org -> weu.example.org, 100',
    ]);
  });

  it('plans no change of what the endpoints outside of it decide', () => {
    const facts = loop(
      loop([], [of('beyond', 'weu.example.org', { 'dns-ttl': '90' })], wide)
        .facts,
      [of('beyond', 'weu.example.org', { 'dns-ttl': '90' }), served],
      wide,
      {},
      '2026-03-02T00:00:00.000Z',
    ).facts;
    expect(isQuiet(loop(facts, [served, beyond], narrow).changes)).toBe(true);
  });
});
