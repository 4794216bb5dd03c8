import { DnsEndpoint } from '../kinds';
import { Publication } from './publication';
import { unsaidIn } from '../sentences';
import { publicationFaultsOf } from './publicationFaults';
import { RecordSet } from './recordSet';
import { registryTextOf } from './registryText';
import { zoneOwnershipOf } from './zoneOwnership';

const HOST = 'api.example.com';
const TARGET = 'aks-weu-internal.example.com';

function dnsEndpoint(more: Partial<DnsEndpoint> = {}): DnsEndpoint {
  return {
    apiVersion: 'externaldns.k8s.io/v1alpha1',
    kind: 'DNSEndpoint',
    metadata: {
      name: 'api-external-dns-weu',
      namespace: 'shop',
      generation: 2,
      labels: { 'router.io/region': 'weu' },
    },
    spec: {
      endpoints: [{ dnsName: HOST, recordType: 'CNAME', targets: [TARGET] }],
    },
    status: { observedGeneration: 2 },
    ...more,
  };
}

const cname = (target = TARGET, more: Partial<RecordSet> = {}): RecordSet => ({
  fqdn: HOST,
  type: 'CNAME',
  ttl: 300,
  values: [target],
  ...more,
});
const address: RecordSet = {
  fqdn: HOST,
  type: 'A',
  ttl: 300,
  values: ['10.0.0.9'],
};
const registry = (
  owner = 'weu',
  prefix = 'weu-',
  resource = 'crd/shop/api-external-dns-weu',
  type = 'cname',
): RecordSet => ({
  fqdn: `${prefix}${type}-${HOST}`,
  type: 'TXT',
  values: [registryTextOf({ owner, resource })],
});
const sealed: RecordSet = {
  fqdn: `weu-cname-${HOST}`,
  type: 'TXT',
  values: [Buffer.alloc(90, 'x').toString('base64')],
};

function publication(
  recordSets: RecordSet[],
  more: Partial<Publication> = {},
): Publication {
  const planned = dnsEndpoint();
  return {
    entry: planned.spec.endpoints![0],
    planned,
    standing: planned,
    cluster: 'aks-weu',
    labelFilter: 'router.io/region=weu',
    zone: {
      name: 'example.com of West Europe',
      at: fqdn => recordSets.filter(record => record.fqdn === fqdn),
      ownership: zoneOwnershipOf(recordSets),
    },
    ...more,
  };
}

const known = { instance: { ownerId: 'weu', prefix: 'weu-' } };

function reasons(recordSets: RecordSet[], more: Partial<Publication> = {}) {
  return publicationFaultsOf(publication(recordSets, more)).map(
    ({ reason }) => reason,
  );
}

