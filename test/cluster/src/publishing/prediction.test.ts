import { isIPv4 } from 'net';
import { settingsOf } from '@service-router/local-fleet/src/fleet/externalDnsInstances';
import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import {
  DnsEndpoint,
  ExternalDnsInstance,
  predictionOf,
  RecordSet,
  registryNameOf,
  zoneAfter,
} from '@service-router/plugin-service-router-common';
import { until } from '../until';
import { describePublishing } from './describePublishing';
import { PublishedRegions, startRegions } from './startRegions';
import { DOMAIN, Region, REGIONS } from './Zones';

jest.setTimeout(300_000);

const ZONE = 'weu';
const TYPES = ['A', 'CNAME'] as const;
const nameOf = (label: string) => `${label}.${DOMAIN}`;

/** `name: type targets`, of a cluster that is weu's unless said otherwise. */
interface Asked {
  name: string;
  host: string;
  type?: string;
  targets?: string[];
  cluster?: Region;
}

const dnsEndpoint = ({ name, host, type, targets }: Asked): AnyObject => ({
  apiVersion: 'externaldns.k8s.io/v1alpha1',
  kind: 'DNSEndpoint',
  metadata: {
    name,
    namespace: 'payments',
    labels: { 'router.io/region': ZONE },
  },
  spec: {
    endpoints: [
      {
        dnsName: nameOf(host),
        recordType: type ?? 'CNAME',
        targets: targets ?? ['gateway.example.com'],
      },
    ],
  },
});

const instanceOf = (region: Region): ExternalDnsInstance => {
  const { txtOwnerId, txtPrefix, policy, managedRecordTypes } =
    settingsOf(region);
  return {
    name: `ExternalDNS of ${region}`,
    ownerId: txtOwnerId,
    prefix: txtPrefix,
    policy,
    managedRecordTypes,
    labelFilter: `router.io/region in (${ZONE})`,
  };
};

