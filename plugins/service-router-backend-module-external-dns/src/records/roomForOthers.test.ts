import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { endpoint, loop, scopeOf } from './__testUtils__/walk';
import { adjustedRecords } from './adjustedRecords';

const weu = scopeOf('weu');
const neu = scopeOf('neu');

function of(
  cluster: string,
  settings: Record<string, string> = {},
): ReturnType<typeof endpoint> {
  return endpoint(
    `${cluster}.example.com`,
    { 'profile-name': 'shop-tm', ...settings },
    { labels: { resource: `service/payments/${cluster}` } },
  );
}

const geographic = { 'routing-method': 'Geographic', 'geo-mapping': 'WORLD' };

describe('a profile whose oldest endpoint asks for what leaves no room for one of another cluster', () => {
  const both = loop(loop([], [of('weu')], weu).facts, [of('neu')], neu).facts;
  const asked = [of('weu', geographic)];

  it('stays as it is, and no change is planned', () => {
    const after = loop(both, asked, weu);
    expect([isQuiet(after.changes), after.writes]).toEqual([true, 0]);
  });

  it('tells the one that asks who is in its way', () => {
    expect(adjustedRecords(asked, both, weu).conflicts).toMatchObject([
      {
        key: 'routing-method',
        winner: { origin: { cluster: 'neu' }, value: 'Weighted' },
        others: [{ origin: { cluster: 'weu' }, value: 'Geographic' }],
      },
    ]);
  });

  it('has what is asked for once the other is gone', () => {
    const alone = loop(both, [], neu).facts;
    const { facts } = loop(alone, asked, weu);
    expect(facts[0].settings.routingMethod).toBe('Geographic');
  });
});

describe('an endpoint that moves into a profile that stands', () => {
  const before = loop(
    loop([], [of('weu', { 'profile-name': 'pay-tm', 'dns-ttl': '90' })], weu)
      .facts,
    [of('neu', { 'dns-ttl': '60' })],
    neu,
  ).facts;

  it('decides nothing there, however old it is', () => {
    const { facts } = loop(before, [of('weu', { 'dns-ttl': '90' })], weu);
    expect(facts.map(({ name, settings }) => [name, settings.dnsTtl])).toEqual([
      ['shop-tm', 60],
    ]);
  });
});
