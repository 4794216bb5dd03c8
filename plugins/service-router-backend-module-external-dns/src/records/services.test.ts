import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { inBoth, inWeu, neu, weu } from './__testUtils__/shop';
import { loop, told } from './__testUtils__/walk';
import { adjustedRecords } from './adjustedRecords';
import { standingRecords } from './standingRecords';

describe('a Service that ExternalDNS hands on', () => {
  it('becomes an endpoint under its host name in an enabled profile of the vanity host (TM-CREATE, WB-1, WB-12)', () => {
    const [fact] = loop([], [inWeu()], weu).facts;
    expect(told([fact])).toEqual([
      'shop-example-com-tm/shop-weu-example-com -> shop-weu.example.com, 70',
    ]);
    expect(fact.settings.status).toBe('Enabled');
  });

  it('is one endpoint with its addresses of both families (WB-13)', () => {
    const both = [
      inWeu(),
      { ...inWeu(), recordType: 'AAAA', targets: ['2001:db8::1'] },
    ];
    const { facts } = loop([], both, weu);
    expect(told(facts)).toHaveLength(1);
    expect(isQuiet(loop(facts, both, weu).changes)).toBe(true);
  });

  it('shares the profile with other clusters, which leave it alone', () => {
    expect(told(inBoth())).toEqual([
      'shop-example-com-tm/shop-neu-example-com -> shop-neu.example.com, 30',
      'shop-example-com-tm/shop-weu-example-com -> shop-weu.example.com, 70',
    ]);
  });

  it('is changed when its properties are (WB-2, TM-UPDATE-001)', () => {
    const { facts, writes } = loop(inBoth(), [inWeu({ weight: '50' })], weu);
    expect(told(facts)).toContain(
      'shop-example-com-tm/shop-weu-example-com -> shop-weu.example.com, 50',
    );
    expect(writes).toBe(1);
  });

  it.each([
    ['priority and method', { 'routing-method': 'Priority', priority: '2' }],
    ['location', { 'endpoint-location': 'francecentral' }],
    ['probe', { 'monitor-path': '/healthz' }],
    ['TTL', { 'dns-ttl': '60' }],
    ['status', { 'endpoint-status': 'Disabled' }],
  ])('is changed in its %s (TM-UPDATE-004, TM-UPDATE-005)', (_, settings) => {
    const { facts } = loop([], [inWeu()], weu);
    const changed = loop(facts, [inWeu(settings)], weu);
    expect(changed.writes).toBe(1);
    expect(isQuiet(loop(changed.facts, [inWeu(settings)], weu).changes)).toBe(
      true,
    );
  });

  it('is gone with its endpoint once nobody asks for it, and the others stay (WB-3, TM-UPDATE-007)', () => {
    expect(told(loop(inBoth(), [], weu).facts)).toEqual([
      'shop-example-com-tm/shop-neu-example-com -> shop-neu.example.com, 30',
    ]);
  });

  it('takes the profile of its vanity host with it when it is the last (TM-UPDATE-008, TM-UPDATE-011)', () => {
    const { facts } = loop(inBoth(), [], weu);
    expect(loop(facts, [], neu).facts).toEqual([]);
  });

  it('is gone once its annotation no longer asks for Traffic Manager', () => {
    const { facts } = loop([], [inWeu()], weu);
    expect(loop(facts, [inWeu({ enabled: 'false' })], weu).facts).toEqual([]);
  });

  it('has a new address told in its records, and nothing else written', () => {
    const { facts } = loop([], [inWeu()], weu);
    const moved = { ...inWeu(), targets: ['20.30.40.99'] };
    const after = loop(facts, [moved], weu);
    expect(told(after.facts)).toEqual(told(facts));
    expect(standingRecords(after.facts, weu)).toContainEqual(
      expect.objectContaining({
        dnsName: 'shop-weu.example.com',
        targets: ['20.30.40.99'],
      }),
    );
  });
});

describe('what does not ask for Traffic Manager', () => {
  it.each([
    ['a Service without the annotation', { ...inWeu(), providerSpecific: [] }],
    [
      'a TXT record as a source (TM-CREATE-012)',
      { ...inWeu(), recordType: 'TXT' },
    ],
  ])('is left out: %s', (_, asked) => {
    expect(adjustedRecords([asked], [], weu)).toMatchObject({
      endpoints: [],
      refusals: [],
    });
  });
});
