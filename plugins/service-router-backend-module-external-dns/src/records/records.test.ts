import { ProfileFact } from '@service-router/plugin-service-router-common';
import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { endpoint, loop, NOW, scopeOf, told } from './__testUtils__/walk';
import { adjustedRecords } from './adjustedRecords';
import { recordChanges } from './recordChanges';
import { standingRecords } from './standingRecords';
import { vanityEndpoints } from './vanityEndpoints';

const weu = scopeOf('weu');
const neu = scopeOf('neu');

function inWeu(settings: Record<string, string> = {}) {
  return endpoint('shop-weu.example.com', {
    hostname: 'shop.example.com',
    weight: '70',
    ...settings,
  });
}

function inNeu(settings: Record<string, string> = {}) {
  return endpoint(
    'shop-neu.example.com',
    {
      hostname: 'shop.example.com',
      weight: '30',
      'endpoint-location': 'northeurope',
      ...settings,
    },
    { targets: ['20.30.40.51'] },
  );
}

function inBoth(): ProfileFact[] {
  const { facts } = loop([], [inWeu()], weu);
  return loop(facts, [inNeu()], neu).facts;
}

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

describe('what stands', () => {
  const facts = inBoth();

  it('is told with the text that owns it, so that updates and deletes are planned (WB-3, TM-RECORDS-009)', () => {
    expect(standingRecords(facts, weu)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          dnsName: 'shop-weu.example.com',
          recordType: 'A',
          targets: ['20.30.40.50'],
        }),
        expect.objectContaining({
          dnsName: 'a-shop-weu.example.com',
          recordType: 'TXT',
          targets: [
            '"heritage=external-dns,external-dns/owner=weu,external-dns/resource=service/payments/my-app"',
          ],
        }),
      ]),
    );
  });

  it('is told to the ExternalDNS of its own cluster alone', () => {
    expect(standingRecords(facts, neu).map(({ dnsName }) => dnsName)).toEqual([
      'shop-neu.example.com',
      'a-shop-neu.example.com',
      'shop.example.com',
    ]);
  });

  it('leads from the vanity host to the profile (TM-RECORDS-001)', () => {
    expect(standingRecords(facts, weu)).toContainEqual(
      expect.objectContaining({
        dnsName: 'shop.example.com',
        recordType: 'CNAME',
        targets: ['shop-example-com-tm.trafficmanager.net'],
        recordTTL: 300,
      }),
    );
  });

  it('is mended when a weight was edited by hand', () => {
    const edited = facts.map(fact => ({
      ...fact,
      endpoints: fact.endpoints.map(item => ({ ...item, weight: 1 })),
    }));
    const { facts: mended } = loop(edited, [inWeu()], weu);
    expect(told(mended)).toContain(
      'shop-example-com-tm/shop-weu-example-com -> shop-weu.example.com, 70',
    );
  });

  it('comes back whole when the profile was deleted by hand', () => {
    const { facts: first } = loop([], [inWeu()], weu);
    expect(told(loop(first, [inNeu()], neu).facts)).toEqual(told(facts));
  });

  it('comes back when the endpoint was deleted by hand', () => {
    const without = facts.map(fact => ({
      ...fact,
      endpoints: fact.endpoints.filter(({ name }) => !name.includes('weu')),
    }));
    expect(told(loop(without, [inWeu()], weu).facts)).toEqual(told(facts));
  });

  it('stays when the tags that tell of it were cut', () => {
    const cut = facts.map(fact => ({
      ...fact,
      tags: { ...fact.tags, serviceRouterRecords00: '1:999:cut' },
    }));
    expect(told(loop(cut, [], weu).facts)).toEqual(told(facts));
  });

  it('is told again when the tags that tell of it were cut', () => {
    const cut = facts.map(fact => ({
      ...fact,
      tags: { ...fact.tags, serviceRouterRecords00: '1:999:cut' },
    }));
    const { facts: mended } = loop(cut, [inWeu()], weu);
    expect(standingRecords(mended, weu)).toEqual(standingRecords(facts, weu));
  });
});

describe('what several clusters do not agree on', () => {
  it('is decided by the endpoint that came first, and plans no change', () => {
    const { facts } = loop([], [inWeu({ 'dns-ttl': '60' })], weu);
    const joined = loop(facts, [inNeu({ 'dns-ttl': '120' })], neu);
    const again = loop(joined.facts, [inNeu({ 'dns-ttl': '120' })], neu);
    expect(joined.facts[0].settings.dnsTtl).toBe(60);
    expect(isQuiet(again.changes)).toBe(true);
  });

  it('is told to who is overruled, with who decides', () => {
    const { facts } = loop([], [inWeu({ 'dns-ttl': '60' })], weu);
    expect(
      adjustedRecords([inNeu({ 'dns-ttl': '120' })], facts, neu).conflicts,
    ).toMatchObject([
      {
        key: 'dns-ttl',
        winner: { origin: { cluster: 'weu' }, value: '60' },
        others: [{ origin: { cluster: 'neu' }, value: '120' }],
      },
    ]);
  });

  it('passes on to who comes next when the first one goes', () => {
    const { facts } = loop([], [inWeu({ 'dns-ttl': '60' })], weu);
    const joined = loop(facts, [inNeu({ 'dns-ttl': '120' })], neu).facts;
    const left = loop(joined, [], weu).facts;
    expect(
      loop(left, [inNeu({ 'dns-ttl': '120' })], neu).facts[0].settings.dnsTtl,
    ).toBe(120);
  });
});

