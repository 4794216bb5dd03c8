import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { endpoint, loop, scopeOf, told } from './__testUtils__/walk';
import { LastingRecords } from './lastingRecords';
import { standingRecords } from './standingRecords';

const weu = scopeOf('weu');
const upsertOnly = { isUpsertOnly: true };

function inShop(name: string, settings: Record<string, string> = {}) {
  return endpoint(
    `${name}-weu.example.com`,
    { hostname: 'shop.example.com', ...settings },
    { labels: { resource: `service/payments/${name}` } },
  );
}

const oldest = inShop('first', { 'dns-ttl': '60' });
const second = inShop('second', { 'dns-ttl': '120' });

function standing() {
  const { facts } = loop([], [oldest], weu, upsertOnly);
  return loop(facts, [oldest, second], weu, upsertOnly).facts;
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

describe('a Service that is renamed while its endpoint leads to the same place', () => {
  const target = { 'endpoint-target': '20.30.40.50' };

  it('has the endpoint of its old host under the new one', () => {
    const before = loop([], [inShop('old', target)], weu, upsertOnly).facts;
    const after = loop(before, [inShop('new', target)], weu, upsertOnly).facts;
    expect(standingRecords(after, weu)).toMatchObject([
      { dnsName: 'new-weu.example.com', recordType: 'A' },
      { recordType: 'TXT' },
      { dnsName: 'shop.example.com', recordType: 'CNAME' },
    ]);
  });

  describe('with another name for the endpoint', () => {
    const named = (name: string) =>
      inShop(name, { ...target, 'endpoint-name': name });
    const policy = { ...upsertOnly, seen: new LastingRecords() };
    const before = loop([], [named('old')], weu, policy).facts;
    const first = loop(before, [named('new')], weu, policy);
    const again = loop(first.facts, [named('new')], weu, policy);

    it('takes nothing away that ExternalDNS leaves', () => {
      expect(told(again.facts)).toEqual(told(before));
      expect(standingRecords(again.facts, weu)).toEqual(
        standingRecords(before, weu),
      );
    });

    it('is told nothing of the one that it was', () => {
      const renamed = (name: string) => ({
        ...named(name),
        labels: { resource: 'service/payments/shop' },
      });
      const standingOne = loop([], [renamed('old')], weu, upsertOnly).facts;
      const { refusals } = loop(standingOne, [renamed('new')], weu, upsertOnly);
      expect(refusals.map(({ message }) => message)).toEqual([
        expect.stringContaining('the endpoint "old" of the profile'),
      ]);
    });

    it.each([
      ['the first time', first],
      ['from then on', again],
    ])('is told what is in its way, %s', (_, { refusals }) => {
      expect(refusals).toMatchObject([
        {
          origin: { name: 'new' },
          reason: 'DuplicateTarget',
          message: expect.stringContaining('the endpoint "old" of the profile'),
        },
      ]);
    });

    it('is not planned again and again', () => {
      expect([isQuiet(first.changes), isQuiet(again.changes)]).toEqual([
        false,
        true,
      ]);
    });

    it('has its endpoint as soon as the old one is gone', () => {
      const gone = loop([], [named('new')], weu, policy);
      expect(told(gone.facts)).toEqual([
        'shop-example-com-tm/new -> 20.30.40.50, 100',
      ]);
    });
  });
});

describe('a routing method for which an endpoint that nobody asks for has no place', () => {
  it('is overruled by what stands, and not planned again and again', () => {
    const policy = { ...upsertOnly, seen: new LastingRecords() };
    const geographic = inShop('second', {
      'routing-method': 'Geographic',
      'geo-mapping': 'WORLD',
    });
    const after = loop(standing(), [geographic], weu, policy);
    const again = loop(after.facts, [geographic], weu, policy);
    expect(again.facts[0].settings.routingMethod).toBe('Weighted');
    expect([isQuiet(again.changes), again.writes]).toEqual([true, 0]);
  });
});