describe('publicationFaultsOf', () => {
  it.each`
    what                                        | recordSets                                               | more                                                                | expected
    ${'nothing, when the record is as planned'} | ${[cname(), registry()]}                                 | ${known}                                                            | ${[]}
    ${'nothing, whoever wrote what is planned'} | ${[cname(), registry('neu', 'neu-')]}                    | ${known}                                                            | ${[]}
    ${'nothing, for case and trailing dot'}     | ${[cname('AKS-weu-internal.example.com.')]}              | ${known}                                                            | ${[]}
    ${'that nothing asks for it'}               | ${[]}                                                    | ${{ standing: undefined }}                                          | ${['NoDnsEndpoint']}
    ${'that the filter leaves it out'}          | ${[]}                                                    | ${{ labelFilter: 'router.io/region=neu' }}                          | ${['LabelFilterExcludes']}
    ${'that it was not read yet'}               | ${[]}                                                    | ${{ standing: dnsEndpoint({ status: undefined }) }}                 | ${['NotSeenYet']}
    ${'that an older one was read'}             | ${[]}                                                    | ${{ standing: dnsEndpoint({ status: { observedGeneration: 1 } }) }} | ${['NotSeenYet']}
    ${'that it was read and not written'}       | ${[]}                                                    | ${{}}                                                               | ${['NotRunSince']}
    ${'another owner'}                          | ${[cname('neu.x'), registry('neu', 'neu-')]}             | ${known}                                                            | ${['OwnedByAnother']}
    ${'its own owner under another prefix'}     | ${[cname('neu.x'), registry('weu', 'weu02-')]}           | ${known}                                                            | ${['SameOwnerOtherPrefix']}
    ${'that nobody owns what stands'}           | ${[cname('neu.x')]}                                      | ${known}                                                            | ${['Unowned']}
    ${'several owners'}                         | ${[cname('neu.x'), registry(), registry('neu', 'neu-')]} | ${known}                                                            | ${['ContestedOwners']}
    ${'an owner that cannot be read'}           | ${[cname('neu.x'), sealed]}                              | ${known}                                                            | ${['EncryptedOwner']}
    ${'a profile that answers'}                 | ${[cname('', { values: [], linkedProfile: 'edge' })]}    | ${known}                                                            | ${['LinkedToProfile']}
    ${'another type that nobody owns'}          | ${[address]}                                             | ${known}                                                            | ${['Unowned', 'TypeConflict']}
    ${'another type that is its own'}           | ${[address, registry('weu', 'weu-', 'crd/a/b', 'a')]}    | ${known}                                                            | ${['TypeConflict']}
    ${'another target of its own'}              | ${[cname('old.x'), registry()]}                          | ${known}                                                            | ${['DifferentTarget']}
    ${'that both the object and the name lack'} | ${[cname('neu.x')]}                                      | ${{ ...known, standing: undefined }}                                | ${['NoDnsEndpoint', 'Unowned']}
  `('tells $what', ({ recordSets, more, expected }) => {
    expect(reasons(recordSets, more)).toEqual(expected);
  });

  it('does not look at an old status while the zone holds the record', () => {
    expect(
      reasons([cname(), registry()], {
        standing: dnsEndpoint({ status: undefined }),
      }),
    ).toEqual([]);
  });

  it('tells another TTL only where one is planned', () => {
    const entry = { dnsName: HOST, recordType: 'CNAME', targets: [TARGET] };
    expect([
      reasons([cname()], { entry: { ...entry, recordTTL: 60 } }),
      reasons([cname()], { entry }),
    ]).toEqual([['DifferentTtl'], []]);
  });

  describe('when the ExternalDNS of the cluster is not known', () => {
    it('takes a record made from this DNSEndpoint for one that is still to change', () => {
      expect(reasons([cname('old.x'), registry()])).toEqual([
        'DifferentTarget',
      ]);
    });

    it('takes a record made from another DNSEndpoint for that of another owner', () => {
      expect(
        reasons([cname('old.x'), registry('weu', 'weu-', 'crd/web/other')]),
      ).toEqual(['OwnedByAnother']);
    });
  });

  it('names the owner, its cluster and the object it was made from', () => {
    const [fault] = publicationFaultsOf(
      publication(
        [cname('neu.x'), registry('external-dns-neu', 'neu-', 'crd/web/shop')],
        { ...known, clusterOf: () => 'aks-neu' },
      ),
    );
    expect(fault).toMatchObject({
      sentence: `The zone still holds CNAME ${HOST} → neu.x, owned by external-dns-neu of aks-neu (from crd/web/shop); it changes when that owner lets go of it.`,
      owners: [{ owner: 'external-dns-neu', resource: 'crd/web/shop' }],
      record: { values: ['neu.x'] },
    });
  });

  it('says that a shared owner id does not take a record over', () => {
    const [fault] = publicationFaultsOf(
      publication([cname('neu.x'), registry('weu', 'weu02-')], known),
    );
    expect(fault.remedy).toContain('A shared owner id does not take');
  });

  it.each`
    recordSets                                               | more
    ${[]}                                                    | ${{ standing: undefined }}
    ${[]}                                                    | ${{ labelFilter: 'router.io/region=neu' }}
    ${[]}                                                    | ${{ standing: dnsEndpoint({ status: undefined }) }}
    ${[]}                                                    | ${{}}
    ${[cname('neu.x')]}                                      | ${known}
    ${[cname('neu.x'), sealed]}                              | ${known}
    ${[cname('neu.x'), registry('neu', 'neu-')]}             | ${known}
    ${[cname('neu.x'), registry('weu', 'weu02-')]}           | ${known}
    ${[cname('neu.x'), registry(), registry('neu', 'neu-')]} | ${known}
    ${[cname('old.x'), registry()]}                          | ${known}
    ${[address]}                                             | ${known}
  `('says in whole sentences what is the matter', ({ recordSets, more }) => {
    const faults = publicationFaultsOf(publication(recordSets, more));
    expect(unsaidIn(faults)).toEqual([]);
    for (const { sentence, remedy = 'Wait.' } of faults) {
      expect(`${sentence} ${remedy}`).toMatch(/^[A-Za-z].*\.$/);
      expect(`${sentence} ${remedy}`).not.toMatch(/undefined|\[object|""/);
    }
  });
});
