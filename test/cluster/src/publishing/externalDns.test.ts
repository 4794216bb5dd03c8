import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { until } from '../until';
import { describePublishing } from './describePublishing';
import { PublishedRegions, startRegions } from './startRegions';
import { Region } from './Zones';

jest.setTimeout(300_000);

const nameOf = (name: string) => `${name}.example.com`;
const ownerOf = (region: Region, name: string, type = 'cname') =>
  `${region}-dev-aks-${type}-${nameOf(name)}`;

interface Wanted {
  /** The name in DNS; that of the object unless said otherwise. */
  host?: string;
  type?: string;
  targets?: string[];
  zone?: Region;
}

const dnsEndpoint = (name: string, wanted: Wanted = {}): AnyObject => ({
  apiVersion: 'externaldns.k8s.io/v1alpha1',
  kind: 'DNSEndpoint',
  metadata: {
    name,
    namespace: 'payments',
    labels: { 'router.io/region': wanted.zone ?? 'weu' },
  },
  spec: {
    endpoints: [
      {
        dnsName: nameOf(wanted.host ?? name),
        recordType: wanted.type ?? 'CNAME',
        targets: wanted.targets ?? ['gateway.example.com'],
      },
    ],
  },
});

describePublishing('ExternalDNS, as the plan takes it to be,', () => {
  let zones: PublishedRegions['zones'];
  let clusters: PublishedRegions['clusters'];
  let stop: PublishedRegions['stop'];
  let passes = 0;
  beforeAll(async () => {
    ({ zones, clusters, stop } = await startRegions());
  });
  afterAll(() => stop?.());

  const put = (name: string, wanted?: Wanted, region: Region = 'weu') =>
    clusters[region].put(dnsEndpoint(name, wanted));
  const take = (name: string, region: Region = 'weu') =>
    clusters[region].take(dnsEndpoint(name));
  const holds = (
    name: string,
    targets: string[],
    type: 'A' | 'CNAME' = 'CNAME',
    zone: Region = 'weu',
  ) =>
    until(
      async () =>
        (await zones.dig(zone, nameOf(name), type)).sort().join() ===
        targets.join(),
      `${type} ${targets.join(', ') || 'of nothing'} at ${nameOf(name)}`,
    );
  /** What the registry of a region's cluster says of a name, without the quotes that some providers keep. */
  const registered = async (
    name: string,
    region: Region = 'weu',
    type?: string,
  ) => {
    const texts = await zones.dig('weu', ownerOf(region, name, type), 'TXT');
    return texts.map(text => text.replaceAll(/[\\"]/g, ''));
  };
  const isRegistered = (name: string) =>
    until(
      async () => (await registered(name)).length === 1,
      `${name} registered`,
    );
  /** Every instance of a cluster that writes the zone of weu has looked at all that there is now. */
  async function passed(region: Region) {
    passes += 1;
    await put(`pass-${passes}`, {}, region);
    await holds(`pass-${passes}`, ['gateway.example.com']);
  }

  it('writes beside a record whose it is, and of which DNSEndpoint', async () => {
    await put('owned');
    await holds('owned', ['gateway.example.com']);
    await isRegistered('owned');
    expect(await registered('owned')).toEqual([
      'heritage=external-dns,external-dns/owner=external-dns-weu,external-dns/resource=crd/payments/owned',
    ]);
  });

  it('reads only what its label filter selects', async () => {
    await put('elsewhere', { zone: 'neu' });
    await holds('elsewhere', ['gateway.example.com'], 'CNAME', 'neu');
    await passed('weu');
    expect(await zones.dig('weu', nameOf('elsewhere'), 'CNAME')).toEqual([]);
  });

  it('says which generation it has read', async () => {
    await put('read');
    await until(async () => {
      const found = (await clusters.weu.all('DNSEndpoint')).find(
        ({ metadata }) => metadata.name === 'read',
      );
      const { observedGeneration } = (found?.status ?? {}) as {
        observedGeneration?: number;
      };
      return observedGeneration === 1;
    }, 'observedGeneration');
  });

  it('follows a target that changes', async () => {
    await put('changes');
    await holds('changes', ['gateway.example.com']);
    await put('changes', { targets: ['other.example.com'] });
    await holds('changes', ['other.example.com']);
  });

  it('removes record and owner with the DNSEndpoint', async () => {
    await put('goes');
    await holds('goes', ['gateway.example.com']);
    await take('goes');
    await holds('goes', []);
    await until(
      async () => (await registered('goes')).length === 0,
      'the owner to go',
    );
  });

  it('leaves a record alone that nobody owns', async () => {
    await zones.write('weu', nameOf('manual'), 'hand.example.com');
    await put('manual');
    await passed('weu');
    expect(await zones.dig('weu', nameOf('manual'), 'CNAME')).toEqual([
      'hand.example.com',
    ]);
  });

  it('leaves a record alone whose owner was forgotten', async () => {
    await put('forgotten');
    await holds('forgotten', ['gateway.example.com']);
    await isRegistered('forgotten');
    await zones.forget('weu', ownerOf('weu', 'forgotten'));
    // An instance that had read the zone before that would act on what it read.
    await passed('weu');
    await put('forgotten', { targets: ['other.example.com'] });
    await passed('weu');
    expect(await zones.dig('weu', nameOf('forgotten'), 'CNAME')).toEqual([
      'gateway.example.com',
    ]);
  });

  it('leaves the record of another cluster alone, and takes the name when it is free', async () => {
    await put('passes', { targets: ['weu.example.com'] });
    await holds('passes', ['weu.example.com']);
    await put('passes', { targets: ['neu.example.com'] }, 'neu');
    await passed('neu');
    expect(await zones.dig('weu', nameOf('passes'), 'CNAME')).toEqual([
      'weu.example.com',
    ]);
    await take('passes');
    await holds('passes', ['neu.example.com']);
    await until(
      async () => (await registered('passes')).length === 0,
      'the former owner to go',
    );
    expect(await registered('passes', 'neu')).toHaveLength(1);
  });

  it('does not remove what another cluster wrote', async () => {
    await put('stays', {}, 'neu');
    await holds('stays', ['gateway.example.com']);
    await passed('weu');
    expect(await zones.dig('weu', nameOf('stays'), 'CNAME')).toEqual([
      'gateway.example.com',
    ]);
  });

  it('makes one record of the addresses of two DNSEndpoints', async () => {
    const shared = { host: 'shared', type: 'A' };
    await put('shared-one', { ...shared, targets: ['10.0.0.1'] });
    await put('shared-two', { ...shared, targets: ['10.0.0.2'] });
    await holds('shared', ['10.0.0.1', '10.0.0.2'], 'A');
  });

  it('of two DNSEndpoints with a CNAME keeps to the one that holds the name', async () => {
    await put('held-z', { host: 'held', targets: ['z.example.com'] });
    await holds('held', ['z.example.com']);
    await put('held-a', { host: 'held', targets: ['a.example.com'] });
    await passed('weu');
    expect(await zones.dig('weu', nameOf('held'), 'CNAME')).toEqual([
      'z.example.com',
    ]);
    await take('held-z');
    await holds('held', ['a.example.com']);
  });

  it('of a CNAME and an address at one name takes the address', async () => {
    await put('both-cname', { host: 'both' });
    await holds('both', ['gateway.example.com']);
    await put('both-a', { host: 'both', type: 'A', targets: ['10.0.0.9'] });
    await holds('both', ['10.0.0.9'], 'A');
    expect(await zones.dig('weu', nameOf('both'), 'CNAME')).toEqual([]);
  });

  it('writes no type that it was not told to manage', async () => {
    await put('mail', { type: 'MX', targets: ['10 mail.example.com'] });
    await passed('weu');
    expect(await registered('mail', 'weu', 'mx')).toEqual([]);
  });

  it('takes a name whatever its case', async () => {
    await put('upper', { host: 'UpPer' });
    await holds('upper', ['gateway.example.com']);
    await isRegistered('upper');
  });

  it('takes a target with its trailing dot', async () => {
    await put('dotted', { targets: ['gateway.example.com.'] });
    await holds('dotted', ['gateway.example.com']);
  });

  it('passes over an address with a trailing dot', async () => {
    await put('faulty', { type: 'A', targets: ['10.0.0.1.'] });
    await passed('weu');
    expect(await zones.dig('weu', nameOf('faulty'), 'A')).toEqual([]);
  });
});
