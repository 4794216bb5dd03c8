import { RecordData, ZoneStore } from '../zones';
import { answerOf } from './answerOf';

function zoneWith(sets: Record<string, RecordData>) {
  const zone = new ZoneStore().create({
    subscriptionId: 'sub',
    resourceGroup: 'rg',
    name: 'example.com',
  });
  for (const [name, data] of Object.entries(sets)) {
    zone.put({ name: name.split(' ')[0], ttl: 300, metadata: {}, data });
  }
  return zone;
}

function a(...addresses: string[]): RecordData {
  return { type: 'A', addresses };
}

function cname(target: string): RecordData {
  return { type: 'CNAME', target };
}

const zone = zoneWith({
  'aks-weu-internal': a('10.1.0.100'),
  api: cname('aks-weu-internal.example.com'),
  'two-steps': cname('api.example.com'),
  outside: cname('www.contoso.com'),
  dangling: cname('nobody.example.com'),
  'loop-a': cname('loop-b.example.com'),
  'loop-b': cname('loop-a.example.com'),
  'pool A': a('10.0.0.1', '10.0.0.2'),
  'pool TXT': { type: 'TXT', texts: [['"heritage=external-dns"']] },
  '*.wild': a('10.9.9.9'),
  'taken.wild': { type: 'TXT', texts: [['x']] },
  'below.taken2.wild': a('10.8.8.8'),
  '*.aliased': cname('aks-weu-internal.example.com'),
  'x.deep': a('10.7.7.7'),
  empty: a(),
});

/** `NOERROR api CNAME aks-weu-internal...` : the code, and each answer in short. */
function told(name: string, type: string): string[] {
  const { code, answers, authorities } = answerOf(zone, { name, type });
  const short = answers.map(record => {
    const { data } = record as { data: unknown };
    return `${record.name} ${record.type} ${data}`;
  });
  return [code, ...short, ...authorities.map(record => record.type)];
}

describe('answerOf', () => {
  it.each`
    what                                        | name                              | type       | expected
    ${'an address'}                             | ${'aks-weu-internal.example.com'} | ${'A'}     | ${['NOERROR', 'aks-weu-internal.example.com A 10.1.0.100']}
    ${'every address of a set'}                 | ${'pool.example.com'}             | ${'A'}     | ${['NOERROR', 'pool.example.com A 10.0.0.1', 'pool.example.com A 10.0.0.2']}
    ${'a name whatever its case'}               | ${'POOL.Example.COM'}             | ${'TXT'}   | ${['NOERROR', 'POOL.Example.COM TXT "heritage=external-dns"']}
    ${'an alias and what it leads to'}          | ${'api.example.com'}              | ${'A'}     | ${['NOERROR', 'api.example.com CNAME aks-weu-internal.example.com', 'aks-weu-internal.example.com A 10.1.0.100']}
    ${'an alias of an alias'}                   | ${'two-steps.example.com'}        | ${'A'}     | ${['NOERROR', 'two-steps.example.com CNAME api.example.com', 'api.example.com CNAME aks-weu-internal.example.com', 'aks-weu-internal.example.com A 10.1.0.100']}
    ${'an alias alone when asked for it'}       | ${'api.example.com'}              | ${'CNAME'} | ${['NOERROR', 'api.example.com CNAME aks-weu-internal.example.com']}
    ${'an alias that leads out of the zone'}    | ${'outside.example.com'}          | ${'A'}     | ${['NOERROR', 'outside.example.com CNAME www.contoso.com']}
    ${'an alias to a name that is not there'}   | ${'dangling.example.com'}         | ${'A'}     | ${['NXDOMAIN', 'dangling.example.com CNAME nobody.example.com', 'SOA']}
    ${'an alias to a name without that type'}   | ${'api.example.com'}              | ${'AAAA'}  | ${['NOERROR', 'api.example.com CNAME aks-weu-internal.example.com', 'SOA']}
    ${'no such name'}                           | ${'nobody.example.com'}           | ${'A'}     | ${['NXDOMAIN', 'SOA']}
    ${'no such type'}                           | ${'aks-weu-internal.example.com'} | ${'AAAA'}  | ${['NOERROR', 'SOA']}
    ${'an empty set'}                           | ${'empty.example.com'}            | ${'A'}     | ${['NOERROR', 'SOA']}
    ${'a name that only has others below it'}   | ${'deep.example.com'}             | ${'A'}     | ${['NOERROR', 'SOA']}
    ${'a name outside the zone'}                | ${'www.contoso.com'}              | ${'A'}     | ${['REFUSED']}
    ${'a name that only ends alike'}            | ${'notexample.com'}               | ${'A'}     | ${['REFUSED']}
    ${'a transfer'}                             | ${'example.com'}                  | ${'AXFR'}  | ${['REFUSED']}
    ${'a wildcard'}                             | ${'any.wild.example.com'}         | ${'A'}     | ${['NOERROR', 'any.wild.example.com A 10.9.9.9']}
    ${'a wildcard two labels down'}             | ${'b.a.wild.example.com'}         | ${'A'}     | ${['NOERROR', 'b.a.wild.example.com A 10.9.9.9']}
    ${'no wildcard where the name exists'}      | ${'taken.wild.example.com'}       | ${'A'}     | ${['NOERROR', 'SOA']}
    ${'no wildcard past a closer encloser'}     | ${'x.taken2.wild.example.com'}    | ${'A'}     | ${['NXDOMAIN', 'SOA']}
    ${'no wildcard for the name that holds it'} | ${'wild.example.com'}             | ${'A'}     | ${['NOERROR', 'SOA']}
    ${'an alias by wildcard'}                   | ${'w.aliased.example.com'}        | ${'A'}     | ${['NOERROR', 'w.aliased.example.com CNAME aks-weu-internal.example.com', 'aks-weu-internal.example.com A 10.1.0.100']}
    ${'the name servers of the zone'}           | ${'example.com'}                  | ${'NS'}    | ${['NOERROR', 'example.com NS azureprivatedns.net']}
  `('answers $what', ({ name, type, expected }) => {
    expect(told(name, type)).toEqual(expected);
  });

  it('answers the name servers that a public zone has', () => {
    const publicZone = new ZoneStore({ kind: 'public' }).create(zone.id);
    const { answers } = answerOf(publicZone, {
      name: 'example.com',
      type: 'NS',
    });
    expect(answers.map(record => (record as { data: string }).data)).toEqual([
      'ns1-01.azure-dns.com',
      'ns2-01.azure-dns.net',
      'ns3-01.azure-dns.org',
      'ns4-01.azure-dns.info',
    ]);
  });

  it('gives up on a loop of aliases', () => {
    const { code, answers } = answerOf(zone, {
      name: 'loop-a.example.com',
      type: 'A',
    });
    expect([code, answers.length]).toEqual(['NOERROR', 16]);
  });

  it('answers the SOA of the zone', () => {
    const { answers } = answerOf(zone, { name: 'example.com', type: 'SOA' });
    expect(answers).toMatchObject([
      { type: 'SOA', data: { mname: 'azureprivatedns.net', minimum: 10 } },
    ]);
  });

  it('lets an absence be remembered for the minimum of the SOA only', () => {
    const { authorities } = answerOf(zone, {
      name: 'nobody.example.com',
      type: 'A',
    });
    expect(authorities).toMatchObject([{ type: 'SOA', ttl: 10 }]);
  });

  it('carries the TTL of the record set', () => {
    const { answers } = answerOf(zone, { name: 'api.example.com', type: 'A' });
    expect(answers).toMatchObject([{ ttl: 300 }, { ttl: 300 }]);
  });
});