/** A zone in lines, without what one provider writes and another does not: TTLs, and quotes around texts. */
const toldOf = (recordSets: readonly RecordSet[]): string[] =>
  recordSets
    .map(({ type, fqdn, values }) =>
      `${type} ${fqdn} ${[...values].sort()}`.replaceAll(/[\\"]/g, ''),
    )
    .sort();

/** Of endpoints that it merges, ExternalDNS names the one that its cache gives it first, in no order. */
const toldWithoutResource = (recordSets: readonly RecordSet[]): string[] =>
  toldOf(recordSets).map(line =>
    line.replace(/,external-dns\/resource=[^,]+/, ''),
  );

describePublishing('What is predicted of an ExternalDNS', () => {
  let zones: PublishedRegions['zones'];
  let clusters: PublishedRegions['clusters'];
  let stop: PublishedRegions['stop'];
  let passes = 0;
  beforeAll(async () => {
    ({ zones, clusters, stop } = await startRegions());
  });
  afterAll(() => stop?.());

  const put = (asked: Asked) =>
    clusters[asked.cluster ?? ZONE].put(dnsEndpoint(asked));
  const take = (asked: Asked) =>
    clusters[asked.cluster ?? ZONE].take(dnsEndpoint(asked));

  /** What the zone holds at a name, with the registry records of both clusters. */
  async function read(host: string): Promise<RecordSet[]> {
    const fqdn = nameOf(host);
    const asked = TYPES.flatMap(type => [
      { fqdn, type },
      ...REGIONS.map(region => ({
        fqdn: registryNameOf(fqdn, type, instanceOf(region)),
        type: 'TXT' as const,
      })),
    ]);
    const sets = await Promise.all(
      asked.map(async one => ({
        ...one,
        values: (
          await zones.dig(ZONE, one.fqdn, one.type)
        )
          // Asked for addresses, a server names the alias that stands there instead.
          .filter(value => one.type !== 'A' || isIPv4(value))
          .map(value => value.replaceAll(/[\\"]/g, '')),
      })),
    );
    return sets.filter(({ values }) => values.length > 0);
  }

  /** The DNSEndpoints of a cluster for a name, as its API server tells them. */
  async function asking(host: string, region: Region): Promise<DnsEndpoint[]> {
    const all = await clusters[region].all('DNSEndpoint');
    return (all as unknown as DnsEndpoint[]).filter(({ spec }) =>
      spec.endpoints?.some(({ dnsName }) => dnsName === nameOf(host)),
    );
  }

  /** The instance of a cluster has looked at all that there is now. */
  async function passed(cluster: Region) {
    passes += 1;
    const name = `prediction-pass-${passes}`;
    await put({ name, host: name, cluster });
    await until(
      async () => (await zones.dig(ZONE, nameOf(name), 'CNAME')).length > 0,
      `a pass of ${cluster}`,
    );
  }

  /** Waits for it, and says what is there instead if it does not come. */
  async function holds(host: string, expected: RecordSet[], told = toldOf) {
    const wanted = told(expected);
    await until(
      async () => told(await read(host)).join() === wanted.join(),
      host,
    ).catch(() => undefined);
    expect(told(await read(host))).toEqual(wanted);
  }

  /** A record and the registry record of a cluster for it stand. */
  const published = (host: string, region: Region = ZONE) =>
    until(
      async () =>
        (await read(host)).filter(
          ({ type, fqdn }) =>
            type !== 'TXT' || fqdn.startsWith(instanceOf(region).prefix ?? ''),
        ).length === 2,
      `${host} published by ${region}`,
    );

  /** Makes a change, and compares what came of it with what was predicted of it. */
  async function predicted(
    host: string,
    change: { put?: Asked; take?: Asked },
    told = toldOf,
  ): Promise<string[]> {
    const before = await read(host);
    const stays = (await asking(host, ZONE)).filter(
      ({ metadata }) => metadata.name !== (change.put ?? change.take)?.name,
    );
    const wanted = change.put
      ? [...stays, dnsEndpoint(change.put) as unknown as DnsEndpoint]
      : stays;
    const prediction = predictionOf(before, wanted, instanceOf(ZONE));
    const after = zoneAfter(before, prediction, instanceOf(ZONE));

    await (change.put ? put(change.put) : take(change.take!));
    await passed(ZONE);
    await holds(host, after, told);
    return prediction.refused.map(
      ({ action, reason }) => `${action}: ${reason}`,
    );
  }

  it('is right of a free name', async () => {
    expect(
      await predicted('free', { put: { name: 'free', host: 'free' } }),
    ).toEqual([]);
  });

  it('is right of another target', async () => {
    await put({ name: 'moved', host: 'moved' });
    await published('moved');
    expect(
      await predicted('moved', {
        put: { name: 'moved', host: 'moved', targets: ['other.example.com'] },
      }),
    ).toEqual([]);
  });

  it('is right of a name that is not asked for any more', async () => {
    await put({ name: 'gone', host: 'gone' });
    await published('gone');
    expect(
      await predicted('gone', { take: { name: 'gone', host: 'gone' } }),
    ).toEqual([]);
  });

  it('is right of a record that somebody made by hand', async () => {
    await zones.write(ZONE, nameOf('byhand'), 'hand.example.com');
    expect(
      await predicted('byhand', { put: { name: 'byhand', host: 'byhand' } }),
    ).toEqual(['update: Unowned']);
  });

  it('is right of a record whose owner was forgotten', async () => {
    await put({ name: 'lost', host: 'lost' });
    await published('lost');
    await zones.forget(
      ZONE,
      registryNameOf(nameOf('lost'), 'CNAME', instanceOf(ZONE)),
    );
    // An instance that had read the zone before that would act on what it read.
    await passed(ZONE);
    expect(
      await predicted('lost', {
        put: { name: 'lost', host: 'lost', targets: ['other.example.com'] },
      }),
    ).toEqual(['update: Unowned']);
  });

  it('is right of a name that another cluster holds, and of the takeover when that lets go', async () => {
    const theirs: Asked = {
      name: 'taken',
      host: 'taken',
      targets: ['neu.example.com'],
      cluster: 'neu',
    };
    await put(theirs);
    await published('taken', 'neu');
    expect(
      await predicted('taken', { put: { name: 'taken', host: 'taken' } }),
    ).toEqual(['update: OwnedByAnother']);

    const zone = await read('taken');
    const freed = zoneAfter(
      zone,
      predictionOf(zone, [], instanceOf('neu')),
      instanceOf('neu'),
    );
    const wanted = await asking('taken', ZONE);
    const after = zoneAfter(
      freed,
      predictionOf(freed, wanted, instanceOf(ZONE)),
      instanceOf(ZONE),
    );
    await take(theirs);
    await holds('taken', after);
  });

  it('is right of a further address', async () => {
    const asked = { host: 'shared', type: 'A' };
    await put({ ...asked, name: 'shared-one', targets: ['10.0.0.1'] });
    await published('shared');
    expect(
      await predicted(
        'shared',
        {
          put: { ...asked, name: 'shared-two', targets: ['10.0.0.2'] },
        },
        toldWithoutResource,
      ),
    ).toEqual([]);
  });

  it('is right of a second CNAME', async () => {
    await put({ name: 'held-z', host: 'held', targets: ['z.example.com'] });
    await published('held');
    expect(
      await predicted('held', {
        put: { name: 'held-a', host: 'held', targets: ['a.example.com'] },
      }),
    ).toEqual(['create: NameTaken']);
  });

  it('is right of an address beside a CNAME', async () => {
    await put({ name: 'both-cname', host: 'both' });
    await published('both');
    expect(
      await predicted('both', {
        put: { name: 'both-a', host: 'both', type: 'A', targets: ['10.0.0.9'] },
      }),
    ).toEqual(['update: TypeConflict']);
  });
});
