import { ZoneChange } from './Zone';
import { ZoneStore } from './ZoneStore';

const id = {
  subscriptionId: 'sub',
  resourceGroup: 'rg-dns-weu',
  name: 'example.com',
};

function a(name: string, ...addresses: string[]) {
  return {
    name,
    ttl: 300,
    metadata: {},
    data: { type: 'A' as const, addresses },
  };
}

describe('ZoneStore', () => {
  it('finds a zone whatever the case of its id', () => {
    const store = new ZoneStore();
    const zone = store.create(id);
    expect(
      store.get({ ...id, resourceGroup: 'RG-DNS-WEU', name: 'Example.COM' }),
    ).toBe(zone);
  });

  it('keeps zones of one name in two resource groups apart', () => {
    const store = new ZoneStore();
    store.create(id).put(a('api', '10.1.0.1'));
    const other = store.create({ ...id, resourceGroup: 'rg-dns-neu' });
    expect(other.get('api', 'A')).toBeUndefined();
  });

  it('starts a zone with its SOA', () => {
    const zone = new ZoneStore().create(id);
    expect(zone.recordSets().map(set => [set.name, set.data.type])).toEqual([
      ['@', 'SOA'],
    ]);
  });

  it('lists the apex first, then by name, then by type', () => {
    const zone = new ZoneStore().create(id);
    zone.put(a('b', '10.0.0.1'));
    zone.put({
      ...a('a'),
      data: { type: 'TXT', texts: [['x']] },
    });
    zone.put(a('a', '10.0.0.1'));
    zone.put(a('!', '10.0.0.1'));
    expect(
      zone.recordSets().map(set => `${set.name} ${set.data.type}`),
    ).toEqual(['@ SOA', '! A', 'a A', 'a TXT', 'b A']);
  });

  it('gives every write a new ETag', () => {
    const zone = new ZoneStore().create(id);
    const first = zone.put(a('api', '10.0.0.1'));
    const second = zone.put(a('api', '10.0.0.1'));
    expect(second.etag).not.toBe(first.etag);
  });

  it('keeps one record set for a name in two spellings', () => {
    const zone = new ZoneStore().create(id);
    zone.put(a('API', '10.0.0.1'));
    zone.put(a('api', '10.0.0.2'));
    expect(zone.at('Api').map(set => set.data)).toEqual([
      { type: 'A', addresses: ['10.0.0.2'] },
    ]);
  });

  it('knows which names have others below them', () => {
    const zone = new ZoneStore().create(id);
    zone.put(a('x.deep', '10.0.0.1'));
    expect([zone.hasBelow('deep'), zone.hasBelow('eep')]).toEqual([
      true,
      false,
    ]);
  });

  it('tells listeners what was done until they leave', () => {
    const store = new ZoneStore();
    const zone = store.create(id);
    const seen: ZoneChange['action'][] = [];
    const leave = store.subscribe(change => seen.push(change.action));
    zone.put(a('api', '10.0.0.1'));
    zone.put(a('api', '10.0.0.2'));
    zone.delete('api', 'A');
    expect(zone.delete('api', 'A')).toBe(false);
    leave();
    zone.put(a('api', '10.0.0.3'));
    expect(seen).toEqual(['created', 'updated', 'deleted']);
  });
});