describe('what cannot be had', () => {
  it('is refused by itself, and the others of the batch go on (WB-6, TM-HTTP-010)', () => {
    const { facts, refusals } = loop(
      [],
      [
        inWeu(),
        endpoint(
          'bad-weu.example.com',
          { weight: '0' },
          {
            labels: { resource: 'service/payments/bad' },
          },
        ),
      ],
      weu,
    );
    expect(told(facts)).toHaveLength(1);
    expect(refusals).toMatchObject([
      {
        origin: { kind: 'Service', namespace: 'payments', name: 'bad' },
        reason: 'InvalidSettings',
        message: expect.stringContaining(
          'weight must be between 1 and 1000, got 0',
        ),
      },
    ]);
  });

  it('keeps what stands of it', () => {
    const facts = inBoth();
    const after = loop(facts, [inWeu({ weight: '0' })], weu);
    expect(told(after.facts)).toEqual(told(facts));
    expect(isQuiet(after.changes)).toBe(true);
  });

  it('is a profile that somebody else made (WB-5)', () => {
    const foreign = inBoth().map(fact => ({
      ...fact,
      tags: { managedBy: 'terraform' },
    }));
    const after = loop(foreign, [inWeu()], weu);
    expect(after.refusals).toMatchObject([{ reason: 'ForeignProfile' }]);
    expect(after.writes).toBe(0);
  });

  it('is a resource group that is not served (WB-5)', () => {
    const scope = scopeOf('weu', { resourceGroups: ['rg-other'] });
    expect(loop([], [inWeu()], scope)).toMatchObject({
      writes: 0,
      refusals: [{ reason: 'ResourceGroupNotAllowed' }],
    });
  });

  it.each([
    ['its own host', endpoint('shop.example.net')],
    [
      'its vanity host',
      endpoint('shop.example.com', { hostname: 'bank.example.net' }),
    ],
  ])('is what is outside of the domain filter by %s', (_, asked) => {
    const scope = scopeOf('weu', {
      domainFilter: { include: ['example.com'] },
    });
    expect(loop([], [asked], scope)).toMatchObject({
      writes: 0,
      refusals: [{ reason: 'DomainNotAllowed' }],
    });
  });

  it('is not written, however it is asked for, outside of the domain filter', () => {
    const scope = scopeOf('weu', {
      domainFilter: { include: ['example.net'] },
    });
    const { writes } = recordChanges(
      { create: [inWeu()], update: [], delete: [] },
      [],
      scope,
      NOW,
    );
    expect(writes).toEqual([]);
  });
});

describe('an endpoint that is to move and cannot', () => {
  it('stays, decides what is shared where it stands, and no change is planned (TM-UPDATE-011)', () => {
    const own = { labels: { resource: 'service/payments/blue' } };
    const blue = (settings: Record<string, string>) =>
      endpoint('a.example.com', settings, own);
    const other = endpoint('a-neu.example.com', { 'profile-name': 'q' });
    const { facts } = loop([], [blue({ 'profile-name': 'q' })], neu);
    const asked = [blue({ weight: '0' }), other];
    const first = loop(facts, asked, neu, { isWithoutRegistry: true });
    const second = loop(first.facts, asked, neu, { isWithoutRegistry: true });
    expect(isQuiet(second.changes)).toBe(true);
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

describe('vanity hosts', () => {
  const vanity = { namespace: 'dns-public', labels: { zone: 'public' } };
  const hostsOf = (facts: ProfileFact[], scope = weu) =>
    vanityEndpoints(facts, scope, vanity).records.map(
      ({ hostname }) => hostname,
    );

  it('are published by the cluster whose endpoint came first, and by no other', () => {
    const facts = inBoth();
    expect([hostsOf(facts, weu), hostsOf(facts, neu)]).toEqual([
      ['shop.example.com'],
      [],
    ]);
  });

  it('move to the next cluster when the endpoints of the first are gone', () => {
    const { facts } = loop(inBoth(), [], weu);
    expect([hostsOf(facts, weu), hostsOf(facts, neu)]).toEqual([
      [],
      ['shop.example.com'],
    ]);
  });

  it('are none for a host that has records of its own', () => {
    const { facts } = loop([], [endpoint('shop.example.com')], weu);
    expect(hostsOf(facts)).toEqual([]);
  });
});

describe('two clusters that nobody named', () => {
  const unnamed = scopeOf('default', { isClusterNamed: false });

  it('leave each other’s endpoints alone by the owners in their texts', () => {
    const { facts } = loop([], [inWeu()], unnamed, { owner: 'weu' });
    const both = loop(facts, [inNeu()], unnamed, { owner: 'neu' }).facts;
    expect(told(both)).toHaveLength(2);
    expect(
      isQuiet(loop(both, [inWeu()], unnamed, { owner: 'weu' }).changes),
    ).toBe(true);
  });

  it('agree on who decides', () => {
    const asked = inNeu({ 'dns-ttl': '120' });
    const { facts } = loop([], [inWeu()], unnamed, { owner: 'weu' });
    const both = loop(facts, [asked], unnamed, { owner: 'neu' }).facts;
    const again = loop(both, [asked], unnamed, { owner: 'neu' });
    expect(again.facts[0].settings.dnsTtl).toBe(30);
    expect(isQuiet(again.changes)).toBe(true);
  });
});
