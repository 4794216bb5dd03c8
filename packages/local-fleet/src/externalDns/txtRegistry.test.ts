import fc from 'fast-check';
import { Endpoint } from './endpoint';
import {
  labelsOfTxtValue,
  ownedNameOf,
  readRegistry,
  txtNameOf,
  txtValueOf,
  withRegistryRecords,
} from './txtRegistry';

const OWN = 'external-dns-weu';
const PREFIX = 'weu-p-aks-';
const HOST = 'api-ns-p-prod-myapp.example.com';
const TXT = 'weu-p-aks-cname-api-ns-p-prod-myapp.example.com';
const VALUE =
  '"heritage=external-dns,external-dns/owner=external-dns-weu,external-dns/resource=crd/myapp/api-route-external-dns-weu"';
const LABELS = {
  owner: OWN,
  resource: 'crd/myapp/api-route-external-dns-weu',
};

const none = { create: [], updateOld: [], updateNew: [], delete: [] };

function cname(overrides: Partial<Endpoint> = {}): Endpoint {
  return {
    dnsName: HOST,
    recordType: 'CNAME',
    targets: ['aks-weu-internal.example.com'],
    labels: {},
    ...overrides,
  };
}

function txt(dnsName: string, value: string): Endpoint {
  return { dnsName, recordType: 'TXT', targets: [value], labels: {} };
}

describe('the name of a registry record', () => {
  it.each`
    dnsName              | type       | prefix                   | txtName
    ${HOST}              | ${'CNAME'} | ${PREFIX}                | ${TXT}
    ${'gw.example.com'}  | ${'A'}     | ${''}                    | ${'a-gw.example.com'}
    ${'GW.example.com.'} | ${'AAAA'}  | ${'P-'}                  | ${'p-aaaa-gw.example.com'}
    ${'gw.example.com'}  | ${'A'}     | ${'x.'}                  | ${'x.a-gw.example.com'}
    ${'gw.example.com'}  | ${'CNAME'} | ${'%{record_type}-own-'} | ${'cname-own-gw.example.com'}
  `(
    'for $type $dnsName with prefix "$prefix" is $txtName',
    ({ dnsName, type, prefix, txtName }) => {
      expect(txtNameOf(dnsName, type, prefix)).toBe(txtName);
    },
  );

  it.each`
    what                               | txtName                         | owned
    ${'a typed name'}                  | ${TXT}                          | ${{ dnsName: HOST, recordType: 'CNAME' }}
    ${'an untyped name of old'}        | ${'weu-p-aks-gw.example.com'}   | ${{ dnsName: 'gw.example.com' }}
    ${'another prefix'}                | ${'neu-p-aks-a-gw.example.com'} | ${undefined}
    ${'a name that looks like a type'} | ${'weu-p-aks-a-team.x.com'}     | ${{ dnsName: 'team.x.com', recordType: 'A' }}
  `('read back from $what', ({ txtName, owned }) => {
    expect(ownedNameOf(txtName, PREFIX)).toEqual(owned);
  });

  it('reads back whatever it was made from', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/);
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('A', 'AAAA', 'CNAME', 'TXT', 'MX'),
        fc.constantFrom('', PREFIX, 'x.', '%{record_type}-own-'),
        (labels, recordType, prefix) => {
          const dnsName = labels.join('.');
          expect(
            ownedNameOf(txtNameOf(dnsName, recordType, prefix), prefix),
          ).toEqual({ dnsName, recordType });
        },
      ),
    );
  });
});

describe('the value of a registry record', () => {
  it('is quoted, with its keys sorted', () => {
    expect(txtValueOf({ resource: LABELS.resource, owner: LABELS.owner })).toBe(
      VALUE,
    );
  });

  it.each`
    value                                             | labels
    ${VALUE}                                          | ${LABELS}
    ${'heritage=external-dns,external-dns/owner=x'}   | ${{ owner: 'x' }}
    ${'"heritage=other,external-dns/owner=x"'}        | ${undefined}
    ${'"external-dns/owner=x"'}                       | ${undefined}
    ${'heritage=external-dns,external-dns/owner=x=y'} | ${{}}
    ${'v=spf1 -all'}                                  | ${undefined}
  `('$value says $labels', ({ value, labels }) => {
    expect(labelsOfTxtValue(value)).toEqual(labels);
  });

  it('reads back whatever labels it was made from', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    const text = fc.stringMatching(/^[a-zA-Z0-9/_.-]{0,20}$/);
    fc.assert(
      fc.property(fc.dictionary(key, text), labels => {
        expect(labelsOfTxtValue(txtValueOf(labels))).toEqual({ ...labels });
      }),
    );
  });
});

describe('readRegistry', () => {
  it('gives a record the labels of its TXT, and keeps the TXT from the records', () => {
    const { endpoints } = readRegistry([cname(), txt(TXT, VALUE)], PREFIX);
    expect(endpoints).toEqual([cname({ labels: LABELS })]);
  });

  it('knows no owner by a TXT of another prefix', () => {
    const { endpoints } = readRegistry(
      [cname(), txt(`neu-p-aks-cname-${HOST}`, VALUE)],
      PREFIX,
    );
    expect(endpoints).toEqual([cname()]);
  });

  it.each`
    recordType | owner
    ${'CNAME'} | ${OWN}
    ${'A'}     | ${OWN}
    ${'AAAA'}  | ${undefined}
  `(
    'falls back to the untyped TXT for $recordType: $owner',
    ({ recordType, owner }) => {
      const { endpoints } = readRegistry(
        [cname({ recordType }), txt(`${PREFIX}${HOST}`, VALUE)],
        PREFIX,
      );
      expect(endpoints[0].labels.owner).toBe(owner);
    },
  );

  it('leaves other TXT records among the records', () => {
    const plain = txt('example.com', 'v=spf1 -all');
    expect(readRegistry([plain], PREFIX).endpoints).toEqual([plain]);
  });
});

describe('withRegistryRecords', () => {
  const options = {
    ownerId: OWN,
    prefix: PREFIX,
    registryNames: new Set<string>(),
  };
  const desired = cname({ labels: { resource: LABELS.resource } });

  it('creates a record with its TXT', () => {
    const { create } = withRegistryRecords(
      { ...none, create: [desired] },
      options,
    );
    expect(create.map(one => [one.dnsName, one.targets[0]])).toEqual([
      [HOST, 'aks-weu-internal.example.com'],
      [TXT, VALUE],
    ]);
  });

  it('creates a record alone when its TXT has survived', () => {
    const { create } = withRegistryRecords(
      { ...none, create: [desired] },
      { ...options, registryNames: new Set([TXT]) },
    );
    expect(create.map(one => one.recordType)).toEqual(['CNAME']);
  });

  it('updates and deletes the TXT with its record', () => {
    const current = cname({ labels: LABELS });
    const {
      updateOld,
      updateNew,
      delete: deleted,
    } = withRegistryRecords(
      {
        ...none,
        updateOld: [current],
        updateNew: [desired],
        delete: [current],
      },
      { ...options, registryNames: new Set([TXT]) },
    );
    for (const list of [updateOld, updateNew, deleted]) {
      expect(list.map(one => one.dnsName)).toEqual([HOST, TXT]);
    }
    expect(updateNew[1].targets).toEqual([VALUE]);
  });
});
